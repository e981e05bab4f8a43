import { nameKey } from "../database/name-key.ts";

/** Returns similar names, nearest first: with a typing error, or a longer form of the wanted one. */
export function nearNames(wanted: string, names: readonly string[], most = 3): string[] {
  const key = nameKey(wanted).slice(0, 200);
  if (key === "") return [];
  const allowed = Math.max(1, Math.floor(key.length / 3));
  return names
    .map((name) => ({ name, distance: distanceOf(key, nameKey(name), allowed) }))
    .filter(({ distance }) => distance <= allowed)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ name }) => name);
}

function distanceOf(wanted: string, other: string, allowed: number): number {
  const isPart = wanted.length >= 3 && other.includes(wanted);
  if (isPart || (other.length >= 3 && wanted.includes(other))) return 1;
  return Math.abs(wanted.length - other.length) > allowed ? Number.POSITIVE_INFINITY : edits(wanted, other);
}

/** Returns the number of characters to insert, remove or replace (Levenshtein). */
function edits(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const line = [row];
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1];
      line.push(Math.min(above[column]! + 1, line[column - 1]! + 1, above[column - 1]! + (isSame ? 0 : 1)));
    }
    above = line;
  }
  return above.at(-1)!;
}
