import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { bulkOrganization, line } from "../support/bulk-organization.ts";

describe("one hostile line", () => {
  const deep = "[".repeat(100_000) + "]".repeat(100_000);
  const wide = `{"${"~".repeat(32_700)}":[${Array(5_460).fill("1e999").join(",")}]}`;
  test.each([
    ["metadata nested 100,000 deep", `{"name":"x","metadata":{"a":${deep}}}`],
    ["objects nested 100,000 deep", `{"name":"x","metadata":${'{"a":'.repeat(100_000)}1${"}".repeat(100_000)}}`],
    ["a name nested 100,000 deep", `{"name":${deep}}`],
    ["identifiers nested 100,000 deep", `{"name":"x","identifiers":${deep}}`],
    ["an unknown field nested 100,000 deep", `{"name":"x","more":${deep}}`],
    ["nothing but depth", deep],
    ["null", "null"],
    ["a list of null", "[null]"],
    ["identifiers that are null", '{"identifiers":[null]}'],
    ["faults whose paths are longer than a string may be", `{"name":"x","metadata":${wide}}`],
    ["as many unknown fields as fit", `{${Array.from({ length: 90_000 }, (_, index) => `"f${index}":1`).join(",")}}`],
    ["a key of control characters", '{"name":"x","\u2028\\u001b[2J":1}'],
  ])("of %s is rejected like any other, and those after it are imported", { timeout: 60_000 }, async (_, text) => {
    const organization = await bulkOrganization();
    const done = await organization.import(`${text}\n${line({ name: "after" })}`);
    expect(done).toMatchObject({ entries: 2, created: 1, rejected: 1 });
    expect(done.said).toMatch(/^Line 1[,:]/);
    expect(done.said.length).toBeLessThan(50_000);
    expect(done.said).not.toMatch(/[^\P{Cc}\n]/u);
    const rejects = readFileSync(done.rejectsPath, "utf8");
    expect(rejects).toContain(text.endsWith("}") ? text.slice(0, -1) : text);
    expect(rejects.length).toBeLessThan(text.length + 100_000);
    expect(await organization.import(rejects)).toMatchObject({ entries: 1, rejected: 1 });
  });

  test("of as many numbers as fit takes no longer than its length asks for", { timeout: 20_000 }, async () => {
    const organization = await bulkOrganization();
    const numbers = Array.from({ length: 70_000 }, (_, index) => `TEL:0${index}\n`).join("");
    const file = `BEGIN:VCARD\nVERSION:4.0\nFN:x\n${numbers}END:VCARD\n`;
    const done = await organization.import(file, { format: "vcard" });
    expect(done).toMatchObject({ created: 0, rejected: 1 });
    expect(done.said).toContain("/metadata: Metadata would have");
  });

  test.each(["csv", "vcard"] as const)("in %s is rejected like any other", async (format) => {
    const organization = await bulkOrganization();
    const file =
      format === "csv"
        ? `name,metadata\nx,"{""a"":${deep}}"\nafter,\n`
        : `BEGIN:VCARD\nVERSION:4.0\nFN:x\nX-CONTACTS-METADATA:{"a":${deep}}\nEND:VCARD\nBEGIN:VCARD\nVERSION:4.0\nFN:after\nEND:VCARD\n`;
    expect(await organization.import(file, { format })).toMatchObject({ created: 1, rejected: 1 });
  });
});
