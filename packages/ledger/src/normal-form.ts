/** A UUID, which may follow the word of its kind: `mem-`. */
const id = /^([a-z]+-)?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/**
 * Replaces the ids and times that differ in every run by numbers, in the order in which they appear. A cursor is made
 * of both.
 */
export function normalForm(body: unknown): string {
  const numbers = new Map<string, string>();
  const replaced = (text: string, kind: string) => {
    const known = numbers.get(text) ?? `${kind} ${numbers.size + 1}`;
    numbers.set(text, known);
    return known;
  };
  return JSON.stringify(body, (name, value) => {
    if (typeof value !== "string") return value;
    if (name === "next_cursor") return replaced(value, "cursor");
    const [isId, kind = ""] = id.exec(value) ?? [];
    if (isId !== undefined) return replaced(value, `${kind}id`);
    return time.test(value) ? replaced(value, "time") : value;
  });
}
