// Results within a budget of characters. Only whole items are left out, and the result tells a model which.
import type { JsonObject } from "../tools/tool.ts";

/** Returns the number of first items that fit, at least one. */
export function countThatFits(items: readonly unknown[], maxCharacters: number): number {
  let characters = 0;
  const count = items.findIndex((item) => {
    characters += lengthOf(item) + 1;
    return characters > maxCharacters;
  });
  return count < 0 ? items.length : Math.max(count, 1);
}

export function lengthOf(value: unknown): number {
  return JSON.stringify(value ?? null).length;
}

/**
 * The maximum number of shortened lists in one result. Metadata may have thousands of small ones, and each round reads
 * the whole result.
 */
const mostRounds = 50;

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
  readonly name: string;
  readonly items: readonly unknown[];
}

/**
 * Shortens the arrays of a result until it fits, the longest first. The last items stay, as they are the latest ones.
 * Arrays become empty only if one item each is too much. A result without arrays is never cut.
 */
export function shorten(result: JsonObject, maxCharacters: number): { result: JsonObject; shortened: JsonObject } {
  const copy = structuredClone(result) as Record<string, unknown>;
  const counts = new Map<string, readonly [kept: number, all: number]>();
  let excess = lengthOf(copy) - maxCharacters;
  for (let round = 0; round < mostRounds && excess > 0; round++) {
    const longest = longestOf(arraysIn(copy, ""));
    if (longest === undefined) break;
    const { holder, key, name, items } = longest;
    const kept = items.slice(Math.min(numberToDrop(items, excess), Math.max(items.length - 1, 1)));
    holder[key] = kept;
    counts.set(name, [kept.length, counts.get(name)?.[1] ?? items.length]);
    excess = lengthOf(copy) - maxCharacters;
  }
  const texts = [...counts].map(([name, [kept, all]]) => [name, `the last ${kept} of ${all} items`]);
  return { result: copy, shortened: Object.fromEntries(texts) };
}

function longestOf(places: readonly Place[]): Place | undefined {
  const several = places.filter(({ items }) => items.length > 1);
  const candidates = several.length > 0 ? several : places;
  return candidates.toSorted((left, right) => lengthOf(right.items) - lengthOf(left.items))[0];
}

function numberToDrop(items: readonly unknown[], excess: number): number {
  let dropped = 0;
  let count = 0;
  while (count < items.length && dropped < excess) dropped += lengthOf(items[count++]) + 1;
  return count;
}

/** Returns the arrays with items left. The items of a page stay: its cursor continues after them. */
function arraysIn(value: unknown, name: string): Place[] {
  if (typeof value !== "object" || value === null) return [];
  const holder = value as Record<string, unknown>;
  const isPage = name === "" && "pagination" in holder;
  return Object.entries(holder).flatMap(([key, member]) => {
    const path = name === "" ? key : `${name}.${key}`;
    const inner = arraysIn(member, path);
    const isShortenable = Array.isArray(member) && member.length > 0 && !(isPage && key === "data");
    return isShortenable ? [{ holder, key, name: path, items: member as unknown[] }, ...inner] : inner;
  });
}
