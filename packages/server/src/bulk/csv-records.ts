// Splits comma-separated values (RFC 4180) into records and cells.
import { decode, maxEntryBytes, notUtf8, type Span, tooLong } from "./entry.ts";
import { type Line, withoutReturns } from "./lines.ts";

/** A record begins on a line, and continues while a quote is open. */
export type CsvRecord = { readonly line: number; readonly span: Span } & (
  | { readonly text: string }
  | { readonly fault: string }
);

const QUOTE = 0x22;

/**
 * Joins lines to records. If that fails, only the first line is rejected, and the following lines are read again. So an
 * unclosed quote costs its line, not the rest of the file.
 */
export async function* readRecords(
  lines: AsyncIterable<Line>,
  isSound: (text: string) => boolean,
): AsyncGenerator<CsvRecord> {
  const source = lines[Symbol.asyncIterator]();
  const again: Line[] = [];
  let isDoubled: boolean | undefined;
  const take = async (): Promise<Line | undefined> => again.pop() ?? (await source.next()).value;
  try {
    for (let first = await take(); first !== undefined; first = await take()) {
      const own = await gather(first, take);
      isDoubled ??= first.bytes.subarray(-2).equals(twoReturns);
      const record = toRecord(own, isSound, isDoubled);
      if (!("text" in record)) for (const line of own.slice(1).reverse()) again.push(line);
      yield record;
    }
  } finally {
    await source.return?.();
  }
}

/** Returns the line and those after it until its quotes are closed, or as many as a record may have. */
async function gather(first: Line, take: () => Promise<Line | undefined>): Promise<Line[]> {
  const own = [first];
  let isQuoted = hasOddQuotes(first.bytes);
  let length = first.bytes.length;
  while (isQuoted && length <= maxEntryBytes) {
    const next = await take();
    if (next === undefined) break;
    own.push(next);
    isQuoted = !hasOddQuotes(next.bytes);
    length += next.bytes.length + 1;
  }
  return own;
}

/** Joins lines. In a file whose lines end with two carriage returns, those in its cells do too. */
function toRecord(lines: readonly Line[], isSound: (text: string) => boolean, isDoubled: boolean): CsvRecord {
  const [first] = lines as [Line];
  const { number: line, start } = first;
  const refuse = (fault: string) => ({ line, span: { start, end: first.end }, fault });
  if (lines.some(({ isTooLong }) => isTooLong)) return refuse(tooLong("a row"));
  const bytes = Buffer.concat(lines.flatMap((line, index) => (index === 0 ? [line.bytes] : [lineFeed, line.bytes])));
  if (hasOddQuotes(bytes)) return refuse("Expected a closing quote; the quote that this row opens is not closed.");
  const read = decode(withoutReturns(bytes));
  if (read === undefined) return refuse(notUtf8);
  const text = isDoubled ? read.replaceAll("\r\r\n", "\r\n") : read;
  if (hasBareBreak(text)) return refuse(divided);
  if (!isSound(text)) return refuse("Expected cells with quotes around the whole cell or none, quotes inside doubled.");
  return { line, span: { start, end: lines.at(-1)!.end }, text };
}

const lineFeed = Buffer.from("\n");
const twoReturns = Buffer.from("\r\r");

const divided =
  "Expected the line break of the first line; received another one outside of quotes. Split the row there, or quote the cell.";

/** Returns true for another kind of line break outside of quotes, which would join two rows into one. */
function hasBareBreak(text: string): boolean {
  if (!/[\r\n]/.test(text)) return false;
  const unquoted = text.replace(/"[^"]*"/g, '""');
  return /[\r\n]/.test(unquoted) && unquoted.trim() !== "";
}

function hasOddQuotes(bytes: Buffer): boolean {
  let isOdd = false;
  for (let at = bytes.indexOf(QUOTE); at !== -1; at = bytes.indexOf(QUOTE, at + 1)) isOdd = !isOdd;
  return isOdd;
}

/** Returns the cells of a record; undefined if its quotes are invalid. */
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

/** Returns a record of the cells, quoted if necessary. */
export function joinCells(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\r\n`;
}
