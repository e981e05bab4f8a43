// Comma-separated values, RFC 4180: what is a record, what is a cell.
import { decode, excerpt, maxEntryBytes, notUtf8, tooLong } from "./entry.ts";
import { type Line, withoutReturn } from "./lines.ts";

/** A record begins on a line and goes on over further ones while a quote is open. */
export type CsvRecord = { readonly line: number } & (
  | { readonly text: string }
  | { readonly fault: string; readonly source: string }
);

const QUOTE = 0x22;

/**
 * Puts lines together to records. Where that fails, the first line alone is at fault, and those after it are read anew: a
 * quote that is never closed costs its line, not the rest of the file.
 */
export async function* readRecords(
  lines: AsyncIterable<Line>,
  isSound: (text: string) => boolean,
): AsyncGenerator<CsvRecord> {
  let open: Line[] = [];
  let isQuoted = false;
  let length = 0;

  /** Takes one more line; answers what is settled by it. */
  function* take(line: Line): Generator<CsvRecord> {
    let again = [line];
    for (let next = again.pop(); next !== undefined; next = again.pop()) {
      open.push(next);
      isQuoted = isQuoted !== hasOddQuotes(next.bytes);
      length += next.bytes.length + 1;
      if (isQuoted && length <= maxEntryBytes && !next.isTooLong) continue;
      again = [...again, ...settle().toReversed()];
      yield* settled.splice(0);
    }
  }

  const settled: CsvRecord[] = [];
  /** Settles the open lines as a record, or the first of them as a fault; answers the lines to be read anew. */
  function settle(): Line[] {
    const record = toRecord(open, isQuoted, isSound);
    const rest = "fault" in record ? open.slice(1) : [];
    settled.push(record);
    open = [];
    isQuoted = false;
    length = 0;
    return rest;
  }

  for await (const line of lines) yield* take(line);
  while (open.length > 0) {
    const rest = settle();
    yield* settled.splice(0);
    for (const line of rest) yield* take(line);
  }
}

function toRecord(lines: readonly Line[], isQuoted: boolean, isSound: (text: string) => boolean): CsvRecord {
  const [first] = lines as [Line];
  const refuse = (fault: string) => ({ line: first.number, fault, source: excerpt(first.bytes) });
  if (lines.some(({ isTooLong }) => isTooLong)) return refuse(tooLong("a row"));
  if (isQuoted) return refuse("Expected a closing quote; the quote that this row opens is not closed.");
  const joined = lines.flatMap(({ bytes }, index) => (index === 0 ? [bytes] : [lineFeed, bytes]));
  const text = decode(withoutReturn(Buffer.concat(joined)));
  if (text === undefined) return refuse(notUtf8);
  if (!isSound(text)) return refuse("Expected cells with quotes around the whole cell or none, quotes inside doubled.");
  return { line: first.number, text };
}

const lineFeed = Buffer.from("\n");

function hasOddQuotes(bytes: Buffer): boolean {
  let isOdd = false;
  for (let at = bytes.indexOf(QUOTE); at !== -1; at = bytes.indexOf(QUOTE, at + 1)) isOdd = !isOdd;
  return isOdd;
}

/** The cells of a record; undefined if its quotes are not in order. */
export function splitCells(text: string, delimiter: string): string[] | undefined {
  const cells: string[] = [];
  for (let at = 0; ; at += 1) {
    const cell = text[at] === '"' ? quotedCell(text, at) : bareCell(text, at, delimiter);
    if (cell === undefined) return undefined;
    cells.push(cell.value);
    at = cell.end;
    if (at === text.length) return cells;
    if (text[at] !== delimiter) return undefined;
  }
}

interface Cell {
  readonly value: string;
  readonly end: number;
}

function bareCell(text: string, start: number, delimiter: string): Cell | undefined {
  const next = text.indexOf(delimiter, start);
  const end = next === -1 ? text.length : next;
  const value = text.slice(start, end);
  return value.includes('"') ? undefined : { value, end };
}

function quotedCell(text: string, start: number): Cell | undefined {
  for (let from = start + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return undefined;
    if (text[quote + 1] !== '"') return { value: text.slice(start + 1, quote).replaceAll('""', '"'), end: quote + 1 };
    from = quote + 2;
  }
}

/** A record of the cells, quoted where they need it. */
export function joinCells(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\r\n`;
}
