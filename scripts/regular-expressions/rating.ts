import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import type { Diagnostics, Parameters } from "recheck";
import type { Pattern } from "./pattern.ts";

/** The growth of a match's time with its input. */
export type Rating =
  | { readonly status: "safe" }
  | { readonly status: "vulnerable"; readonly growth: string; readonly example: string }
  | { readonly status: "unknown"; readonly why: string };

/** Limits are counts of steps, not times, so that a busy machine gives the same ratings. */
const parameters: Parameters = { timeout: null, incubationTimeout: null, seedingTimeout: null, randomSeed: 1 };

const { version } = createRequire(import.meta.url)("recheck/package.json") as { version: string };

/** Rates patterns with recheck. Ratings are kept in `cache`, since a pattern with large counts takes seconds. */
export async function ratePatterns(patterns: readonly Pattern[], cache: string): Promise<ReadonlyMap<Pattern, Rating>> {
  const kept = await readCache(cache);
  const known = new Map<string, Rating>();
  let check: ((source: string, flags: string) => Rating) | undefined;
  for (const pattern of patterns) {
    const key = keyOf(pattern);
    if (known.has(key)) continue;
    check ??= kept.has(key) ? undefined : await loadCheck();
    known.set(key, kept.get(key) ?? check!(pattern.source, pattern.flags));
  }
  if (check !== undefined || known.size !== kept.size) await writeCache(cache, known);
  return new Map(patterns.map((pattern) => [pattern, known.get(keyOf(pattern))!]));
}

/** Loads recheck's JavaScript edition, the same on every platform. The package picks it by the environment. */
async function loadCheck(): Promise<(source: string, flags: string) => Rating> {
  process.env["RECHECK_BACKEND"] = "pure";
  process.env["RECHECK_SYNC_BACKEND"] = "pure";
  const { checkSync } = await import("recheck");
  return (source, flags) => ratingOf(checkSync(source, flags, parameters));
}

function ratingOf(diagnostics: Diagnostics): Rating {
  const { status } = diagnostics;
  if (status === "safe") return { status };
  if (status === "unknown") return { status, why: diagnostics.error.kind };
  return { status, growth: diagnostics.complexity.summary, example: diagnostics.attack.pattern };
}

function keyOf({ source, flags }: Pattern): string {
  return `/${source}/${flags}`;
}

/** Reads the ratings of an earlier run; returns none if it ran another version or was killed while writing. */
async function readCache(file: string): Promise<Map<string, Rating>> {
  try {
    const kept = JSON.parse(await readFile(file, "utf8"));
    return kept.version === version ? new Map(kept.ratings) : new Map();
  } catch {
    return new Map();
  }
}

async function writeCache(file: string, ratings: ReadonlyMap<string, Rating>): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const fresh = `${file}.${process.pid}`;
  await writeFile(fresh, JSON.stringify({ version, ratings: [...ratings] }));
  await rename(fresh, file);
}
