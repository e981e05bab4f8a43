// Shows that each field of a request has an effect: with it and without it, the stored or returned data differ.
import type { Contract } from "@contacts-api/spec/conformance/contract";
import type { DocumentedOperation } from "../documented-operation.ts";
import type { Exchange } from "../exchange.ts";
import type { Stage } from "../stage.ts";
import type { FieldEntry } from "./exceptions.ts";
import { differ, isTried, type Observation, observe } from "./observation.ts";
import { pairsOf } from "./pairs.ts";
import { readsOf } from "./reads.ts";
import { requestFields } from "./request-fields.ts";
import { nameOf } from "./schema-fields.ts";
import { type Play, type Trial, trialsOf } from "./trials.ts";

export interface Effects {
  readonly entries: readonly FieldEntry[];
  /** Every exchange of the operation during the trials. */
  readonly exchanges: readonly Exchange[];
}

/** Tries each field of an operation's request until it shows an effect. */
export async function effectsOf(
  contract: Contract,
  operation: DocumentedOperation,
  newStage: () => Stage,
): Promise<Effects> {
  const request = requestFields(contract, operation.id);
  const pairs = pairsOf(contract, operation, request);
  const reads = readsOf(contract);
  const observed = new Map<string, readonly Observation[]>();
  const entries: FieldEntry[] = [];
  for (const field of request.fields) {
    const name = nameOf(field);
    const gap = await gapOf(
      name,
      trialsOf(operation, name, () => pairs(field)),
    );
    const cell = { operation: operation.id, status: undefined, kind: "request field" as const, name };
    entries.push({ ...cell, owners: field.owners, isObserved: gap === undefined, gap });
  }
  return {
    entries: entries.map((entry) => seenInside(entry, entries)),
    exchanges: [...observed.values()].flat().map(({ exchange }) => exchange),
  };

  /** Returns the reason why there was no effect, or undefined if there was one. */
  async function gapOf(name: string, trials: readonly Trial[]): Promise<string | undefined> {
    let refused: Observation | undefined;
    let isIneffective = false;
    for (const { given, other, sent } of trials) {
      const [withField, without] = [await play(given), await play(other)];
      for (const [index, one] of withField.entries()) {
        const two = without[index]!;
        if (isTried(one) && isTried(two) && differ(one, two, sent)) return undefined;
        const refusal = [one, two].find(({ exchange }) => exchange.response.status >= 400);
        isIneffective ||= refusal === undefined;
        refused ??= refusal;
      }
    }
    return messageOf(operation.id, name, isIneffective ? undefined : { refused });
  }

  async function play({ name, run }: Play): Promise<readonly Observation[]> {
    const known = observed.get(name) ?? (await observe(newStage, reads, run));
    observed.set(name, known);
    return known;
  }
}

/** Counts the effect of a field for the object or array that it is in. */
function seenInside(entry: FieldEntry, all: readonly FieldEntry[]): FieldEntry {
  const within = ["", "[]"].map((items) => `${entry.name}${items}.`);
  const isSeen = all.some(({ isObserved, name }) => isObserved && within.some((start) => name.startsWith(start)));
  return isSeen ? { ...entry, isObserved: true } : entry;
}

/** Returns the gap of a field: tried without effect, or never tried. */
function messageOf(operation: string, field: string, untried?: { refused: Observation | undefined }): string {
  const story = `write a story "${operation} ${field}" in packages/ledger/src/plays`;
  if (untried === undefined) {
    return `${operation}: the request field ${field} has no effect. If the server uses it, ${story}.`;
  }
  if (untried.refused === undefined) {
    return `${operation}: the request field ${field} could not be tried: the contract has no valid request with it and without it. Give its schema another example in spec/contacts.yaml, or ${story}.`;
  }
  const { status, text } = untried.refused.exchange.response;
  return `${operation}: the request field ${field} could not be tried: the server returned ${status} ${text}. Give its schema an example that is accepted, or ${story}.`;
}
