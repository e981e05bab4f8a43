// Changes several files as one: all of them or none, even if the process is killed in between. It first writes a note
// with the planned changes. A later run that finds the note undoes the unfinished change.
import { mkdir, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { replaceFile } from "@contacts-api/openapi/replace-file";

/** The new texts by path. */
export type Change = ReadonlyMap<string, string>;

interface Note {
  readonly pid: number;
  /** The files with their old texts; `before` is null if there was no file. */
  readonly files: readonly { readonly path: string; readonly before: string | null; readonly after: string }[];
}

const noteOf = (root: string) => join(root, "node_modules/.cache/new-operation.json");

export async function applyWhole(root: string, change: Change): Promise<void> {
  const files = [];
  for (const [path, after] of change) files.push({ path, before: await read(join(root, path)), after });
  const note = noteOf(root);
  await mkdir(dirname(note), { recursive: true });
  await replaceFile(note, JSON.stringify({ pid: process.pid, files } satisfies Note));
  try {
    for (const { path, after } of files) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await replaceFile(join(root, path), after);
    }
  } catch (error) {
    await undoUnfinished(root);
    throw error;
  }
  await rm(note);
}

/** Undoes an unfinished run; returns the paths. A file that was edited since then stays. */
export async function undoUnfinished(root: string): Promise<string[]> {
  const text = await read(noteOf(root));
  if (text === null) return [];
  const { pid, files } = JSON.parse(text) as Note;
  const undone: string[] = [];
  for (const { path, before, after } of files) {
    const file = join(root, path);
    await rm(`${file}.${pid}.tmp`, { force: true });
    if ((await read(file)) !== after) continue;
    if (before === null) await rm(file);
    else await replaceFile(file, before);
    undone.push(path);
  }
  await rm(noteOf(root));
  return undone;
}

async function read(file: string): Promise<string | null> {
  return await readFile(file, "utf8").catch(() => null);
}
