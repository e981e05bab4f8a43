// Repeats the errors of failed tasks at the end of a run. Two tasks write at the same time, so what failed may stand
// thousands of lines further up.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";

interface Summary {
  readonly execution: { readonly startTime: number };
  readonly tasks: readonly {
    readonly taskId: string;
    /** Relative to the repository. */
    readonly logFile: string;
    readonly execution?: { readonly exitCode?: number | null };
  }[];
}

/** The end of a log that is shown if it names no failed tests. */
const lastLines = 40;

/** Returns the errors of the tasks that failed in the last run of turbo with `--summarize`, task by task. */
export function failedTasks(root: string): string {
  const runs = join(root, ".turbo/runs");
  // turbo refused to run.
  if (!existsSync(runs)) return "";
  const summaries = readdirSync(runs).map((name): Summary => JSON.parse(readFileSync(join(runs, name), "utf8")));
  const last = summaries.sort((one, other) => one.execution.startTime - other.execution.startTime).at(-1);
  const failed = (last?.tasks ?? []).filter(({ execution }) => (execution?.exitCode ?? 0) !== 0);
  return failed
    .map(({ taskId, logFile }) => `\n${taskId} failed:\n\n${errorsOf(readFileSync(join(root, logFile), "utf8"))}`)
    .join("\n");
}

/** Returns the part of a log from Vitest's list of failures on, otherwise its last lines. */
function errorsOf(log: string): string {
  const lines = stripVTControlCharacters(log).trimEnd().split("\n");
  const start = lines.findIndex((line) => /^⎯+ (?:Failed (?:Tests|Suites)|Unhandled Errors?) /.test(line));
  return lines.slice(start === -1 ? -lastLines : start).join("\n");
}
