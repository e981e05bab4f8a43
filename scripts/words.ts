// The words that "How we write" in CONTRIBUTING.md replaces, and their number in every tracked text. Run
// `node scripts/words.ts` for their places, and `node scripts/words.ts --update` to store the current numbers.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The words of the style sheet's table, in the forms that texts have. */
const words = [
  ...["answer", "answers", "answered", "answering"],
  ...["is no address", "that is none", "that are none", "or is none", "what is no", "which is no"],
  ...["anew", "goes on", "go on", "went on", "mend", "mends", "mended"],
  ...["at the most", "at the least", "at fault", "so many", "of its own", "of their own"],
  ...["is told of", "are told of", "hears of", "hear of", "is held against", "are held against"],
  ...["broke off", "still at work", "what carries", "nobody", "somebody", "whoever"],
  ...["paper", "lid", "room", "rooms", "ear", "life", "born"],
];

/** A place of a word: `<file>:<line>`, from the repository's root. */
export interface Use {
  readonly word: string;
  readonly place: string;
}

const root = fileURLToPath(new URL("..", import.meta.url));
export const tableFile = join(root, "scripts/test/words.json");

/** Texts that do not use the words but list them, or that a tool writes. */
const excluded = /(?:^|\/)(?:generated|frozen)\/|CHANGELOG\.md$|^scripts\/words\.ts$|^scripts\/test\/words\.test\.ts$/;
const table = /<!-- words -->[\s\S]*?<!-- \/words -->/;

/** Returns the tracked texts that people write, as paths from the root. */
function textFiles(): string[] {
  const tracked = execFileSync("git", ["ls-files", "*.ts", "*.tsx", "*.md", "spec/contacts.yaml"], { cwd: root });
  return tracked
    .toString()
    .split("\n")
    .filter((file) => file !== "" && !excluded.test(file));
}

/** Finds the words in a text: whole words in any case, also across the line breaks of comments. */
export function usesIn(file: string, text: string): Use[] {
  const prose = text.replace(table, (listed) => listed.replaceAll(/[^\n]/g, " "));
  return words.flatMap((word) => {
    // Linear: a gap between two words is white space with at most one mark of a comment.
    const pattern = new RegExp(`(?<!\\w)${word.replaceAll(" ", "\\s+(?:(?:\\*|//|#|>)\\s+)?")}(?!\\w)`, "gi");
    return [...prose.matchAll(pattern)].map(({ index }) => ({
      word,
      place: `${file}:${prose.slice(0, index).split("\n").length}`,
    }));
  });
}

/** Returns the uses of all tracked texts. */
export function allUses(): Use[] {
  return textFiles().flatMap((file) => usesIn(file, readFileSync(join(root, file), "utf8")));
}

/** Returns the number of uses of each word, without words that have none. */
export function countsOf(uses: readonly Use[]): Record<string, number> {
  const counts = Map.groupBy(uses, ({ word }) => word);
  return Object.fromEntries([...counts].map(([word, found]) => [word, found.length]).toSorted());
}

if (process.argv[1] === import.meta.filename) {
  const uses = allUses();
  if (process.argv.includes("--update")) writeFileSync(tableFile, `${JSON.stringify(countsOf(uses), null, 2)}\n`);
  else for (const { word, place } of uses) console.log(`${place}: ${word}`);
}
