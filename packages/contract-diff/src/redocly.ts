// A second opinion: a change that `redocly diff` calls major must be breaking here too, or be listed as harmless.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Change } from "./finding.ts";
import { breaking, worst } from "./rating.ts";

interface Place {
  readonly pointer: string;
  readonly file: string;
  readonly line: number;
  readonly col: number;
}

/** A change in the report of `redocly diff --format json`. */
export interface RedoclyChange {
  readonly path: string;
  readonly impact: string;
  readonly verdicts: readonly { readonly ruleId: string; readonly impact: string; readonly message: string }[];
  readonly base?: Place;
  readonly revision?: Place;
}

/** Overruled findings, as long as a rule of this package has seen the change. */
const overruled: Readonly<Record<string, string>> = {
  "enum-values-added": "enumerations of responses are open",
};

const config = join(import.meta.dirname, "redocly.yaml");
const redocly = fileURLToPath(import.meta.resolve("@redocly/cli/bin/cli.js"));

/** Runs `redocly diff` with its recommended rules. */
export function redoclyDiff(base: string, revision: string): RedoclyChange[] {
  const options = ["--config", config, "--format", "json", "--fail-on", "none"];
  const stdout = execFileSync(process.execPath, [redocly, "diff", base, revision, ...options], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
  });
  return JSON.parse(stdout).changes;
}

/** Returns redocly's major findings that no rule here explains, as unrated changes. */
export function secondOpinion(changes: readonly Change[], opinions: readonly RedoclyChange[]): Change[] {
  return opinions.flatMap((opinion) => {
    const pointers = [opinion.base?.pointer, opinion.revision?.pointer].filter((pointer) => pointer !== undefined);
    const ours = changes.filter(({ pointer, also }) =>
      pointers.some((other) => [pointer, ...also].some((own) => isWithin(own, other))),
    );
    const isExplained = ours.some(({ ratings }) => worst(...Object.values(ratings)) === "breaking");
    if (isExplained) return [];
    const { path, revision, base } = opinion;
    const at = revision ?? base;
    return opinion.verdicts
      .filter(({ impact, ruleId }) => impact === "major" && !(ours.length > 0 && ruleId in overruled))
      .map(({ message, ruleId }) => ({
        operations: [path],
        part: "",
        what: `${message} (redocly ${ruleId})`,
        ratings: breaking,
        unrated: true,
        refused: false,
        pointer: at?.pointer ?? path,
        place: at ? `${at.file}:${at.line}:${at.col}` : path,
        isGone: revision === undefined,
        also: [],
      }));
  });
}

function isWithin(left: string, right: string): boolean {
  return left === right || left.startsWith(`${right}/`) || right.startsWith(`${left}/`);
}
