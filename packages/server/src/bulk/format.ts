import { csv } from "./csv.ts";
import type { Format } from "./entry.ts";
import { ndjson } from "./ndjson.ts";
import { vcard } from "./vcard.ts";

export type FormatName = "ndjson" | "csv" | "vcard";

export const formats: Readonly<Record<FormatName, Format>> = { ndjson, csv, vcard };

export const formatNames = Object.keys(formats) as FormatName[];

const extensions: readonly (readonly [string, FormatName])[] = [
  [".csv", "csv"],
  [".tsv", "csv"],
  [".vcf", "vcard"],
  [".vcard", "vcard"],
];

/** What the name of a file says its format is; NDJSON if it says nothing. */
export function formatOf(file: string): FormatName {
  const name = file.toLowerCase();
  return extensions.find(([extension]) => name.endsWith(extension))?.[1] ?? "ndjson";
}
