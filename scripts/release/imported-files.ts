import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Returns the entries and every file that they import, directly or not, for their types too; as paths from the root.
 */
export function importedFiles(root: string, entries: readonly string[]): string[] {
  const found = new Set(entries);
  // A set's loop also visits items that are added during the loop.
  for (const file of found) {
    const code = readFileSync(join(root, file), "utf8");
    for (const [, target = ""] of code.matchAll(/^(?:import|export|\})\s[^"';]*"(\.[^"]+)"/gm))
      found.add(join(file, "..", target));
  }
  return [...found].toSorted();
}
