import { csv } from "./csv.ts";
import type { Format } from "./entry.ts";
import type { Input } from "./input.ts";
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

/** Returns vCard for a card in a file whose name stands for no format, otherwise the format of the name. */
export async function formatOfInput(file: string, input: Input): Promise<FormatName> {
  const named = formatOf(file);
  if (named !== "ndjson" || /\.(?:nd)?jsonl?$/i.test(file)) return named;
  const [beginning] = input.readSpan({ start: 0, end: Math.min(input.bytes, 100) });
  return /^\ufeff?\s*BEGIN:VCARD\s/i.test(beginning?.toString("utf8") ?? "") ? "vcard" : named;
}

/** Returns the format that the name of a file stands for; NDJSON for other names. */
export function formatOf(file: string): FormatName {
  const name = file.toLowerCase();
  return extensions.find(([extension]) => name.endsWith(extension))?.[1] ?? "ndjson";
}
