import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Environment, freshOrganization, run } from "../support/command-line.ts";
import { createTemporaryDirectory } from "../support/test-database.ts";

let environment: Environment;
let directory: string;

beforeAll(async () => {
  ({ environment } = await freshOrganization());
  directory = createTemporaryDirectory();
});

const bulk = (...args: string[]) => run([args[0]!, "--org", "Acme", ...args.slice(1)], environment);

async function importText(name: string, text: string) {
  const file = join(directory, name);
  writeFileSync(file, text);
  expect(await bulk("import", "--quiet", file)).toEqual({ code: 0, stdout: "", stderr: "" });
}

describe("contacts-api export", () => {
  const person = (memories?: object[]) =>
    JSON.stringify({ name: "Ada", metadata: {}, identifiers: [identifier], memories });
  const identifier = { identifier_type: "external_id", identifier_value: "ada", is_primary: true };

  test("says nothing of memories if there are none", async () => {
    await importText("none", `${person()}\n`);
    expect(await bulk("export", "--format", "csv")).toMatchObject({ code: 0, stderr: "" });
  });

  test.each([
    ["csv", "CSV"],
    ["vcard", "vCard"],
  ])("says once that %s has no place for memories, if there are any", async (format, title) => {
    await importText(format, `${person([{ persona_id: "p" }])}\n`);
    expect(await bulk("export", "--format", format)).toMatchObject({ code: 0, stderr: saying(title) });
    expect(await bulk("export", "--format", format, "--quiet")).toMatchObject({ code: 0, stderr: "" });
    expect(await bulk("export")).toMatchObject({
      code: 0,
      stderr: "",
      stdout: expect.stringContaining('"memories":[{'),
    });
  });

  const saying = (title: string) => `Memories are not exported: ${title} has no place for them. Use NDJSON.\n`;

  test("says how many messages had no place in their line, also when quiet", { timeout: 60_000 }, async () => {
    const message = { role: "user", content: "x".repeat(8_192), channel: "call" };
    const memory = (minute: number) => ({
      persona_id: "p",
      messages: Array.from({ length: 800 }, (_, index) => ({
        ...message,
        timestamp: new Date(Date.UTC(2026, 0, 1, 0, minute, 0, index)).toISOString(),
      })),
    });
    for (const number of [1, 2, 3]) {
      await importText(`large-${number}`, `${person([{ ...memory(number), persona_id: `${number}` }])}\n`);
    }
    const { code, stdout, stderr } = await bulk("export", "--quiet", "--format", "ndjson");
    expect(code).toBe(0);
    const kept = stdout.match(/"role"/g)!.length;
    expect(stderr).toBe(
      `Left out ${2_400 - kept} messages of the memories of 1 contact, the oldest ones: a line has at most 16,777,216 bytes.\n`,
    );
  });
});
