// Imports that were interrupted, and what their checkpoints hold.
import { describe, expect, test } from "vitest";
import { type ImportReport, type ImportRow, importContacts, type Rejection } from "../src/import.ts";
import { ContactsClient } from "../src/index.ts";
import { failureOf, memory, people, setUp } from "./support/imports.ts";

describe("an import", () => {
  test("is resumed where it was, under the same keys, and every row takes effect once", async () => {
    const { contacts, keys } = setUp();
    const checkpoint = memory();
    const controller = new AbortController();
    const reason = new Error("the machine goes down");
    const stop = ({ rows }: { rows: number }) => rows === 450 && controller.abort(reason);
    const first = importContacts(contacts, people(1_000), { checkpoint, onProgress: stop, signal: controller.signal });
    await expect(first).rejects.toBe(reason);
    const begun = checkpoint.kept;
    expect(begun.rows).toBeGreaterThan(400);
    expect(begun.rows).toBeLessThan(1_000);
    // An older one, as after a crash: rows that were done since are sent again, and take effect once.
    checkpoint.save({ importId: begun.importId, rows: 300 });
    const report = await importContacts(contacts, people(1_000), { checkpoint });
    expect(report.rows).toBe(700);
    expect(checkpoint.kept).toEqual({ importId: begun.importId, rows: 1_000, further: [], isFinished: true });
    expect((await contacts.list({ limit: 1 })).pagination.total).toBe(1_000);
    expect(keys.filter((key) => key?.startsWith(`${begun.importId}-350-`)).length).toBe(2);
  });

  test("starts at the first row again once it is finished, as a nightly run expects", async () => {
    const { contacts } = setUp();
    const checkpoint = memory();
    expect(await importContacts(contacts, people(3), { checkpoint })).toMatchObject({ created: 3 });
    const first = checkpoint.kept.importId;
    expect(await importContacts(contacts, people(4), { checkpoint })).toMatchObject({ created: 1, updated: 3 });
    expect(checkpoint.kept.importId).not.toBe(first);
  });

  test("ignores the checkpoint of other rows, which importId tells apart", async () => {
    const { contacts } = setUp();
    const checkpoint = memory({ importId: "2026-11-28", rows: 2 });
    const report = await importContacts(contacts, people(3), { checkpoint, importId: "2026-11-29" });
    expect(report).toMatchObject({ rows: 3, created: 3 });
    expect(checkpoint.kept).toMatchObject({ importId: "2026-11-29", rows: 3, isFinished: true });
    const begun = memory({ importId: "2026-11-29", rows: 2 });
    expect(await importContacts(contacts, people(3), { checkpoint: begun, importId: "2026-11-29" })).toMatchObject({
      rows: 1,
    });
  });

  test("reports a refused row once, also when a row before it was interrupted", async () => {
    const { contacts } = setUp();
    const checkpoint = memory();
    const rejected: number[] = [];
    const onReject = ({ index }: Rejection) => void rejected.push(index);
    const rows: ImportRow[] = [{ external_id: "1" }, {}, {}, { external_id: "2" }];
    const controller = new AbortController();
    const stop = (report: ImportReport) => report.rejected === 2 && controller.abort(new Error("enough"));
    const held = new ContactsClient({ apiKey: "key", fetch: () => new Promise(() => {}) });
    const first = importContacts(
      { upsert: (...given) => (given[0].external_id === "1" ? held : contacts).upsert(...given) },
      rows,
      { checkpoint, onReject, onProgress: stop, signal: controller.signal, concurrency: 3 },
    );
    await expect(first).rejects.toThrow("enough");
    expect(checkpoint.kept).toMatchObject({ rows: 0, further: [1, 2] });
    expect(await importContacts(contacts, rows, { checkpoint, onReject })).toMatchObject({ created: 2, rejected: 0 });
    expect(rejected).toEqual([1, 2]);
  });

  test("sends a row that has changed since it was interrupted as it is now", async () => {
    const { contacts } = setUp();
    const begun = { importId: "crm", rows: 0 };
    await importContacts(contacts, [{ external_id: "1", name: "Ada" }], { checkpoint: memory(begun) });
    const report = await importContacts(contacts, [{ external_id: "1", name: "Ada L." }], {
      checkpoint: memory(begun),
    });
    expect(report).toMatchObject({ updated: 1, rejected: 0 });
    expect((await contacts.find({ external_id: "1" }))?.name).toBe("Ada L.");
  });

  test("fails if the checkpoint has more rows than there are, and keeps it", async () => {
    const { contacts } = setUp();
    const checkpoint = memory({ importId: "crm", rows: 10 });
    const error = await failureOf(importContacts(contacts, people(4), { checkpoint }));
    expect(error.message).toMatch(/^The checkpoint has 10 rows, but there are only 4\./);
    expect(checkpoint.kept).toEqual({ importId: "crm", rows: 10 });
    const beyond = memory({ importId: "crm", rows: 2, further: [9] });
    await failureOf(importContacts(contacts, people(4), { checkpoint: beyond }));
    expect(beyond.kept).toEqual({ importId: "crm", rows: 2, further: [9] });
  });

  test.each([
    "{}",
    {},
    { importId: "crm" },
    { importId: "", rows: 0 },
    { importId: "line\nbreak", rows: 0 },
    { importId: "crm", rows: -1 },
    { importId: "crm", rows: 1.5 },
    { importId: "crm", rows: 0, further: "all" },
    { importId: "crm", rows: 0, further: [null] },
    { importId: "crm", rows: 0, isFinished: "no" },
  ])("does not start from %j, which is not a checkpoint", async (begin) => {
    const { contacts, sandbox } = setUp();
    const failing = importContacts(contacts, people(4), { checkpoint: memory(begin) });
    await expect(failing).rejects.toThrow(
      /^checkpoint\.load\(\) must return a checkpoint that save\(\) was called with/,
    );
    expect(sandbox.requests).toEqual([]);
  });

  test.each(["", "ünï", "a b", "x".repeat(201), 5 as unknown as string])(
    "does not take %j as importId",
    async (importId) => {
      await expect(importContacts(setUp().contacts, [], { importId })).rejects.toThrow(/^importId must be/);
    },
  );
});
