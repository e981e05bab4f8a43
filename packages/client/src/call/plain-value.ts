/**
 * Writes a number or boolean for a path or header, as JSON writes it. Anything else stays as it is: what is no text is then
 * refused where text is demanded.
 */
export function plain(value: unknown): string | undefined {
  const isPlain = typeof value === "boolean" || Number.isFinite(value);
  return isPlain ? String(value) : (value as string | undefined);
}
