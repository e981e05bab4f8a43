// One contact per line, as JSON in the form that the API answers with.
import { type Bytes, decode, type Entry, excerpt, type Format, notUtf8, tooLong } from "./entry.ts";
import { type Line, readLines } from "./lines.ts";

export const ndjson: Format = {
  head: "",
  read,
  write: (contact) => `${JSON.stringify(contact)}\n`,
};

async function* read(bytes: Bytes): AsyncGenerator<Entry> {
  for await (const line of readLines(bytes)) {
    const entry = toEntry(line);
    if (entry !== undefined) yield entry;
  }
}

function toEntry({ number, bytes, isTooLong }: Line): Entry | undefined {
  const refuse = (message: string) => ({ line: number, fault: { message }, source: excerpt(bytes) });
  if (isTooLong) return refuse(tooLong("a line"));
  const text = decode(bytes);
  if (text === undefined) return refuse(notUtf8);
  if (text.trim() === "") return undefined;
  try {
    return { line: number, contact: JSON.parse(text) };
  } catch (error) {
    // The rest of the parser's message quotes the line.
    const column = /column (\d+)/.exec((error as Error).message)?.[1];
    return refuse(column === undefined ? "The line is not JSON." : `The line is not JSON, see column ${column}.`);
  }
}
