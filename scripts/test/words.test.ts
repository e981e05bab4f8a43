import { describe, expect, test } from "vitest";
import { allUses, faultsOf, replacedWords, usesIn } from "../words.ts";

const words = new Map([
  ["answer", "response; return"],
  ["anew", "again"],
  ["at the most", "at most"],
]);
const answer = { word: "answer", plain: "response; return", file: "docs/a.md", line: 2 };

describe("the words that the style sheet replaces", () => {
  test("are in no text but for the exceptions", () => {
    expect(faultsOf(allUses())).toEqual([]);
  });

  test("are reported with their place and the plain words", () => {
    expect(faultsOf([answer], [])).toEqual(['docs/a.md:2: "answer". Write instead: response; return.']);
  });

  test("may have an exception for a word in a file or folder", () => {
    for (const path of ["docs/a.md", "docs/"]) {
      expect(faultsOf([answer], [{ words: ["answer"], path, reason: "a name" }])).toEqual([]);
    }
    expect(faultsOf([answer], [{ words: ["anew"], path: "docs/a.md", reason: "a name" }])).toHaveLength(2);
  });

  test("have no exception without a use", () => {
    expect(faultsOf([], [{ words: ["answer"], path: "a.md", reason: "a name" }])).toEqual([
      'a.md: "answer" is not used. Remove the exception from scripts/words.ts.',
    ]);
  });

  test.each([
    ["in any case", "Anew.", "anew", 1],
    ["over the lines of a comment", "/**\n * It is at\n * the most 3.\n */", "at the most", 2],
    ["over lines of //", "// at the\n// most", "at the most", 1],
  ])("are found %s", (_, text, word, line) => {
    expect(usesIn("a.ts", text, words)).toEqual([{ word, plain: words.get(word), file: "a.ts", line }]);
  });

  test.each(["answerable", "answers", "renew", "const answer_1 = 0;"])("are not found within %s", (text) => {
    expect(usesIn("a.ts", text, words)).toEqual([]);
  });

  const sheet = [
    "anew\n\n<!-- words -->\n",
    "| Not           | But    |\n| ------------- | ------ |\n| anew          | again  |\n| lid, at fault | the rest |\n",
    "Examples:\n\n| Was | Plain |\n| --- | --- |\n| answer | return |\n\n<!-- /words -->",
  ].join("\n");

  test("are those of the table", () => {
    expect([...replacedWords(sheet)]).toEqual([
      ["anew", "again"],
      ["lid", "the rest"],
      ["at fault", "the rest"],
    ]);
  });

  test("may stand in the style sheet's tables", () => {
    expect(usesIn("a.md", sheet, words).map(({ line }) => line)).toEqual([1]);
  });
});
