// Refuses regular expressions whose time grows faster than their input: `node scripts/regular-expressions.ts [root]`.
// It is part of `pnpm lint`. It checks the sources that read other people's input, generated code included, and the
// patterns of the contract.
import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { contractPatterns } from "./regular-expressions/contract-patterns.ts";
import type { FoundPatterns } from "./regular-expressions/pattern.ts";
import { type Rating, ratePatterns } from "./regular-expressions/rating.ts";
import { sourcePatterns } from "./regular-expressions/source-patterns.ts";

const cache = "scripts/node_modules/.cache/regular-expressions.json";
const remedy =
  "Anchor it, bound a repetition (`{0,64}`), let neighbouring repetitions exclude each other, or search without a pattern.";

/** Returns a message for each pattern to change. */
async function faultsIn(root: string): Promise<string[]> {
  const { patterns, composed } = found(root);
  if (patterns.length === 0) return [`No regular expression in ${root}: run this in the repository.`];
  const ratings = await ratePatterns(patterns, join(root, cache));
  const rated = [...ratings].flatMap(([{ place, source, flags }, rating]) => {
    const words = describe(rating);
    return words === undefined ? [] : [`${place}: /${source}/${flags} ${words}`];
  });
  const unrated = composed.map(
    ({ place, code }) =>
      `${place}: ${code} is composed at run time, so its time cannot be checked. Write a literal, search without a ` +
      "pattern, or say why it is linear in a comment above the statement: `// Linear: …`.",
  );
  return [...rated, ...unrated];
}

function found(root: string): FoundPatterns {
  const read = (file: string) => readFileSync(join(root, file), "utf8");
  const sources = globSync("packages/!(generator|contract-diff|ledger)/src/**/*.{ts,tsx}", {
    cwd: root,
    exclude: ["**/node_modules/**"],
  }).sort();
  const contract = "spec/contacts.yaml";
  const all = [
    { patterns: contractPatterns(contract, read(contract)), composed: [] },
    ...sources.map((file) => sourcePatterns(file, read(file))),
  ];
  return {
    patterns: all.flatMap(({ patterns }) => patterns),
    composed: all.flatMap(({ composed }) => composed),
  };
}

function describe(rating: Rating): string | undefined {
  switch (rating.status) {
    case "safe":
      return undefined;
    case "unknown":
      return `cannot be rated (${rating.why}). Write it more simply. ${remedy}`;
    case "vulnerable":
      return `takes super-linear time (${rating.growth}), for example on ${rating.example}. ${remedy}`;
  }
}

const faults = await faultsIn(resolve(process.argv[2] ?? fileURLToPath(new URL("..", import.meta.url))));
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
