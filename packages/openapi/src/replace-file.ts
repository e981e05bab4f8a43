// Writes a file all or nothing.
import { rename, rm, writeFile } from "node:fs/promises";

/** Replaces a file in one step: a reader, or a restart after a kill, finds the old text or the new one. */
export async function replaceFile(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(draft, text);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
