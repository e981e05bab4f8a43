// Everything that the contract promises, and whether server and client of this repository were seen keeping it.

import { follow } from "@contacts-api/openapi/follow";
import { type AnswerCheck, answerCheck } from "@contacts-api/spec/conformance/answer";
import type { Contract } from "@contacts-api/spec/conformance/contract";
import { type Cell, cellsOf } from "./cells.ts";
import { type DocumentedOperation, documentedOperations } from "./documented-operation.ts";
import type { Exchange } from "./exchange.ts";
import { normalForm } from "./normal-form.ts";
import { playBeyondExamples, playOf } from "./plays.ts";
import { Stage } from "./stage.ts";
import { misunderstandings } from "./understanding.ts";

export interface Entry extends Cell {
  readonly isObserved: boolean;
}

export interface Ledger {
  readonly entries: readonly Entry[];
  /** What was answered or understood against the contract, a line for each. */
  readonly faults: readonly string[];
}

/** Plays every documented answer of every operation between the server and the client. Takes some seconds. */
export async function keepLedger(contract: Contract): Promise<Ledger> {
  const check = answerCheck(contract);
  const ledgers = await Promise.all(documentedOperations(contract).map((one) => keepFor(one, contract, check)));
  return {
    entries: ledgers.flatMap(({ entries }) => entries),
    faults: ledgers.flatMap(({ faults }) => faults),
  };
}

async function keepFor(operation: DocumentedOperation, contract: Contract, check: AnswerCheck): Promise<Ledger> {
  const cells = cellsOf(contract, operation);
  const { exchanges, faults } = await play(operation, cells);
  const observed = new Set<Cell>();
  for (const one of exchanges) {
    const wrong = [...check(one.method, one.pathname, one.answer), ...misunderstandings(one)];
    faults.push(...wrong.map((fault) => `${operation.id} ${one.answer.status}: ${fault}`));
    if (wrong.length === 0) for (const cell of cells) if (shows(contract, one, cell)) observed.add(cell);
  }
  return { entries: cells.map((cell) => ({ ...cell, isObserved: observed.has(cell) })), faults };
}

async function play(operation: DocumentedOperation, cells: readonly Cell[]) {
  const stage = new Stage();
  const faults: string[] = [];
  try {
    const exchanges = await playBeyondExamples(stage, operation);
    for (const { status, name } of cells.filter(({ kind }) => kind === "example")) {
      const one = await playOf(operation, status!, name)?.(stage, operation);
      if (one !== undefined) exchanges.push(one);
      else faults.push(`${operation.id} ${status}: src/plays.ts has nothing that brings the example ${name} about.`);
    }
    return { exchanges, faults };
  } finally {
    await stage.end();
  }
}

function shows(contract: Contract, { operation, body, answer }: Exchange, { status, kind, name }: Cell): boolean {
  if (kind === "request") return name === body && answer.status < 300;
  if (status !== answer.status) return false;
  if (kind === "header") return answer.headers.has(name);
  return (
    kind === "status" || normalForm(JSON.parse(answer.text)) === normalForm(example(contract, operation, status, name))
  );
}

function example(contract: Contract, operation: DocumentedOperation, status: number, name: string): unknown {
  const { content = {} } = follow(contract, operation.responses[status] ?? operation.otherMethods);
  return follow(contract, content["application/json"]!.examples[name]!).value;
}
