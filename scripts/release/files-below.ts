import { readdirSync } from "node:fs";
import { join } from "node:path";

/** The files of a folder and of those in it, hidden ones too, as paths from its root; in an order that no locale changes. */
export function filesBelow(root: string, folder: string): string[] {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1)).toSorted();
}
