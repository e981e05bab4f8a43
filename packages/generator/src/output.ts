// Updates a folder of generated files, or finds the stale ones.
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { replaceFile } from "@contacts-api/openapi/replace-file";

/** The files of one folder, by name. */
export type Files = ReadonlyMap<string, string>;

/** Returns the files in the folder. An unreadable file counts as empty. */
export async function read(folder: string): Promise<Files> {
  const names = await readdir(folder).catch(() => [] as string[]);
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8").catch(() => "")));
  return new Map(names.map((name, index) => [name, texts[index] ?? ""]));
}

/** Returns the names of the files that are missing, different or superfluous, sorted. */
export async function compare(folder: string, files: Files): Promise<string[]> {
  const present = await read(folder);
  const names = [...new Set([...files.keys(), ...present.keys()])].sort();
  return names.filter((name) => files.get(name) !== present.get(name));
}

/** Writes different files and removes superfluous ones. Returns their names. */
export async function write(folder: string, files: Files): Promise<string[]> {
  const stale = await compare(folder, files);
  await mkdir(folder, { recursive: true });
  for (const name of stale) {
    const text = files.get(name);
    if (text === undefined) await rm(join(folder, name), { recursive: true });
    else await replaceFile(join(folder, name), text);
  }
  return stale;
}
