import { spawnSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { repository, temporaryFolder } from "@contacts-api/test-support/workspace";
import { expect, test } from "vitest";
import { contractPatterns } from "../regular-expressions/contract-patterns.ts";
import { sourcePatterns } from "../regular-expressions/source-patterns.ts";

const program = join(repository, "scripts/regular-expressions.ts");

/** Checks a root that contains only the given files. */
async function check(files: Readonly<Record<string, string>>): Promise<{ status: number | null; lines: string[] }> {
  const root = await temporaryFolder();
  for (const [file, text] of Object.entries({ "spec/contacts.yaml": "openapi: 3.1.0\n", ...files })) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
  const { status, stderr } = spawnSync(process.execPath, [program, root], { encoding: "utf8" });
  return { status, lines: stderr.split("\n").filter(Boolean) };
}

test("names a pattern of super-linear time with its place, an input and a remedy", async () => {
  const { status, lines } = await check({
    "packages/client/src/trim.ts": 'const safe = /^a+$/;\nexport const trim = (s: string) => s.replace(/\\/+$/, "");\n',
    "packages/docs/src/page.tsx": "export const Page = () => <p>{/^(?:a+)+$/u.test(name)}</p>;\n",
    "packages/server/src/generated/validators.ts": 'const pattern0 = new RegExp("^\\\\s*x?\\\\s*$", "u");\n',
    "spec/contacts.yaml": "components:\n  schemas:\n    Name: { type: string, pattern: '^(a|a)*$' }\n",
  });
  expect(lines).toEqual([
    expect.stringMatching(/^spec\/contacts\.yaml:3:36: \/\^\(a\|a\)\*\$\/u takes super-linear time \(exponential\)/),
    expect.stringMatching(
      /^packages\/client\/src\/trim\.ts:2:46: .*\(2nd degree polynomial\), for example on '\/'\.repeat\(\d+\).*Anchor it/,
    ),
    expect.stringMatching(/^packages\/docs\/src\/page\.tsx:1:31: .*exponential/),
    expect.stringMatching(/^packages\/server\/src\/generated\/validators\.ts:1:18: .*2nd degree/),
  ]);
  expect(status).toBe(1);
});

test("refuses a composed pattern without a reason, and one that recheck does not know", async () => {
  const { status, lines } = await check({
    "packages/docs/src/search.ts":
      "const one = new RegExp(words, 'u');\n// Linear: an alternation of words.\nconst two = text.split(new RegExp(words));\n",
    "packages/docs/src/sets.ts": "export const sets = /[\\w--\\d]+$/v;\n",
  });
  expect(lines).toEqual([
    expect.stringMatching(/^packages\/docs\/src\/sets\.ts:1:21: .*cannot be rated/),
    expect.stringMatching(/^packages\/docs\/src\/search\.ts:1:13: .*composed at run time.*\/\/ Linear:/),
  ]);
  expect(status).toBe(1);
});

test("finds literals and calls, and nothing in comments and strings", () => {
  const text = 'const a = /[/]b/gu; // /c+/\nconst d = "/e+/" / f / RegExp("g", "i");';
  expect(sourcePatterns("x.ts", text)).toEqual({
    patterns: [
      { place: "x.ts:1:11", source: "[/]b", flags: "gu" },
      { place: "x.ts:2:24", source: "g", flags: "i" },
    ],
    composed: [],
  });
});

test("finds what the contract validates with: patterns, and the names of pattern properties", () => {
  const text =
    "a: { pattern: '^x$' }\nb:\n  patternProperties:\n    ^y: {}\nproperties: { pattern: { type: string } }\n";
  expect(contractPatterns("s.yaml", text)).toEqual([
    { place: "s.yaml:1:15", source: "^x$", flags: "u" },
    { place: "s.yaml:4:5", source: "^y", flags: "u" },
  ]);
});
