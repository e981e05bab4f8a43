import { spawnSync } from "node:child_process";
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { edited, frozenText as specText } from "@contacts-api/test-support/frozen-spec";
import { repository, rootWith, temporaryFolder } from "@contacts-api/test-support/workspace";
import { describe, expect, test } from "vitest";

/** Makes a root with the spec and the packages, and returns the comparison with another spec there. */
async function comparison(spec = specText) {
  const root = await rootWith(spec);
  for (const folder of ["spec", "packages/client", "packages/server", "packages/mcp", "packages/docs"]) {
    await cp(join(repository, folder, "package.json"), join(root, folder, "package.json"));
  }
  await mkdir(join(root, ".changeset"));
  const compare = async (base: string, ...args: string[]) => {
    const file = join(await temporaryFolder(), "base.yaml");
    await writeFile(file, base);
    const script = join(repository, "packages/contract-diff/src/main.ts");
    return spawnSync(process.execPath, [script, "--base", file, ...args], { cwd: root, encoding: "utf8" });
  };
  return { root, compare };
}

const levels = Array.from({ length: 9 }, (_, at) => `  a${at}: &a${at} [${Array(9).fill(at ? `*a${at - 1}` : "x")}]`);

describe("contract:diff", () => {
  test.each([
    ["bad YAML", "openapi: [3,", /base\.yaml:\nspec\/contacts\.yaml:1:\d+: The spec is not valid YAML\./],
    ["a key twice", "openapi: 3.1.0\nopenapi: 3.1.0\n", /spec\/contacts\.yaml:2:1: The spec is not valid YAML\./],
    ["nothing", "", /The spec cannot be read\./],
    ["a list", "[]", /The spec cannot be read\./],
    ["a $ref to nothing", edited('"#/components/schemas/NoErrors"', '"#/components/schemas/None"'), /leads nowhere/],
    [
      "a $ref to itself",
      edited("    NotModified:\n", '    NotModified:\n      $ref: "#/components/responses/NotModified"\n'),
      /A reference leads to itself\./,
    ],
    [
      "aliases that unfold without end",
      `openapi: 3.1.0\npaths: {}\nx-a:\n${levels.join("\n")}\n`,
      /Aliases multiply each other\./,
    ],
  ])("names the place of %s and ends with 2", async (_what, base, message) => {
    const { compare } = await comparison();
    const { status, stdout, stderr } = await compare(base);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^ +at /m);
  });

  test.each([
    ["CRLF", specText.replaceAll("\n", "\r\n")],
    ["a byte order mark", `\uFEFF${specText}`],
    ["10 MB of comments", `${specText}\n${`# ${"x".repeat(1000)}\n`.repeat(10_000)}`],
  ])("reads %s", async (_what, base) => {
    const { compare } = await comparison();
    expect(await compare(base)).toMatchObject({ status: 0, stderr: "" });
  });

  test("says so where the changeset cannot be written, and leaves nothing half-written", async () => {
    const { root, compare } = await comparison(edited("maximum: 200", "maximum: 100"));
    // A folder in its place cannot be overwritten, not even by root.
    await mkdir(join(root, ".changeset/contract.md/in-the-way"), { recursive: true });
    const { status, stderr } = await compare(specText, "--write");
    expect(status).toBe(2);
    expect(stderr).toContain(".changeset/contract.md cannot be written.");
    expect(await readdir(join(root, ".changeset"))).toEqual(["contract.md"]);
  });

  test("writes the changeset whole, for all packages", async () => {
    const { root, compare } = await comparison(edited("maximum: 200", "maximum: 100"));
    expect(await compare(specText, "--write")).toMatchObject({ status: 0 });
    expect(await readdir(join(root, ".changeset"))).toEqual(["contract.md"]);
    expect(await readFile(join(root, ".changeset/contract.md"), "utf8")).toBe(`---
"@contacts-api/spec": minor
"@contacts-api/client": patch
"@contacts-api/server": minor
"@contacts-api/mcp": minor
"@contacts-api/docs": minor
---

The contract changes, and breaks callers:

- Breaking: \`GET /v1/contacts\`: query parameter \`limit\`: maximum was 200, is 100.
`);
  });
});
