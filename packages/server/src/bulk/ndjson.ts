// One contact per line, as JSON in the form of the API's responses.
import { mostDepth, readJsonText } from "../rules/json-text.ts";
import {
  type BulkContact,
  type Bytes,
  copy,
  decode,
  type Entry,
  type Format,
  notUtf8,
  type Reason,
  type Source,
  tooLong,
} from "./entry.ts";
import { findChange } from "./json-change.ts";
import { type Line, readLines, withoutMark } from "./lines.ts";
import { isReason } from "./rejection.ts";

/**
 * The most bytes of a line. They hold 4 MiB of memories with every character of their summaries escaped, and thousands
 * of messages. They also bound the memory of an import.
 */
export const maxLineBytes = 16_777_216;

export const ndjson: Format = {
  head: "",
  title: "NDJSON",
  extension: "ndjson",
  maxEntryBytes: maxLineBytes,
  hasMemories: true,
  read,
  reject,
  write,
};

/** Writes memories as the last field. A contact without any has no such field. */
function write(contact: BulkContact, memories?: string): string {
  const text = JSON.stringify(contact);
  return memories === undefined ? `${text}\n` : `${text.slice(0, -1)},"memories":${memories}}\n`;
}

async function* read(bytes: Bytes): AsyncGenerator<Entry> {
  for await (const line of readLines(bytes, maxLineBytes)) {
    const entry = toEntry(line);
    if (entry !== undefined && !isReasonOnly(entry)) yield entry;
  }
}

function toEntry(line: Line): Entry | undefined {
  const place = { line: line.number, span: { start: line.start, end: line.end } };
  const refuse = (message: string) => ({ ...place, fault: { message } });
  if (line.isTooLong) return refuse(tooLong("a line", maxLineBytes));
  const text = decode(withoutMark(line.bytes));
  if (text === undefined) return refuse(notUtf8);
  if (text.trim() === "") return undefined;
  // Checked before it is parsed, because a line of brackets alone would take 1 GB as a value.
  if (readJsonText(text).depth > mostDepth) return refuse("The contact is too large to be read.");
  try {
    const contact: unknown = JSON.parse(text);
    const change = findChange(text, "");
    return change === undefined ? { ...place, contact } : { ...place, fault: change };
  } catch (error) {
    // The rest of the parser's message quotes the line.
    const column = /column (\d+)/.exec((error as Error).message)?.[1];
    return refuse(column === undefined ? "The line is not JSON." : `The line is not JSON, see column ${column}.`);
  }
}

/** Returns true for a line with the reason for the next line's rejection. */
function isReasonOnly(entry: Entry): boolean {
  if (!("contact" in entry) || !isObject(entry.contact)) return false;
  const { rejected, ...more } = entry.contact as { rejected?: unknown };
  return isReason(rejected) && Object.keys(more).length === 0;
}

/** Adds the reason as the last field of an object, or as a line before any other line. Both keep the text unchanged. */
function* reject(entry: Entry, rejected: Reason, source: Source): Generator<Buffer> {
  const reason = JSON.stringify({ rejected });
  const text = textOfObject(entry, source);
  if (text !== undefined) {
    yield Buffer.from(`${text.slice(0, -1)},${reason.slice(1)}${source.lineBreak}`);
  } else {
    yield Buffer.from(`${reason}${source.lineBreak}`);
    yield* copy(entry.span, source);
  }
}

/**
 * Returns the text of an object that can take another field. An object without fields would look like a reason. One
 * with another kind of line break could change how the lines of the rejects are read.
 */
function textOfObject(entry: Entry, source: Source): string | undefined {
  if (!("contact" in entry) || !isObject(entry.contact) || Object.keys(entry.contact).length === 0) return undefined;
  const bytes = withoutMark(Buffer.concat([...source.readSpan(entry.span)]));
  const text = withoutReason(bytes.toString("utf8").trim());
  // A field of that name that another program wrote stays unchanged.
  const isTaken = Object.hasOwn(entry.contact, "rejected") && Object.hasOwn(JSON.parse(text), "rejected");
  return isTaken || /[\r\n]/.test(text) ? undefined : text;
}

/** Removes the reason of an earlier rejection from the text of an object. */
function withoutReason(text: string): string {
  const start = text.lastIndexOf(',"rejected":{"line":');
  if (start === -1) return text;
  const before = `${text.slice(0, start)}}`;
  return isJson(before) ? before : text;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
