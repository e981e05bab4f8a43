// A spec that never changes, unlike the contract.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { editedText } from "./workspace.ts";

/** A root that contains only that spec. */
export const frozen = fileURLToPath(new URL("../frozen", import.meta.url));

export const frozenText = await readFile(join(frozen, "spec/contacts.yaml"), "utf8");

/** Returns the frozen spec with one edit, which must apply. */
export function edited(search: string, replacement: string): string {
  return editedText(frozenText, search, replacement);
}
