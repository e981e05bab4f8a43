// Structural mutants of a document: one node is dropped, doubled, renamed or given a value of another form.
import type { Node } from "@contacts-api/openapi/node";

export interface Mutant {
  readonly document: Node;
  /** `drop /paths/~1v1…`, to find it again. */
  readonly name: string;
}

type Container = Record<string, unknown> | unknown[];

const forms: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1.5, "", "text", [], {}, ["a"], { a: 1 }, [[]], [null]],
  ...["#/components/schemas/Contact", { $ref: "#/components/schemas/Contact" }, { type: "string" }],
];

/** Yields mutants; the same seed gives the same ones. */
export function* mutants(document: Node, count: number, seed: number): Generator<Mutant> {
  const random = randomOf(seed);
  const places = [...placesIn(document, [])];
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
  for (let made = 0; made < count; made++) {
    const keys = pick(places);
    const change = pick(["drop", "double", "rename", "retype"] as const);
    const copy = structuredClone(document);
    const owner = keys.slice(0, -1).reduce<unknown>((value, key) => (value as Node)[key], copy) as Container;
    mutate(owner, keys.at(-1)!, change);
    yield { document: copy, name: `${change} /${keys.join("/")}` };
  }

  function mutate(owner: Container, key: string, change: "drop" | "double" | "rename" | "retype"): void {
    if (Array.isArray(owner)) {
      const index = Number(key);
      if (change === "drop") owner.splice(index, 1);
      else if (change === "double") owner.splice(index, 0, structuredClone(owner[index]));
      else if (change === "rename") owner.reverse();
      else owner[index] = pick(forms);
      return;
    }
    if (change === "drop") delete owner[key];
    else if (change === "double") owner[`${key}2`] = structuredClone(owner[key]);
    else if (change === "retype") owner[key] = structuredClone(pick(forms));
    else rename(owner, key, pick([`${key}X`, key.slice(1) || "x", key.toUpperCase(), `${key}-${key}`, "__proto__"]));
  }
}

/** Keeps the order of the members. */
function rename(owner: Record<string, unknown>, from: string, to: string): void {
  const members = Object.entries(owner);
  for (const [key] of members) delete owner[key];
  for (const [key, value] of members) {
    Object.defineProperty(owner, key === from ? to : key, {
      value,
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
}

function* placesIn(value: unknown, keys: readonly string[]): Generator<readonly string[]> {
  if (keys.length > 0) yield keys;
  if (typeof value !== "object" || value === null) return;
  for (const [key, member] of Object.entries(value)) yield* placesIn(member, [...keys, key]);
}

/** Numbers from 0 to 1 (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
