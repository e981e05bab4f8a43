// Reads the first row of a table: its columns and their delimiter.

import { printable } from "../process/printable.ts";
import { identifierTypes } from "../resources/contacts/identifier-type.ts";
import { splitCells } from "./csv-records.ts";
import { withoutMarks } from "./invisible.ts";

/** `identifiers` is a JSON array of those that are not the primary one of their type. */
export const columns: readonly string[] = ["name", ...identifierTypes, "identifiers", "metadata"];
const keyPrefix = "metadata.";

/** Spreadsheets use semicolons in locales with a decimal comma. */
export const delimiters: readonly string[] = [",", ";", "\t"];

export interface Header {
  readonly delimiter: string;
  readonly names: readonly string[];
}

/** Reads the header with the delimiter that fits best. Throws if none does. */
export function readHeader(text: string, allowed: readonly string[] = delimiters): Header {
  const headers = allowed.flatMap((delimiter) => {
    const cells = splitCells(text, delimiter);
    return cells === undefined ? [] : { delimiter, names: toNames(cells) };
  });
  const [header] = headers.toSorted(
    (left, right) => unknownIn(left) - unknownIn(right) || right.names.length - left.names.length,
  );
  assertKnown(header!.names);
  return header!;
}

/** Returns the share of unknown columns. */
function unknownIn({ names }: Header): number {
  return names.filter((name) => !isKnown(name)).length / names.length;
}

/** Returns the names without the empty cells that spreadsheets add at the end. */
function toNames(cells: readonly string[]): string[] {
  const names = cells.map((cell) => {
    const name = withoutMarks(cell).trim();
    return columns.includes(name.toLowerCase()) ? name.toLowerCase() : name;
  });
  return names.slice(0, names.findLastIndex((name) => name !== "") + 1);
}

function assertKnown(names: readonly string[]): void {
  const unknown = names.filter((name) => !isKnown(name));
  const repeated = names.filter((name, index) => names.indexOf(name) !== index);
  if (unknown.length + repeated.length === 0) return;
  const received = unknown.length > 0 ? `unknown: ${list(unknown)}` : `more than once: ${list(repeated)}`;
  throw new Error(
    `The header of the CSV file is invalid. Expected columns of ${columns.join(", ")} and ${keyPrefix}<key>, each at most once; received ${received}. Rename or remove them.`,
  );
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, 10).map((name) => printable(name.slice(0, 60)));
  return shown.length < names.length ? `${shown.join(", ")} and ${names.length - shown.length} more` : shown.join(", ");
}

function isKnown(name: string): boolean {
  return columns.includes(name) || isKey(name);
}

export function isKey(name: string): boolean {
  return name.startsWith(keyPrefix) && name.length > keyPrefix.length;
}

/** Returns the metadata key of a column. */
export function toKey(name: string): string {
  return name.slice(keyPrefix.length);
}
