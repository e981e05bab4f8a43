// Repeats the errors of failed tasks at the end of a run. Two tasks write at the same time, so what failed may stand
// thousands of lines further up.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";

interface Summary {
  readonly tasks: readonly {
    readonly taskId: string;
    /** Relative to the repository. */
    readonly logFile: string;
    readonly execution?: { readonly exitCode?: number | null };
  }[];
}

/** The end of a log that is shown if it names no failed tests. */
const lastLines = 40;

/** Returns the errors of the tasks that failed, from the summaries that turbo writes with `--summarize`. */
export function failedTasks(root: string): string {
  const runs = join(root, ".turbo/runs");
  // turbo refused to run.
  if (!existsSync(runs)) return "";
  const tasks = readdirSync(runs).flatMap((name) => {
    const summary: Summary = JSON.parse(readFileSync(join(runs, name), "utf8"));
    return summary.tasks;
  });
  return tasks
    .filter(({ execution }) => (execution?.exitCode ?? 0) !== 0)
    .map(({ taskId, logFile }) => `\n${taskId} failed:\n\n${errorsOf(join(root, logFile))}`)
    .join("\n");
}

/** Returns the part of a log from Vitest's list of failures on, otherwise its last lines. */
function errorsOf(logFile: string): string {
  // A task whose program could not be started has no log.
  if (!existsSync(logFile)) return "It has no log.";
  const lines = stripVTControlCharacters(readFileSync(logFile, "utf8")).trimEnd().split("\n");
  const start = lines.findIndex((line) => /^⎯+ (?:Failed (?:Tests|Suites)|Unhandled Errors?) /.test(line));
  return lines.slice(start === -1 ? -lastLines : start).join("\n");
}
