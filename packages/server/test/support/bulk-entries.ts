import type { Entry } from "../../src/bulk/entry.ts";
import { type FormatName, formats } from "../../src/bulk/format.ts";

/** The entries of a file that arrives in chunks of the given size, without their places. */
export async function readEntries(format: FormatName, file: string | Buffer, chunkBytes = 7): Promise<Entry[]> {
  const bytes = Buffer.from(file);
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes);
  }
  const entries: Entry[] = [];
  for await (const entry of formats[format].read(chunks())) entries.push(entry);
  return entries;
}

/** Returns each entry's line, and its name or its fault. */
export async function outline(format: FormatName, file: string | Buffer, chunkBytes?: number): Promise<string[]> {
  const entries = await readEntries(format, file, chunkBytes);
  return entries.map((entry) => {
    if ("fault" in entry) return `${entry.line} ${entry.fault.message}`;
    return "contact" in entry ? `${entry.line} = ${(entry.contact as { name?: string }).name}` : `${entry.line} group`;
  });
}

export const card = (...properties: string[]) => ["BEGIN:VCARD", ...properties, "END:VCARD", ""].join("\r\n");

export const latin1 = (text: string) => Buffer.from(text, "latin1");
