/**
 * Writes a number or boolean for a path or header, as JSON writes it. Returns anything else unchanged; the callers
 * refuse values that are not text.
 */
export function plain(value: unknown): string | undefined {
  const isPlain = typeof value === "boolean" || Number.isFinite(value);
  return isPlain ? String(value) : (value as string | undefined);
}
