// Everything that the contract promises, and the evidence that server and client of this repository keep it.

import { follow } from "@contacts-api/openapi/follow";
import type { Contract } from "@contacts-api/spec/conformance/contract";
import { type ResponseCheck, responseCheck } from "@contacts-api/spec/conformance/wire-response";
import { type Cell, cellsOf } from "./cells.ts";
import { type DocumentedOperation, documentedOperations } from "./documented-operation.ts";
import type { Ledger } from "./entry.ts";
import { exampleGap } from "./example-gap.ts";
import type { Exchange } from "./exchange.ts";
import { effectsOf } from "./fields/effects.ts";
import { type FieldEntry, withoutExceptions } from "./fields/exceptions.ts";
import { responseFields } from "./fields/response-fields.ts";
import { normalForm } from "./normal-form.ts";
import { playBeyondExamples } from "./plays/beyond-examples.ts";
import { fieldExceptions, otherPlayOf, playOf } from "./plays/index.ts";
import { Stage } from "./stage.ts";
import { misunderstandings } from "./understanding.ts";

interface Part extends Ledger {
  readonly fields: readonly FieldEntry[];
  /** The exchanges without a fault. */
  readonly exchanges: readonly Exchange[];
}

/**
 * Plays every documented response and field of every operation between the server and the client. It takes some
 * seconds.
 */
export async function keepLedger(contract: Contract): Promise<Ledger> {
  const check = responseCheck(contract);
  const parts = await Promise.all(documentedOperations(contract).map((one) => keepFor(one, contract, check)));
  const received = responseFields(
    contract,
    parts.flatMap(({ exchanges }) => exchanges),
  );
  const fields = withoutExceptions(contract, [...parts.flatMap((part) => part.fields), ...received], fieldExceptions);
  return {
    entries: [...parts.flatMap(({ entries }) => entries), ...fields.entries],
    faults: [...parts.flatMap(({ faults }) => faults), ...fields.faults],
  };
}

async function keepFor(operation: DocumentedOperation, contract: Contract, check: ResponseCheck): Promise<Part> {
  const cells = cellsOf(contract, operation);
  const [played, effects] = await Promise.all([
    play(operation, cells),
    effectsOf(contract, operation, () => new Stage()),
  ]);
  const observed = new Set<Cell>();
  const faults = [...played.faults];
  const exchanges: Exchange[] = [];
  for (const one of [...played.exchanges, ...effects.exchanges]) {
    const wrong = [...check(one.method, one.pathname, one.response), ...misunderstandings(one)];
    faults.push(...wrong.map((fault) => `${operation.id} ${one.response.status}: ${fault}`));
    if (wrong.length > 0) continue;
    exchanges.push(one);
    for (const cell of cells) if (shows(contract, one, cell)) observed.add(cell);
  }
  const gapOf = (cell: Cell) =>
    cell.kind !== "example" || observed.has(cell)
      ? undefined
      : exampleGap(cell, example(contract, operation, cell.status!, cell.name), played.byCell.get(cell), exchanges);
  const entries = cells.map((cell) => ({ ...cell, isObserved: observed.has(cell), gap: gapOf(cell) }));
  return { entries, faults, fields: effects.entries, exchanges };
}

async function play(operation: DocumentedOperation, cells: readonly Cell[]) {
  const stage = new Stage();
  const faults: string[] = [];
  try {
    const beyond = await playBeyondExamples(stage, operation);
    const other = await otherPlayOf(operation.id)?.(stage, operation);
    if (other !== undefined) beyond.push(other);
    const byCell = new Map<Cell, Exchange>();
    for (const cell of cells.filter(({ kind }) => kind === "example")) {
      const { status, name } = cell;
      const one = await playOf(operation, status!, name)?.(stage, operation);
      if (one !== undefined) byCell.set(cell, one);
      else faults.push(`${operation.id} ${status}: src/plays has no play for the example ${name}.`);
    }
    return { exchanges: [...beyond, ...byCell.values()], byCell, faults };
  } finally {
    await stage.end();
  }
}

function shows(contract: Contract, { operation, body, response }: Exchange, { status, kind, name }: Cell): boolean {
  if (kind === "request") return name === body && response.status < 300;
  if (status !== response.status) return false;
  if (kind === "header") return response.headers.has(name);
  return (
    kind === "status" ||
    normalForm(JSON.parse(response.text)) === normalForm(example(contract, operation, status, name))
  );
}

function example(contract: Contract, operation: DocumentedOperation, status: number, name: string): unknown {
  const { content = {} } = follow(contract, operation.responses[status] ?? operation.otherMethods);
  return follow(contract, content["application/json"]!.examples[name]!).value;
}
