/** Writes a query of parameters that are not arrays, with its question mark. */
export function plainSearch(query: Readonly<Record<string, unknown>> = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined) as [string, string][];
  return given.length > 0 ? `?${new URLSearchParams(given)}` : "";
}
