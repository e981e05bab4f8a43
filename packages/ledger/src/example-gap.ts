// Why an example of a response was not observed: what its play received instead, or what was received nearest to it.
import type { Cell } from "./cells.ts";
import type { Exchange } from "./exchange.ts";
import { normalForm } from "./normal-form.ts";

interface Difference {
  readonly pointer: string;
  readonly expected: unknown;
  readonly received: unknown;
}

/** Returns undefined where nothing was received that says why. `played` is what the play of the example received. */
export function exampleGap(
  cell: Cell,
  example: unknown,
  played: Exchange | undefined,
  seen: readonly Exchange[],
): string | undefined {
  const place = `${cell.operation} ${cell.status} example ${cell.name}`;
  if (played !== undefined && played.answer.status !== cell.status) {
    const { status, text } = played.answer;
    const words = status < 400 ? "" : `: ${problemsIn(text)}`;
    return `${place}: the play was answered ${status}${words}${words.endsWith(".") ? "" : "."} ${remedy(cell, played)}`;
  }
  const [nearest] = [played, ...seen.filter(({ answer }) => answer.status === cell.status)]
    .flatMap((one) => (one === undefined || one.answer.text === "" ? [] : [JSON.parse(one.answer.text) as unknown]))
    .map((body) => ({ body, differences: differencesOf(example, body) }))
    .sort((left, right) => left.differences.length - right.differences.length);
  const [first, ...others] = nearest?.differences ?? [];
  if (nearest === undefined || first === undefined) return undefined;
  const more = others.length === 0 ? "" : ` (and ${others.length} more)`;
  return `${place}: ${inWords(first, example, nearest.body)}${more}.`;
}

function remedy({ operation, name }: Cell, { operation: { bodies } }: Exchange): string {
  const play = `rite a play "${operation} ${name}" in packages/ledger/src/plays.`;
  const isOfAnotherBody = name === "otherRequest" && Object.keys(bodies).length === 1;
  return isOfAnotherBody ? `Give the request a second example, or w${play}` : `W${play}`;
}

function problemsIn(text: string): string {
  const { errors } = JSON.parse(text) as { errors: readonly { message: string; path?: string }[] };
  return errors.map(({ message, path }) => (path === undefined ? message : `${path}: ${message}`)).join(" ");
}

/** The places where the bodies differ. Ids and times that every run makes are no difference. */
function differencesOf(expected: unknown, received: unknown): Difference[] {
  const [own, other] = [leavesOf(expected), leavesOf(received)];
  const [ownNormal, otherNormal] = [normalLeaves(expected), normalLeaves(received)];
  return [...new Set([...own.keys(), ...other.keys()])]
    .filter((pointer) => text(ownNormal.get(pointer)) !== text(otherNormal.get(pointer)))
    .map((pointer) => ({ pointer, expected: own.get(pointer), received: other.get(pointer) }));
}

function normalLeaves(body: unknown): Map<string, unknown> {
  return leavesOf(JSON.parse(normalForm(body)));
}

/** The values that are neither object nor array, or empty, by their JSON Pointers. */
function leavesOf(value: unknown, pointer = ""): Map<string, unknown> {
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  if (entries.length === 0) return new Map([[pointer, value]]);
  return new Map(entries.flatMap(([name, part]) => [...leavesOf(part, `${pointer}/${name}`)]));
}

/** A refusal's problem is known by the place that it names. */
function inWords({ pointer, expected, received }: Difference, ...bodies: readonly unknown[]): string {
  const [, index, field] = /^\/errors\/(\d+)\/(\w+)$/.exec(pointer) ?? [];
  const of = field === undefined ? "" : `${field} `;
  const place = field === "path" || index === undefined ? undefined : pathOf(bodies, Number(index));
  const at = place ?? (pointer === "" ? "the top" : pointer);
  return `expected ${expected === undefined ? "nothing" : of + text(expected)} at ${at}, received ${text(received)}`;
}

function pathOf(bodies: readonly unknown[], index: number): string | undefined {
  const paths = bodies.map((body) => (body as { errors?: { path?: string }[] | null }).errors?.[index]?.path);
  return paths.find((path) => path !== undefined);
}

function text(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}
