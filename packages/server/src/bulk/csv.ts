// Contacts as a table: a column for the name, one for each type of identifier, and metadata as JSON or column by column.
import { type IdentifierType, identifierTypes } from "../contacts/identifier.ts";
import { guard, rejectionMark, unguard } from "./csv-formula.ts";
import { columns, delimiters, type Header, isKey, readHeader, toKey } from "./csv-header.ts";
import { joinCells, readRecords, splitCells } from "./csv-records.ts";
import {
  type BulkContact,
  type Bytes,
  copy,
  type Entry,
  type Format,
  type FoundContact,
  type Reason,
  type Source,
} from "./entry.ts";
import { tidyText } from "./identifier-text.ts";
import { readLines } from "./lines.ts";
import { describe } from "./rejection.ts";

export const csv: Format = { head: joinCells(columns), extension: "csv", read, reject, write };

function write({ name, identifiers, metadata }: BulkContact): string {
  const inColumn = (type: IdentifierType) =>
    identifiers.find(
      ({ identifier_type, identifier_value, is_primary }) =>
        identifier_type === type && is_primary && tidyText(type, identifier_value) === identifier_value,
    );
  const own = identifierTypes.map(inColumn);
  const further = identifiers.filter((identifier) => !own.includes(identifier));
  const cells = [
    name ?? "",
    ...own.map((identifier) => identifier?.identifier_value ?? ""),
    further.length === 0 ? "" : JSON.stringify(further),
    Object.keys(metadata).length === 0 ? "" : JSON.stringify(metadata),
  ];
  return joinCells(cells.map(guard));
}

async function* read(bytes: Bytes): AsyncGenerator<Entry> {
  let header: Header | undefined;
  let allowed = delimiters;
  let head = { start: 0, end: 0 };
  const isSound = (text: string) =>
    (header === undefined ? allowed : [header.delimiter]).some(
      (delimiter) => splitCells(text, delimiter) !== undefined,
    );
  for await (const record of readRecords(readLines(bytes), isSound)) {
    const { line, span } = record;
    if (header !== undefined) {
      const entry = "fault" in record ? { fault: { message: record.fault } } : toEntry(record.text, header);
      if (entry !== undefined) yield { line, span, head, ...entry };
      continue;
    }
    if ("fault" in record) throw new Error(`The header on line ${line} cannot be read. ${record.fault}`);
    head = { start: head.end === 0 ? span.start : head.start, end: span.end };
    const separator = /^"?sep=(.)"?$/i.exec(record.text)?.[1];
    if (separator !== undefined) allowed = [separator];
    else if (record.text.trim() !== "") header = readHeader(record.text, allowed);
  }
}

type Row = { readonly fault: { message: string; path?: string } } | FoundContact;

/** Returns undefined for a blank row, and for the reason of a rejection. */
function toEntry(text: string, { delimiter, names }: Header): Row | undefined {
  const all = splitCells(text, delimiter)!;
  const cells = all.slice(0, names.length).map(unguard);
  if (all.every(isBlank) || all[0]!.startsWith(rejectionMark)) return undefined;
  if (cells.length < names.length || !all.slice(names.length).every(isBlank))
    return { fault: { message: `Expected ${names.length} cells; received ${all.length}.` } };

  const isFilled = (cell: string, name: string) => (isKey(name) ? cell !== "" : !isBlank(cell));
  const filled = new Map(
    names.map((name, index) => [name, cells[index]!] as const).filter(([name, cell]) => isFilled(cell, name)),
  );
  const [metadata, further] = [parseJson(filled.get("metadata")), parseJson(filled.get("identifiers"))];
  if (metadata === notJson || (metadata !== undefined && !isObject(metadata)))
    return { fault: { message: "Expected a JSON object.", path: "/metadata" } };
  if (further === notJson || (further !== undefined && !Array.isArray(further)))
    return { fault: { message: "Expected a JSON array.", path: "/identifiers" } };

  const keys = [...filled].filter(([name]) => isKey(name)).map(([name, cell]) => [toKey(name), cell]);
  const contact = {
    ...(filled.has("name") ? { name: filled.get("name") } : {}),
    identifiers: further ?? [],
    ...(metadata === undefined && keys.length === 0 ? {} : { metadata: { ...metadata, ...Object.fromEntries(keys) } }),
  };
  const texts = identifierTypes.flatMap((type) => (filled.has(type) ? { type, text: filled.get(type)! } : []));
  return { contact, texts };
}

function* reject(entry: Entry, { line, import: importId, errors }: Reason, source: Source): Generator<Buffer> {
  const reason = `${rejectionMark} (import ${importId})${errors.map((error) => ` line ${line}${describe(error)}`).join("")}`;
  yield Buffer.from(`"${reason.replaceAll('"', '""')}"${source.lineBreak}`);
  yield* copy(entry.span, source);
}

function isBlank(cell: string): boolean {
  return cell.trim() === "";
}

const notJson = Symbol("not JSON");

function parseJson(cell: string | undefined): unknown {
  if (cell === undefined) return undefined;
  try {
    return JSON.parse(cell);
  } catch {
    return notJson;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
