// A change of the spec with a known effect on callers. The effect follows from its kind and its direction, not from the
// comparison's own rules.

// biome-ignore lint/suspicious/noExplicitAny: a mutated document has no type.
export type Json = any;
export type Direction = "request" | "response";

export interface Mutation {
  readonly kind: string;
  /** The place: `#/components/schemas/…`. */
  readonly place: string;
  /** True if an existing program, or its compilation, breaks. */
  readonly breaks: boolean;
  /** Makes the change, in a copy of the document. */
  readonly apply: (document: Json) => void;
}

export type Change = (one: Json, document: Json) => void;

/** A place: every key of a path through the document. */
export type Keys = readonly (string | number)[];

export function at(document: Json, keys: Keys): Json {
  return keys.reduce((value, key) => value[key], document);
}

export function written(keys: Keys): string {
  return `#/${keys.map((key) => String(key).replaceAll("~", "~0").replaceAll("/", "~1")).join("/")}`;
}

export function parsed(reference: string): string[] {
  const keys = reference.slice(2).split("/");
  return keys.map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** Makes a mutation of the value at a place. */
export const made = (kind: string, keys: Keys, breaks: boolean, change: Change, inner = ""): Mutation => ({
  kind,
  breaks,
  place: written(inner === "" ? keys : [...keys, inner]),
  apply: (document) => change(at(document, keys), document),
});

/** Renames a member, in its old place. */
export function rename(object: Json, from: string, to: string): void {
  const members = Object.entries(object).map(([name, value]) => [name === from ? to : name, value]);
  for (const name of Object.keys(object)) delete object[name];
  Object.assign(object, Object.fromEntries(members));
}

/** Returns numbers from 0 to 1, the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Chooses that many mutations by the seed, every kind in turn. */
export function chosen(all: readonly Mutation[], count: number, seed: number): Mutation[] {
  const next = random(seed);
  const shuffled = all
    .map((mutation) => ({ mutation, rank: next() }))
    .sort((left, right) => left.rank - right.rank)
    .map(({ mutation }) => mutation);
  const kinds = [...Map.groupBy(shuffled, ({ kind }) => kind).values()];
  const turns = Math.max(...kinds.map(({ length }) => length));
  const inTurn = Array.from({ length: turns }, (_, turn) => kinds.flatMap((ofKind) => ofKind[turn] ?? []));
  return inTurn.flat().slice(0, count);
}
