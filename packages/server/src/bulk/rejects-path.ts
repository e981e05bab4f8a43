// Chooses the file for the rejected contacts of an import.
import { existsSync } from "node:fs";
import { extname } from "node:path";
import { printable } from "../process/printable.ts";
import { RejectsFile, type RejectsOptions } from "./rejects-file.ts";

export interface RejectsPlace {
  readonly path: string;
  readonly file: RejectsFile;
}

/**
 * Returns the path if this import may write there. For a default name it returns the next free one, such as
 * `x.rejected-2.csv`. Throws if the caller chose the name of a file that belongs to others.
 */
export function findRejectsPlace(
  options: RejectsOptions,
  { isChosen, isResumed }: { readonly isChosen: boolean; readonly isResumed: boolean },
): RejectsPlace {
  for (const path of names(options.path)) {
    const file = new RejectsFile({ ...options, path });
    if (file.isFree(isResumed)) return { path, file };
    if (!isChosen) continue;
    const name = printable(path);
    const who = file.isOwn() ? ": an earlier run of this import wrote it" : ", and this import did not write it";
    throw new Error(`${name} exists${who}. Move it away, or name another with --rejects.`);
  }
  throw new Error("No free name was found for the file of rejected contacts.");
}

/** Returns the file to which a finished import wrote its rejected contacts; undefined if it was removed. */
export function findOwnRejects(options: RejectsOptions): string | undefined {
  for (const path of names(options.path)) {
    if (!existsSync(path)) return undefined;
    if (new RejectsFile({ ...options, path }).isOwn()) return path;
  }
  return undefined;
}

function* names(path: string): Generator<string> {
  const extension = extname(path);
  yield path;
  for (let number = 2; ; number += 1) yield `${path.slice(0, path.length - extension.length)}-${number}${extension}`;
}
