// A file of rejected contacts between two runs of its import.
import { createHash } from "node:crypto";
import { appendFileSync, existsSync, readFileSync, renameSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { type BulkOrganization, bulkOrganization, line } from "../support/bulk-organization.ts";
import { createTemporaryDirectory } from "../support/test-database.ts";

const size = 600;
const file = Array.from({ length: size }, (_, index) => line({ name: index % 5 === 0 ? index : `P${index}` })).join("");
const rejected = size / 5;

let organization: BulkOrganization;
let rejectsPath: string;

/** Ends the import after the first of its three batches. */
beforeEach(async () => {
  organization = await bulkOrganization();
  rejectsPath = join(createTemporaryDirectory(), "x.rejected.ndjson");
  const stopped = organization.import(file, { rejectsPath, isStopping: () => true });
  await expect(stopped).rejects.toThrow("Stopped.");
});

const resume = (options = {}) => organization.import(file, { rejectsPath, ...options });
const names = (path: string) =>
  readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((text) => JSON.parse(text).name);
const all = Array.from({ length: rejected }, (_, index) => 5 * index);

describe("a file of rejected contacts that is as the import left it", () => {
  test("is continued", async () => {
    expect(await resume()).toMatchObject({ rejected });
    expect(names(rejectsPath)).toEqual(all);
  });

  test.each([1, 700, Number.POSITIVE_INFINITY])("is continued after a crash that left %d bytes more", async (bytes) => {
    const before = readFileSync(rejectsPath);
    await resume();
    const next = readFileSync(rejectsPath).subarray(before.length);
    const batchEnd = Buffer.from(next).indexOf('{"name":400,');
    await restart();
    appendFileSync(rejectsPath, next.subarray(0, Math.min(bytes, batchEnd)));
    expect(await resume()).toMatchObject({ rejected });
    expect(names(rejectsPath)).toEqual(all);
  });

  test("may be gone; the summary says that it lacks the earlier ones", async () => {
    renameSync(rejectsPath, `${rejectsPath}.mine`);
    const { said } = await resume();
    expect(said).toContain(`${rejected} rejected. Those of this run are in ${rejectsPath}.`);
    expect(names(rejectsPath)).toEqual(all.filter((name) => name >= 200));
    expect(names(`${rejectsPath}.mine`)).toEqual(all.filter((name) => name < 200));
  });
});

describe("a file of rejected contacts that was changed meanwhile", () => {
  const changes: readonly (readonly [string, (text: string) => string])[] = [
    ["is longer", (text) => text.replace('"name":5,', '"name":"fixed",')],
    ["is shorter", (text) => text.replace('{"name":0,', '{"name":"",').slice(0, -30)],
    ["has other bytes", (text) => text.replace('"name":15,', '"name":"",')],
    ["has a row more", (text) => text + line({ name: "mine" })],
    ["lacks its first row", (text) => text.slice(text.indexOf("\n") + 1)],
  ];

  test.each(changes)("is left alone if it %s, and the import is refused until it is moved", async (_, change) => {
    const changed = change(readFileSync(rejectsPath, "utf8"));
    writeFileSync(rejectsPath, changed);
    const before = await organization.export();
    for (const mayRenameRejects of [false, true]) {
      await expect(resume({ mayRenameRejects })).rejects.toThrow(
        `${rejectsPath} was changed since this import wrote it. Move it away and run the same command again; further rejected contacts go to a new file.`,
      );
    }
    expect(readFileSync(rejectsPath, "utf8")).toBe(changed);
    expect(await organization.export()).toBe(before);
    renameSync(rejectsPath, `${rejectsPath}.mine`);
    expect(await resume()).toMatchObject({ rejected, entries: size });
    expect(readFileSync(`${rejectsPath}.mine`, "utf8")).toBe(changed);
    expect(names(rejectsPath)).toEqual(all.filter((name) => name >= 200));
  });

  test("is left alone if it is changed while the import runs", async () => {
    let text = "";
    let batches = 0;
    const onBatch = () => {
      if (++batches === 1) {
        text = readFileSync(rejectsPath, "utf8").replace('"name":5,', '"name":"fixed",');
        writeFileSync(rejectsPath, text);
      }
      return false;
    };
    await expect(resume({ isStopping: onBatch })).rejects.toThrow(/was changed/);
    expect(readFileSync(rejectsPath, "utf8")).toBe(text);
  });
});

test("a file that was emptied is written from its beginning", async () => {
  truncateSync(rejectsPath);
  await resume();
  expect(names(rejectsPath)).toEqual(all.filter((name) => name >= 200));
});

test("the progress holds the hash of what was written", async () => {
  const { rejects_bytes, rejects_hash } = await resume();
  const bytes = readFileSync(rejectsPath);
  expect(rejects_bytes).toBe(bytes.length);
  expect(rejects_hash).toBe(createHash("sha256").update(bytes).digest("hex"));
});

/** Ends the import after its first batch, as before each test, and with the same bytes in the file. */
async function restart(): Promise<void> {
  const { orgId } = organization;
  const importId = /"import":"(\w+)"/.exec(readFileSync(rejectsPath, "utf8"))![1];
  writeFileSync(rejectsPath, "");
  const stopped = organization.import(file, { rejectsPath, isAnew: true, isStopping: () => true });
  await expect(stopped, orgId).rejects.toThrow("Stopped.");
  expect(readFileSync(rejectsPath, "utf8")).toContain(importId);
  expect(existsSync(rejectsPath)).toBe(true);
}
