import { printable } from "../process/printable.ts";
import { csv } from "./csv.ts";
import type { Format } from "./entry.ts";
import { assertText } from "./file-signature.ts";
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

/** Returns the format from the option, the file's name or the first bytes. Throws if none of them shows it. */
export function formatOfInput(file: string, input: Input, said: FormatName | undefined): FormatName {
  const beginning = Buffer.concat([...input.readSpan({ start: 0, end: Math.min(input.bytes, beginningBytes) })]);
  const what = file === "-" ? "Standard input" : printable(file);
  assertText(what, beginning);
  if (said !== undefined) return said;
  const named = formatOf(file);
  if (named !== "ndjson" || /\.(?:nd)?jsonl?$/i.test(file)) return named;
  const text = beginning
    .toString("utf8")
    .replace(/^\ufeff/, "")
    .trimStart();
  if (/^BEGIN:VCARD\s/i.test(text)) return "vcard";
  if (text === "" || text.startsWith("{")) return "ndjson";
  const why = file === "-" ? "it has no name that says its format" : "its name does not say its format";
  const flags = `Name the format: ${formatNames.map((name) => `--format ${name}`).join(", ")}.`;
  throw new Error(`${what} was read as NDJSON, because ${why}, but it does not begin with {. ${flags}`);
}

/** Enough for blank lines before the first contact. */
const beginningBytes = 4_096;

/** Returns the format of a file's extension; NDJSON for any other name. */
export function formatOf(file: string): FormatName {
  const name = file.toLowerCase();
  return extensions.find(([extension]) => name.endsWith(extension))?.[1] ?? "ndjson";
}
