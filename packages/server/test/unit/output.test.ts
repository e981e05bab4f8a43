import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeFileWhole } from "../../src/bulk/output.ts";

let directory: string;
let file: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "contacts-api-output-"));
  file = join(directory, "contacts.csv");
  writeFileSync(file, "before", { mode: 0o644 });
});
afterEach(() => rmSync(directory, { recursive: true }));

describe("the file of an export", () => {
  it("is what it was until it is whole, and then its owner's alone", async () => {
    async function* chunks() {
      yield "a";
      expect(readFileSync(file, "utf8")).toBe("before");
      yield "b";
    }
    await writeFileWhole(file, chunks(), "1");
    expect(readFileSync(file, "utf8")).toBe("ab");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(directory)).toEqual(["contacts.csv"]);
  });

  it("stays what it was when the export stops halfway, and nothing else is left behind", async () => {
    async function* chunks() {
      yield "a";
      throw new Error("Stopped.");
    }
    await expect(writeFileWhole(file, chunks(), "1")).rejects.toThrow("Stopped.");
    expect(readFileSync(file, "utf8")).toBe("before");
    expect(readdirSync(directory)).toEqual(["contacts.csv"]);
  });
});
