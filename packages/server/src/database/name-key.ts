/**
 * Returns what a name is compared by: two names with the same key are one to a reader. Case, outer spaces, the number of
 * inner ones and the composition of accents make no difference. Migration 5 has stored these keys, so a change of the rule
 * needs another migration.
 */
export function nameKey(name: string): string {
  const spaced = name.normalize("NFC").trim().replaceAll(/\s+/gu, " ");
  // Lower case first, or the capital sharp s would stay what it is.
  return spaced.toLowerCase().toUpperCase().normalize("NFC");
}
