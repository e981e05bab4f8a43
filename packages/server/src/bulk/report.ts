// The report of an import: a line for each rejection and remark, and the counts at the end.
import type { ImportRow } from "../database/sql-import-repository.ts";
import { printable } from "../process/printable.ts";
import { type FormatName, formatOf } from "./format.ts";
import type { Done, EntryRemark } from "./import-options.ts";
import { count, type Progress } from "./progress.ts";
import { describe, type Rejection, toErrors } from "./rejection.ts";
import { asideKey } from "./set-aside.ts";

/** Further rejections are in their file, and further set-aside values in the metadata of their contacts. */
const maxSaid = 20;
const maxUnusedSaid = 10;

export class Report {
  readonly #progress: Progress;
  readonly #unused = new Map<string, number>();
  readonly #remarks = new Map<EntryRemark["kind"], number>();
  #groups = 0;

  constructor(progress: Progress) {
    this.#progress = progress;
  }

  group(): void {
    this.#groups += 1;
  }

  /** Reports the rejections and remarks of a batch. `before`: the number of rejections in earlier batches. */
  batch({ rejections, remarks, unused }: Done, before: number): void {
    this.#rejections(rejections, before);
    for (const remark of remarks) this.#remark(remark);
    for (const name of unused) this.#unused.set(name, (this.#unused.get(name) ?? 0) + 1);
  }

  #rejections(rejections: readonly Rejection[], before: number): void {
    for (const { entry, error } of rejections.slice(0, Math.max(0, maxSaid - before))) {
      for (const fault of toErrors(error)) this.#progress.say(`Line ${entry.line}${describe(fault)}`);
    }
    if (before < maxSaid && before + rejections.length > maxSaid) {
      this.#progress.say("Further rejections are not shown here.");
    }
  }

  /** Reports a remark. Every replaced name is reported, because it is not stored. */
  #remark({ kind, line, ...fault }: EntryRemark): void {
    const times = (this.#remarks.get(kind) ?? 0) + 1;
    this.#remarks.set(kind, times);
    if (kind === "name replaced" || times <= maxSaid) this.#progress.say(`Line ${line}${describe(fault)}`);
    else if (times === maxSaid + 1) this.#progress.say("Further remarks of this kind are not shown here.");
  }

  /** Returns further lines of the summary, about this run. */
  summary(): string[] {
    const counted = [
      [this.#remarks.get("set aside") ?? 0, "value", `set aside in metadata.${asideKey}`],
      [this.#remarks.get("kept as is") ?? 0, "unusual value", "imported unchanged"],
      [this.#remarks.get("joined") ?? 0, "external id", "added to a contact that has another"],
      [this.#remarks.get("name replaced") ?? 0, "name", "replaced"],
      [this.#remarks.get("no identifier") ?? 0, "contact", "without an identifier"],
      [this.#groups, "group", "passed over"],
    ] as const;
    const parts = counted.flatMap(([times, noun, what]) => (times > 0 ? `${things(times, noun)} ${what}` : []));
    return [
      ...(parts.length > 0 ? [`In this run: ${parts.join(", ")}.`] : []),
      ...(this.#unused.size > 0 ? [`Not imported, as contacts have no such field: ${this.#unusedNames()}.`] : []),
    ];
  }

  #unusedNames(): string {
    const names = [...this.#unused].toSorted(([, left], [, right]) => right - left);
    const said = names
      .slice(0, maxUnusedSaid)
      .map(([name, times]) => `${printable(name.slice(0, 40))} (${count(times)})`);
    return names.length > said.length ? `${said.join(", ")} and others` : said.join(", ");
  }
}

function things(number: number, noun: string): string {
  return `${count(number)} ${noun}${number === 1 ? "" : "s"}`;
}

interface Summarized {
  readonly isDryRun: boolean;
  readonly format: FormatName;
}

/** Returns the counts of all runs together. */
export function summarize(
  row: ImportRow,
  { isDryRun, format }: Summarized,
  rejectsPath: string | undefined,
  lacksEarlier = false,
): string {
  const { entries, created, merged, skipped, rejected } = row;
  const done = isDryRun ? "would be imported" : "imported";
  const counts = `${count(created)} new, ${count(merged)} merged, ${count(skipped)} skipped, ${count(rejected)} rejected`;
  const isKept = rejected > 0 && rejectsPath !== undefined;
  const where = isKept
    ? ` ${lacksEarlier ? "Those of this run" : "The rejected ones"} are in ${printable(rejectsPath)}.${howToRead(rejectsPath, format)}`
    : "";
  return `${count(entries - rejected)} of ${count(entries)} contacts ${done}: ${counts}.${where}`;
}

/** Names the format of the rejected contacts, if the name of their file does not show it. */
function howToRead(path: string, format: FormatName): string {
  return formatOf(path) === format ? "" : ` Import them with --format ${format}.`;
}
