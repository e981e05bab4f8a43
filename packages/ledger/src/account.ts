// Reports about a ledger: a table, the gaps, and the figures for the reference.
import { table } from "@contacts-api/scripts/markdown";
import type { Cell } from "./cells.ts";
import type { Entry, Ledger } from "./entry.ts";

const kinds: Readonly<Record<Cell["kind"], string>> = {
  status: "statuses",
  header: "headers",
  example: "examples of responses",
  request: "examples of requests",
  "request field": "request fields",
  "response field": "response fields",
};

/**
 * The figures of an operation in the reference: the observed share, and the observed examples of responses by status.
 */
export interface OperationSummary {
  readonly observed: number;
  readonly documented: number;
  readonly examples: Readonly<Record<string, readonly string[]>>;
}

export type Summary = Readonly<Record<string, OperationSummary>>;

/** Returns a table with one row per operation, one column per kind of cell, and the sum. */
export function ledgerTable({ entries }: Ledger): string {
  const rows = [...byOperation(entries), ["in all", entries] as const].map(([operation, own]) => [
    operation,
    ...Object.keys(kinds).map((kind) => share(own.filter((entry) => entry.kind === kind))),
    share(own),
  ]);
  return table(["observed of documented", ...Object.values(kinds), "all"], rows);
}

/** Returns a line for every cell that was not observed, and for every violation of the contract. */
export function gapsOf({ entries, faults }: Ledger): string[] {
  const missing = entries
    .filter(({ isObserved }) => !isObserved)
    .map(({ gap, operation, status, kind, name }) => {
      const place = [operation, status, ...(kind === "status" ? [] : [kind, name])];
      return gap ?? `${place.filter((part) => part !== undefined).join(" ")} was never observed.`;
    });
  return [...faults, ...missing];
}

export function summaryOf({ entries }: Ledger): Summary {
  return Object.fromEntries([...byOperation(entries)].map(([operation, own]) => [operation, summarise(own)]));
}

function summarise(entries: readonly Entry[]): OperationSummary {
  const observed = entries.filter(({ isObserved }) => isObserved);
  const examples = Map.groupBy(
    observed.filter(({ kind }) => kind === "example"),
    ({ status }) => String(status),
  );
  return {
    observed: observed.length,
    documented: entries.length,
    examples: Object.fromEntries([...examples].map(([status, own]) => [status, own.map(({ name }) => name)])),
  };
}

function byOperation(entries: readonly Entry[]): Map<string, readonly Entry[]> {
  return Map.groupBy(entries, ({ operation }) => operation);
}

function share(entries: readonly Entry[]): string {
  return `${entries.filter(({ isObserved }) => isObserved).length} of ${entries.length}`;
}
