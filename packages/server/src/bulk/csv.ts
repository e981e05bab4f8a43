// Contacts as a table: a column for the name, one for each type of identifier, and metadata as JSON or column by column.
import { type IdentifierType, identifierTypes } from "../contacts/identifier.ts";
import { guard, unguard } from "./csv-formula.ts";
import { joinCells, readRecords, splitCells } from "./csv-records.ts";
import type { BulkContact, Bytes, Entry, Format } from "./entry.ts";
import { readLines } from "./lines.ts";

/** `identifiers` holds, as JSON, those that are not the primary one of their type. */
const columns = ["name", ...identifierTypes, "identifiers", "metadata"];
const keyPrefix = "metadata.";

export const csv: Format = { head: joinCells(columns), read, write };

function write({ name, identifiers, metadata }: BulkContact): string {
  const primary = (type: IdentifierType) =>
    identifiers.find((identifier) => identifier.identifier_type === type && identifier.is_primary)?.identifier_value;
  const further = identifiers.filter(({ is_primary }) => !is_primary);
  const cells = [
    name ?? "",
    ...identifierTypes.map((type) => primary(type) ?? ""),
    further.length === 0 ? "" : JSON.stringify(further),
    Object.keys(metadata).length === 0 ? "" : JSON.stringify(metadata),
  ];
  return joinCells(cells.map(guard));
}

async function* read(bytes: Bytes): AsyncGenerator<Entry> {
  let header: Header | undefined;
  const isSound = (text: string) => splitCells(text, header?.delimiter ?? delimiterOf(text)) !== undefined;
  for await (const record of readRecords(readLines(bytes), isSound)) {
    if (header === undefined) {
      if ("fault" in record) throw new Error(`The header on line ${record.line} cannot be read. ${record.fault}`);
      header = toHeader(record.text);
      continue;
    }
    const { line } = record;
    if ("fault" in record) yield { line, fault: { message: record.fault }, source: record.source };
    else if (record.text !== "") yield toEntry(line, record.text, header);
  }
}

interface Header {
  readonly delimiter: string;
  readonly names: readonly string[];
}

/** Spreadsheets write semicolons where the comma is the decimal sign. */
function delimiterOf(header: string): string {
  return [",", ";", "\t"].find((delimiter) => header.includes(delimiter)) ?? ",";
}

function toHeader(text: string): Header {
  const delimiter = delimiterOf(text);
  const names = splitCells(text, delimiter)!.map((cell) => {
    const name = cell.trim();
    return columns.includes(name.toLowerCase()) ? name.toLowerCase() : name;
  });
  const unknown = names.filter((name) => !columns.includes(name) && !isKey(name));
  const repeated = names.filter((name, index) => names.indexOf(name) !== index);
  if (unknown.length + repeated.length > 0) {
    const received = unknown.length > 0 ? `unknown: ${unknown.join(", ")}` : `more than once: ${repeated.join(", ")}`;
    throw new Error(
      `The header of the CSV file is wrong. Expected columns of ${columns.join(", ")} and ${keyPrefix}<key>, each at most once; received ${received}. Rename or remove them.`,
    );
  }
  return { delimiter, names };
}

function isKey(name: string): boolean {
  return name.startsWith(keyPrefix) && name.length > keyPrefix.length;
}

function toEntry(line: number, text: string, { delimiter, names }: Header): Entry {
  const refuse = (message: string, path?: string) => ({
    line,
    fault: path === undefined ? { message } : { message, path },
    source: text,
  });
  const cells = splitCells(text, delimiter)!.map(unguard);
  if (cells.length !== names.length) return refuse(`Expected ${names.length} cells; received ${cells.length}.`);
  const filled = new Map(names.map((name, index) => [name, cells[index]!] as const).filter(([, cell]) => cell !== ""));
  const [metadata, further] = [parseJson(filled.get("metadata")), parseJson(filled.get("identifiers"))];
  if (metadata === notJson || (metadata !== undefined && !isObject(metadata)))
    return refuse("Expected a JSON object.", "/metadata");
  if (further === notJson || (further !== undefined && !Array.isArray(further)))
    return refuse("Expected a JSON array.", "/identifiers");

  const keys = [...filled].filter(([name]) => isKey(name)).map(([name, cell]) => [name.slice(keyPrefix.length), cell]);
  const primary = identifierTypes.flatMap((identifier_type) => {
    const identifier_value = filled.get(identifier_type);
    return identifier_value === undefined ? [] : [{ identifier_type, identifier_value, is_primary: true }];
  });
  const contact = {
    ...(filled.has("name") ? { name: filled.get("name") } : {}),
    identifiers: [...primary, ...(further ?? [])],
    ...(metadata === undefined && keys.length === 0 ? {} : { metadata: { ...metadata, ...Object.fromEntries(keys) } }),
  };
  return { line, contact };
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
