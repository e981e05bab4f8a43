// Contacts as a table: a column for the name, one for each type of identifier, and metadata as JSON or in a column per
// key.

import type { Fault } from "../http/problem.ts";
import { type IdentifierType, identifierTypes } from "../resources/contacts/identifier-type.ts";
import { guard, isReason, rejectionMark, unguard } from "./csv-formula.ts";
import { columns, delimiters, type Header, isKey, readHeader, toKey } from "./csv-header.ts";
import { joinCells, readRecords, splitCells } from "./csv-records.ts";
import {
  type BulkContact,
  type Bytes,
  copy,
  type Entry,
  type Format,
  type FoundContact,
  hasWrittenMetadata,
  maxEntryBytes,
  type Reason,
  type Source,
} from "./entry.ts";
import { tidyText } from "./identifier-text.ts";
import { findChange } from "./json-change.ts";
import { readLines } from "./lines.ts";
import { describe } from "./rejection.ts";

export const csv: Format = {
  head: joinCells(columns),
  title: "CSV",
  extension: "csv",
  maxEntryBytes,
  hasMemories: false,
  read,
  reject,
  write,
};

function write(contact: BulkContact): string {
  const { name, identifiers, metadata } = contact;
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
    hasWrittenMetadata(contact) ? JSON.stringify(metadata) : "",
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
    else if (!isBlankRow(record.text, allowed)) header = readHeader(record.text, allowed);
  }
}

type Row = { readonly fault: Fault } | FoundContact;

/** Returns undefined for a blank row, and for the reason of a rejection. */
function toEntry(text: string, { delimiter, names }: Header): Row | undefined {
  const all = splitCells(text, delimiter)!;
  const cells = all.slice(0, names.length).map(unguard);
  if (all.slice(1).every(isBlank) && (isBlank(all[0]!) || isReason(all[0]!))) return undefined;
  if (cells.length < names.length || !all.slice(names.length).every(isBlank))
    return { fault: { message: `Expected ${names.length} cells; received ${all.length}.` } };

  const isFilled = (cell: string, name: string) => (isKey(name) ? cell !== "" : !isBlank(cell));
  const filled = new Map(
    names.map((name, index) => [name, cells[index]!] as const).filter(([name, cell]) => isFilled(cell, name)),
  );
  const [metadata, further] = [toMetadata(filled), parseJson(filled.get("identifiers"), "/identifiers")];
  if ("fault" in metadata) return metadata;
  if ("fault" in further) return further;
  if (further.value !== undefined && !Array.isArray(further.value))
    return { fault: { message: "Expected a JSON array.", path: "/identifiers" } };

  const contact = {
    ...(filled.has("name") ? { name: filled.get("name") } : {}),
    identifiers: further.value ?? [],
    ...(metadata.value === undefined ? {} : { metadata: metadata.value }),
  };
  const texts = identifierTypes.flatMap((type) => (filled.has(type) ? { type, text: filled.get(type)! } : []));
  return { contact, texts };
}

/** Joins the metadata column and the columns of single keys. */
function toMetadata(filled: ReadonlyMap<string, string>): Read {
  const read = parseJson(filled.get("metadata"), "/metadata");
  if ("fault" in read) return read;
  const { value } = read;
  if (value !== undefined && !isObject(value))
    return { fault: { message: "Expected a JSON object.", path: "/metadata" } };
  const columns = [...filled].filter(([name]) => isKey(name));
  const isOther = (key: string, cell: string) => Object.hasOwn(value ?? {}, key) && value?.[key] !== cell;
  const twice = columns.find(([name, cell]) => isOther(toKey(name), cell));
  if (twice !== undefined) {
    const message = "Expected a value in this column or in metadata; received one in each.";
    return { fault: { message, path: `/${twice[0]}` } };
  }
  if (value === undefined && columns.length === 0) return { value };
  return { value: { ...value, ...Object.fromEntries(columns.map(([name, cell]) => [toKey(name), cell])) } };
}

function* reject(entry: Entry, { line, import: importId, errors }: Reason, source: Source): Generator<Buffer> {
  const reason = `${rejectionMark} (import ${importId})${errors.map((error) => ` line ${line}${describe(error)}`).join("")}`;
  yield Buffer.from(`"${reason.replaceAll('"', '""')}"${source.lineBreak}`);
  yield* copy(entry.span, source);
}

function isBlankRow(text: string, allowed: readonly string[]): boolean {
  return allowed.some((delimiter) => splitCells(text, delimiter)?.every(isBlank));
}

function isBlank(cell: string): boolean {
  return cell.trim() === "";
}

type Read = { readonly value: unknown } | { readonly fault: Fault };

function parseJson(cell: string | undefined, path: string): Read {
  if (cell === undefined) return { value: undefined };
  try {
    const value: unknown = JSON.parse(cell);
    const fault = findChange(cell, path);
    return fault === undefined ? { value } : { fault };
  } catch {
    return { fault: { message: `Expected a JSON ${path === "/metadata" ? "object" : "array"}.`, path } };
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
