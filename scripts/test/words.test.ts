import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { allUses, countsOf, tableFile, type Use, usesIn } from "../words.ts";

describe("the words of the style sheet", () => {
  test("do not become more, and the table follows when they become fewer", () => {
    const allowed = JSON.parse(readFileSync(tableFile, "utf8")) as Record<string, number>;
    expect(faultsOf(allUses(), allowed)).toEqual([]);
  });

  test("are reported with their places when there are more than allowed", () => {
    const uses = usesIn("a.md", "An answer.\nAn Answer that is none.");
    expect(faultsOf(uses, { answer: 1, "that is none": 1 })).toEqual([
      '"answer": 2 uses, 1 allowed. Use the plain word, see "How we write" in CONTRIBUTING.md.\n  a.md:1\n  a.md:2',
    ]);
  });

  test("ask for a lower number when there are fewer than allowed", () => {
    expect(faultsOf([], { anew: 2 })).toEqual([
      '"anew": 0 uses, 2 allowed. Lower the number: node scripts/words.ts --update',
    ]);
  });

  test.each([
    ["in any case", "Anew.", "anew", "a.ts:1"],
    ["over the lines of a comment", "/**\n * It is at\n * the most 3.\n */", "at the most", "a.ts:2"],
    ["over lines of //", "// at the\n// least", "at the least", "a.ts:1"],
  ])("are found %s", (_, text, word, place) => {
    expect(usesIn("a.ts", text)).toEqual([{ word, place }]);
  });

  test.each(["answerable", "bedroom", "lids", "renew", "const answer_1 = 0;"])("are not found within %s", (text) => {
    expect(usesIn("a.ts", text)).toEqual([]);
  });

  test("may stand in the table that replaces them", () => {
    expect(usesIn("a.md", "<!-- words -->\n| answer | response |\n<!-- /words -->\nanew")).toEqual([
      { word: "anew", place: "a.md:4" },
    ]);
  });
});

/** Returns a message for each word whose number differs from the allowed one. */
function faultsOf(uses: readonly Use[], allowed: Readonly<Record<string, number>>): string[] {
  const counts = countsOf(uses);
  return [...new Set([...Object.keys(allowed), ...Object.keys(counts)])].flatMap((word) => {
    const [count, limit] = [counts[word] ?? 0, allowed[word] ?? 0];
    if (count === limit) return [];
    const start = `"${word}": ${count} uses, ${limit} allowed.`;
    if (count < limit) return [`${start} Lower the number: node scripts/words.ts --update`];
    const places = uses.filter((use) => use.word === word).map(({ place }) => `\n  ${place}`);
    return [`${start} Use the plain word, see "How we write" in CONTRIBUTING.md.${places.join("")}`];
  });
}
