// Reads, writes and removes a field of a body by its path. Bodies are never changed in place.

/** Returns the value at the path, or undefined. */
export function valueAt(body: unknown, path: readonly string[]): unknown {
  const [step, ...rest] = path;
  if (step === undefined || body === undefined || body === null) return body;
  return valueAt((body as Record<string, unknown>)[keyOf(body, step)], rest);
}

/** Returns a copy with the value at the path. Missing objects and arrays on the way are made. */
export function withValueAt(body: unknown, path: readonly string[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const copy = copyOf(body, step) as Record<string, unknown>;
  const key = keyOf(copy, step);
  copy[key] = withValueAt(copy[key], rest, value);
  return copy;
}

/** Returns a copy without the property that the path leads to. */
export function withoutValueAt(body: unknown, path: readonly string[]): unknown {
  const parent = path.slice(0, -1);
  const copy = { ...(valueAt(body, parent) as object) };
  delete (copy as Record<string, unknown>)[path.at(-1)!];
  return withValueAt(body, parent, copy);
}

/** Returns the key for a step: the first item of an array and the first key of a map stand for all. */
function keyOf(body: unknown, step: string): string {
  if (step === "[]") return "0";
  return step === "*" ? (Object.keys(body as object)[0] ?? "key") : step;
}

function copyOf(body: unknown, step: string): object {
  if (step === "[]") return Array.isArray(body) ? [...body] : [];
  return typeof body === "object" ? { ...body } : {};
}
