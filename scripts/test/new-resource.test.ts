import { execFileSync, spawnSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { copyOfRepository, linkDependencies, repository } from "@contacts-api/test-support/workspace";
import { describe, expect, test } from "vitest";

function node(root: string, folder: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: join(root, folder),
    encoding: "utf8",
    env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1" },
  });
  return { status, stdout, stderr };
}

const begin = (root: string, ...args: string[]) => node(root, ".", "scripts/new-resource.ts", ...args);
const git = (root: string, ...args: string[]) => execFileSync("git", args, { cwd: root, encoding: "utf8" });
const redocly = join(repository, "spec/node_modules/@redocly/cli/bin/cli.js");

/** Tells if a specification of many copies has all of their paths. */
const enlarged = `
  import spec from "@contacts-api/spec/openapi.json" with { type: "json" };
  import { largeSpec } from "./test/support/large-spec.ts";
  const paths = ({ paths }) => Object.keys(paths).length;
  console.log(paths(largeSpec(spec, 3)) === 3 * paths(spec));
`;

const refused: [problem: string, args: string[], ...words: string[]][] = [
  ["nothing", [], "Usage: pnpm new-resource <name>"],
  ["two names", ["gadgets", "tags"], "Usage: pnpm new-resource <name>"],
  ["a name in the singular", ["note"], 'such as notes or call-logs; received "note"'],
  ["a name without a singular", ["news"], 'received "news"'],
  ["a name with spaces", ["call logs"], 'received "call logs"'],
  ["a name in upper case", ["Notes"], 'received "Notes"'],
  ["a resource that there is", ["contacts"], "There is the resource Contacts already", "pnpm new-operation"],
  ["a schema that there is", ["identifiers"], "There is a schema Identifier already"],
  ["a word of the server's own", ["rows"], "Use another word"],
];

describe("new-resource", () => {
  test("begins resources that work, of one word and of two: clean by every tool, each with one line outside its folders", async () => {
    const root = await copyOfRepository();
    const folders = [".", "spec", "packages/server", "packages/client", "packages/docs"];
    for (const folder of folders) await linkDependencies(root, folder);

    const { status, stdout } = begin(root, "gadgets");
    expect(status).toBe(0);
    expect(stdout).toContain("Gadgets, with five operations that work. Written:\n");
    expect(begin(root, "call-logs")).toMatchObject({ status: 0, stderr: "" });
    const changed = git(root, "diff", "--numstat").trim().split("\n");
    expect(changed).toEqual([
      expect.stringMatching(/^3\t1\tpackages\/server\/src\/resources\/index\.ts$/),
      expect.stringMatching(/^\d+\t0\tspec\/contacts\.yaml$/),
    ]);
    const added = git(root, "ls-files", "-o", "--exclude-standard").trim().split("\n");
    expect(added.filter((file) => !/\b(?:gadgets|call-logs)\b/.test(file))).toEqual([]);

    expect(node(root, ".", "packages/generator/src/main.ts")).toMatchObject({ status: 0, stderr: "" });
    expect(node(root, "spec", redocly, "lint", "contacts.yaml")).toMatchObject({ status: 0 });
    node(root, "spec", redocly, "bundle", "contacts.yaml", "--output", "dist/openapi.json");
    const biome = join(repository, "node_modules/@biomejs/biome/bin/biome");
    expect(node(root, ".", biome, "ci", "packages", "spec", "scripts")).toMatchObject({ status: 0 });
    const config = { extends: "./tsconfig.json", include: ["src", "test"] };
    await writeFile(join(root, "packages/server/tsconfig.new.json"), JSON.stringify(config));
    const compile = (folder: string, file: string) =>
      node(root, folder, join(root, "node_modules/typescript/bin/tsc"), "--noEmit", "-p", file).stdout;
    expect(compile("packages/server", "tsconfig.new.json")).toBe("");
    expect(compile("packages/client", "tsconfig.esm.json")).toBe("");

    const run = ["node_modules/vitest/vitest.mjs", "run", "--project", "in-memory", "--project", "sqlite"];
    const tests = node(root, "packages/server", ...run, "test/resources/gadgets", "test/resources/call-logs");
    expect(tests.stdout).not.toContain("failed");
    expect(tests.status).toBe(0);

    // Tests of the spec and of the docs that break the contract or multiply it.
    const rules = node(root, "spec", "node_modules/vitest/vitest.mjs", "run", "test/house-rules.test.ts");
    expect(rules.stdout).not.toContain("failed");
    expect(rules.status).toBe(0);
    expect(node(root, "packages/docs", "--input-type=module", "-e", enlarged)).toMatchObject({ stdout: "true\n" });

    expect(node(root, ".", "scripts/new-operation.ts", "listCallLogNotes")).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("listCallLogNotes, GET /v1/call-logs/{call_log_id}/notes. Written:"),
    });
    expect(begin(root, "gadgets")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("There is the resource Gadgets already"),
    });
  });

  test("refuses what it cannot begin, says why, and changes nothing", async () => {
    const root = await copyOfRepository();
    for (const [problem, args, ...words] of refused) {
      const { status, stdout, stderr } = begin(root, ...args);
      expect({ status, stdout }, problem).toEqual({ status: 1, stdout: "" });
      for (const word of [...words, "Nothing was changed."]) expect(stderr, problem).toContain(word);
      expect(git(root, "diff", "--name-only") + git(root, "ls-files", "-o", "--exclude-standard"), problem).toBe("");
    }
  });
});
