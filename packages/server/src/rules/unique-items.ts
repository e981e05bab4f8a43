// uniqueItems, in time proportional to the size of the array.

/** Returns true if no two items are the same JSON value. The order of an object's members does not matter. */
export function areUnique(items: readonly unknown[]): boolean {
  return new Set(items.map(textOf)).size === items.length;
}

/** Returns the indexes of the first two equal items; empty if there are none. */
export function firstEqual(items: readonly unknown[]): readonly number[] {
  const places = new Map<string, number>();
  for (const [index, item] of items.entries()) {
    const text = textOf(item);
    const before = places.get(text);
    if (before !== undefined) return [before, index];
    places.set(text, index);
  }
  return [];
}

function textOf(value: unknown): string {
  return JSON.stringify(value, inOrder);
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}
