import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { specWith } from "./support/spec.ts";

const command = fileURLToPath(new URL("../dist/build.js", import.meta.url));
const folder = await mkdtemp(join(tmpdir(), "docs-build-"));
const path = (name: string) => join(folder, name);
afterAll(() => rm(folder, { recursive: true }));

/** Runs the command. Returns its standard output or its error, with the exit code. */
async function build(...args: string[]): Promise<{ code: number; said: string; warned?: string }> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [command, ...args], { cwd: folder });
    return { code: 0, said: stdout, ...(stderr === "" ? {} : { warned: stderr }) };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { code, said: stderr };
  }
}

describe("the build", () => {
  test("makes a reference of a document in YAML that refers to another file", async () => {
    await writeFile(
      path("thing.yaml"),
      "type: object\nproperties: { colour: { type: string, description: What it looks like. } }\n",
    );
    await writeFile(
      path("api.yaml"),
      `openapi: 3.1.0
info: { title: Things, version: "1" }
paths:
  /things:
    get:
      operationId: listThings
      x-team: things
      timeout: 5
      responses:
        "200": { description: All., content: { application/json: { schema: { $ref: "./thing.yaml" } } } }
`,
    );
    const refused = await build("--spec", "api.yaml", "--output", "site");
    expect(refused).toEqual({
      code: 1,
      said: expect.stringMatching(
        /^api\.yaml:8:7: .*\n {2}timeout \(operation\) at #\/paths\/~1things\/get\/timeout\n/u,
      ),
    });
    const made = await build("--spec", "api.yaml", "--output", "site", "--ignore", "x-team", "--ignore", "timeout");
    expect(made).toEqual({ code: 0, said: expect.stringMatching(/^\d+ files in \d+ ms: site\n$/u) });
    expect(await readFile(path("site/operations/listThings.html"), "utf8")).toContain("What it looks like.");
    expect(JSON.parse(await readFile(path("site/openapi.json"), "utf8"))).toMatchObject({ openapi: "3.1.0" });
  });

  test("warns of extensions that no page shows, each once, and leaves them out", async () => {
    const paths = { "/things": { "x-team": "a", get: { "x-team": "b", responses: { "x-more": {} } } }, "x-group": {} };
    await writeFile(path("extended.json"), JSON.stringify({ ...specWith(), paths }, null, 2));
    const { code, warned } = await build("--spec", "extended.json", "--output", "extended");
    expect(code).toBe(0);
    expect(warned?.split("\n")).toEqual([
      expect.stringMatching(/^extended\.json:\d+:\d+: warning: no page shows x-team, here and 1 more place\.$/u),
      expect.stringMatching(/^extended\.json:\d+:\d+: warning: no page shows x-more, here\.$/u),
      expect.stringMatching(/^extended\.json:\d+:\d+: warning: no page shows x-group, here\.$/u),
      "",
    ]);
    expect(await build("--spec", "extended.json", "--output", "extended", "--ignore", "x-*")).not.toHaveProperty(
      "warned",
    );
  });

  test("warns of values that JavaScript changes: integers beyond 2^53, and a version without quotation marks", async () => {
    const yaml = `openapi: 3.1.0
info: { title: Large, version: 1.10 }
paths: {}
components:
  schemas:
    Id: { type: integer, maximum: 9223372036854775807, examples: [1234567890123456789, 7] }
    Size: { type: number, maximum: 1e300 }
`;
    await writeFile(path("large.yaml"), yaml);
    const { code, warned } = await build("--spec", "large.yaml", "--output", "large");
    expect(code).toBe(0);
    expect(warned).toBe(
      "large.yaml:6:26: warning: this integer is beyond 2^53, so pages and downloads have 9223372036854776000, and others (1) are rounded too.\n" +
        "large.yaml:2:23: warning: info.version is not text, and is left out. Write it in quotation marks.\n",
    );
  });

  test("says its options", async () => {
    expect(await build("--help")).toEqual({ code: 0, said: expect.stringContaining("--spec FILE") });
  });

  test.each([
    [["--speck", "a.yaml"], /^Unknown option '--speck'.*See --help\.\n$/u],
    [["--spec", "a.yaml"], /^--spec needs --output DIR, the folder for the reference\.\n$/u],
    [
      ["--ignore", "x-*"],
      /^--output, --ignore and --allow-remote need --spec FILE, the document of the reference\.\n$/u,
    ],
    [["--origin", "docs"], /^--origin: expected an address such as https:\/\/docs\.example\/, got "docs"\.\n$/u],
    [
      ["--spec", "none.yaml", "--output", "site"],
      /^none\.yaml: there is no such file\. Name an OpenAPI document with --spec\.\n$/u,
    ],
  ])("refuses %j in a sentence", async (args, words) => {
    expect(await build(...args)).toEqual({ code: 1, said: expect.stringMatching(words) });
  });

  test.each([
    ["broken.yaml", "openapi: [", /^broken\.yaml:\d+:\d+: \S[^\n]*\n$/u],
    ["list.json", "[]", /^list\.json: expected an OpenAPI document, [^\n]*\n$/u],
    [
      "gone.json",
      JSON.stringify(specWith({ operation: { responses: { $ref: "./none.json" } } })),
      /^gone\.json:1:\d+: [^\n]*none\.json[^\n]*\n$/u,
    ],
    [
      "old.json",
      '{ "swagger": "2.0", "info": { "title": "Old", "version": "1" }, "paths": {} }',
      /^old\.json.*expected an OpenAPI document of version 3\.1 or 3\.0, found "2\.0"\.\n$/u,
    ],
  ])("refuses %s with its place", async (name, text, words) => {
    await writeFile(path(name), text);
    expect(await build("--spec", name, "--output", "refused")).toEqual({ code: 1, said: expect.stringMatching(words) });
  });

  test("leaves a folder alone that holds something else", async () => {
    await mkdir(path("precious"));
    await writeFile(path("precious/letters.txt"), "dear");
    await writeFile(path("small.json"), JSON.stringify(specWith()));
    const { code, said } = await build("--spec", "small.json", "--output", "precious");
    expect({ code, said }).toEqual({
      code: 1,
      said: expect.stringContaining("precious holds other files than a reference"),
    });
    expect(await readFile(path("precious/letters.txt"), "utf8")).toBe("dear");
  });
});
