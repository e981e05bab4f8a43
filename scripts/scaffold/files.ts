import { stat } from "node:fs/promises";
import { join } from "node:path";
import { Refusal } from "./refusal.ts";

/** Refuses to overwrite files. */
export async function assertAbsent(root: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    if (await stat(join(root, path)).then(Boolean, isMissing)) {
      throw new Refusal(`${path} is there already. Move it away first.`);
    }
  }
}

function isMissing(error: NodeJS.ErrnoException): false {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return false;
  throw error;
}

/** Edits a text with bare line feeds; its own line ends and byte order mark stay. */
export function edited(text: string, edit: (text: string) => string): string {
  const [, mark = "", content = ""] = /^(\uFEFF?)([\s\S]*)$/.exec(text) ?? [];
  if (!content.includes("\r\n")) return mark + edit(content);
  return mark + edit(content.replaceAll("\r\n", "\n")).replaceAll("\n", "\r\n");
}
