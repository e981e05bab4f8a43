/**
 * Returns the key by which names are compared. Case, spaces around the name, the number of spaces within it, and the
 * composition of accents make no difference. Migration 5 stores these keys, so a change of the rule needs another
 * migration.
 */
export function nameKey(name: string): string {
  const spaced = name.normalize("NFC").trim().replaceAll(/\s+/gu, " ");
  // Lower case first, because the capital sharp s would otherwise stay unchanged.
  return spaced.toLowerCase().toUpperCase().normalize("NFC");
}
