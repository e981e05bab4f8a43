/** Writes limits in words: `1 to 200`, `At most 256`; empty if there are none. */
export function bounds(low: unknown, high: unknown): string {
  if (low !== undefined && high !== undefined) return `${low} to ${high}`;
  if (low !== undefined) return `At least ${low}`;
  return high !== undefined ? `At most ${high}` : "";
}
