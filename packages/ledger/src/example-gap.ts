// Explains why an example of a response was not observed, by the response of its play or the most similar one.
import { capital } from "@contacts-api/openapi/words";
import type { Cell } from "./cells.ts";
import type { Exchange } from "./exchange.ts";
import { normalForm } from "./normal-form.ts";

interface Leaf {
  /** The place that a problem names, or a JSON Pointer. */
  readonly at: string;
  /** The field of a problem of a refusal. */
  readonly field?: string;
  readonly value: unknown;
}

type Difference = readonly [expected: Leaf | undefined, received: Leaf | undefined];

interface Problem {
  readonly path?: string;
  readonly [field: string]: unknown;
}

/** Returns the gap; undefined if no response explains it. `played` is the response to the example's play. */
export function exampleGap(
  cell: Cell,
  example: unknown,
  played: Exchange | undefined,
  seen: readonly Exchange[],
): string | undefined {
  const place = `${cell.operation} ${cell.status} example ${cell.name}`;
  if (played !== undefined && played.response.status !== cell.status) {
    const { status, text } = played.response;
    const words = status < 400 || text === "" ? "" : `: ${problemsIn(text)}`;
    return `${place}: the play got ${status}${words}${words.endsWith(".") ? "" : "."} ${remedy(cell, played)}`;
  }
  const [nearest] = [played, ...seen.filter(({ response }) => response.status === cell.status)]
    .flatMap((one) => (one === undefined || one.response.text === "" ? [] : [JSON.parse(one.response.text) as unknown]))
    .map((body) => differencesOf(example, body))
    .sort((left, right) => left.length - right.length);
  const [first, ...others] = nearest ?? [];
  if (first === undefined) return undefined;
  const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
  return `${place}: ${inWords(first)}${more}.`;
}

function remedy({ operation, name }: Cell, { operation: { bodies } }: Exchange): string {
  const play = `write a play "${operation} ${name}" in packages/ledger/src/plays.`;
  const isOfAnotherBody = name === "otherRequest" && Object.keys(bodies).length === 1;
  return isOfAnotherBody ? `Give the request a second example, or ${play}` : capital(play);
}

function problemsIn(text: string): string {
  const { errors } = JSON.parse(text) as { errors: readonly { message: string; path?: string }[] };
  return errors.map(({ message, path }) => (path === undefined ? message : `${path}: ${message}`)).join(" ");
}

/** Returns the places where the bodies differ. Ids and times that differ in every run are ignored. */
function differencesOf(expected: unknown, received: unknown): Difference[] {
  const [own, other] = [leavesOf(expected), leavesOf(received)];
  const [ownNormal, otherNormal] = [normalLeaves(expected), normalLeaves(received)];
  return [...new Set([...own.keys(), ...other.keys()])]
    .filter((key) => text(ownNormal.get(key)?.value) !== text(otherNormal.get(key)?.value))
    .map((key) => [own.get(key), other.get(key)]);
}

function normalLeaves(body: unknown): Map<string, Leaf> {
  return leavesOf(JSON.parse(normalForm(body)));
}

/** Returns the values that are neither object nor array, or empty, by their places. */
function leavesOf(value: unknown, pointer = ""): Map<string, Leaf> {
  if (pointer === "/errors" && Array.isArray(value)) return problemLeaves(value as Problem[]);
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  if (entries.length === 0) return new Map([[pointer, { at: pointer, value }]]);
  return new Map(entries.flatMap(([name, part]) => [...leavesOf(part, `${pointer}/${name}`)]));
}

/**
 * Returns the leaves of problems. The key is the place that a problem names, not its index, so one more problem does not
 * move the others. The message is the most telling field.
 */
function problemLeaves(problems: readonly Problem[]): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  for (const [index, { path, message, ...rest }] of problems.entries()) {
    const same = problems.slice(0, index).filter((other) => other.path === path).length;
    for (const [field, value] of Object.entries({ message, ...rest })) {
      leaves.set(`${path} ${same} ${field}`, { at: path ?? `/errors/${index}`, field, value });
    }
  }
  return leaves;
}

function inWords([expected, received]: Difference): string {
  const words = (leaf: Leaf | undefined) => (leaf === undefined ? "nothing" : text(leaf.value));
  const { at, field } = (expected ?? received)!;
  const of = field === undefined || expected === undefined ? "" : `${field} `;
  return `expected ${of}${words(expected)} at ${at}, received ${words(received)}`;
}

function text(value: unknown): string {
  return JSON.stringify(value);
}
