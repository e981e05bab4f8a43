/**
 * Writes a body as JSON. Refuses numbers and dates that `JSON.stringify` would replace with null.
 *
 * @throws TypeError that names the place, such as `metadata.score`.
 */
export function jsonBody(where: string, body: unknown): string {
  const text = JSON.stringify(body);
  if (text?.includes("null")) refuseLost(where, body);
  return text;
}

function refuseLost(where: string, body: unknown): void {
  const places = new Map<unknown, string>();
  JSON.stringify(body, function (this: Record<string, unknown>, name, value) {
    const parent = places.get(this);
    const place = parent ? `${parent}.${name}` : name;
    // The value before `toJSON`.
    const given = this[name];
    if ((typeof given === "number" || given instanceof Date) && !Number.isFinite(Number(given))) {
      throw new TypeError(`${where}: ${place || "the value"} is ${given}, which JSON cannot hold.`);
    }
    places.set(value, place);
    return value;
  });
}
