// The words that "How we write" in CONTRIBUTING.md replaces: `node scripts/words.ts` lists their places in tracked texts.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Replaced words that a file or folder may use. */
export interface Exception {
  readonly words: readonly string[];
  /** The start of the path from the repository's root. */
  readonly path: string;
  readonly reason: string;
}

const exceptions: readonly Exception[] = [
  { words: ["answer"], path: ".changeset/resumable-imports.md", reason: "the former name of a type" },
  { words: ["nobody"], path: "packages/server/test/support/postgres-server.ts", reason: "an account of Linux" },
];

/** A use of a replaced word. */
export interface Use {
  readonly word: string;
  /** The plain words for it. */
  readonly plain: string;
  readonly file: string;
  readonly line: number;
}

const root = fileURLToPath(new URL("..", import.meta.url));
const styleSheet = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");

const texts = ["*.ts", "*.tsx", "*.js", "*.mjs", "*.css", "*.md", "*.yaml", "*.yml", "*.jsonc", "Dockerfile"];
/** Texts that a tool writes or that stay as they are, and examples of the words. */
const excluded =
  /(?:^|\/)(?:generated|frozen)\/|CHANGELOG\.md$|^pnpm-lock\.yaml$|^scripts\/(?:test\/)?words(?:\.test)?\.ts$/;
const marked = /<!-- words -->[\s\S]*?<!-- \/words -->/;

/** Returns the words of the style sheet's first table, each with the plain words for it. */
export function replacedWords(markdown: string): ReadonlyMap<string, string> {
  const [, table = ""] = marked.exec(markdown)?.[0].split("\n\n") ?? [];
  const cells = table.split("\n").map((row) => row.split("|").map((cell) => cell.trim()));
  const [, , ...rows] = cells; // after the names of the columns and the line below them
  return new Map(rows.flatMap(([, not = "", but = ""]) => not.split(", ").map((word) => [word, but])));
}

/** Finds the words in a text: whole words in any case, also across the line breaks of comments. */
export function usesIn(file: string, text: string, words = replacedWords(styleSheet)): Use[] {
  const prose = text.replace(marked, (listed) => listed.replaceAll(/[^\n]/g, " "));
  return [...words].flatMap(([word, plain]) => {
    // Linear: a gap between two words is white space with at most one mark of a comment.
    const pattern = new RegExp(`(?<!\\w)${word.replaceAll(" ", "\\s+(?:(?:\\*|//|#|>)\\s+)?")}(?!\\w)`, "gi");
    const indexes = [...prose.matchAll(pattern)].map(({ index }) => index);
    return indexes.map((index) => ({ word, plain, file, line: prose.slice(0, index).split("\n").length }));
  });
}

/** Returns a message for each use without an exception, and for each exception without a use. */
export function faultsOf(uses: readonly Use[], allowed = exceptions): string[] {
  const entries = allowed.flatMap(({ words, path }) => words.map((word) => ({ word, path })));
  const covers = (entry: { word: string; path: string }, { word, file }: Use) =>
    entry.word === word && file.startsWith(entry.path);
  const refused = uses.filter((use) => !entries.some((entry) => covers(entry, use)));
  const unused = entries.filter((entry) => !uses.some((use) => covers(entry, use)));
  return [
    ...refused.map(({ file, line, word, plain }) => `${file}:${line}: "${word}". Write instead: ${plain}.`),
    ...unused.map(({ path, word }) => `${path}: "${word}" is not used. Remove the exception from scripts/words.ts.`),
  ];
}

/** Returns the uses of all tracked texts that people write. */
export function allUses(): Use[] {
  const tracked = execFileSync("git", ["ls-files", ...texts], { cwd: root })
    .toString()
    .trim()
    .split("\n");
  const files = tracked.filter((file) => !excluded.test(file));
  return files.flatMap((file) => usesIn(file, readFileSync(join(root, file), "utf8")));
}

if (import.meta.main) {
  const faults = faultsOf(allUses());
  for (const fault of faults) console.log(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
