import { readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Returns the files of a folder and of its subfolders, hidden ones too, as paths from its root. No locale changes their
 * order.
 */
export function filesBelow(root: string, folder: string): string[] {
  const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1)).toSorted();
}
