// Contacts in numbers, with nothing but a key.
import { describe, expect, test } from "vitest";
import { type Checkpoint, type ImportRow, importContacts, type Rejection } from "../src/import.ts";
import type { ContactsClient } from "../src/index.ts";
import { failureOf, people, setUp } from "./support/imports.ts";

describe("an import", () => {
  test("creates and updates every row, several at a time", async () => {
    const { contacts } = setUp();
    await contacts.upsert({ external_id: "crm-7" }, { name: "Old" });
    const progress: number[] = [];
    let most = 0;
    let now = 0;
    const counted = {
      upsert(...given: Parameters<ContactsClient["upsert"]>) {
        most = Math.max(most, ++now);
        const call = contacts.upsert(...given);
        call.finally(() => now--).catch(() => {});
        return call;
      },
    };
    const onProgress = ({ rows }: { rows: number }) => progress.push(rows);
    const report = await importContacts(counted, people(300), { concurrency: 5, onProgress });
    expect(report).toEqual({ rows: 300, created: 299, updated: 1, rejected: 0 });
    expect(most).toBe(5);
    expect(progress).toHaveLength(300);
    expect((await contacts.find({ external_id: "crm-7" }))?.name).toBe("Person 7");
    expect((await contacts.list({ limit: 1 })).pagination.total).toBe(300);
  });

  test("passes refused rows to onReject, and continues", async () => {
    const { contacts } = setUp();
    const rows: ImportRow[] = [{ external_id: "1" }, { email: "no address" }, {}, { external_id: "2" }];
    const rejections: Rejection[] = [];
    const onReject = (rejection: Rejection) => void rejections.push(rejection);
    expect(await importContacts(contacts, rows, { onReject })).toEqual({
      rows: 4,
      created: 2,
      updated: 0,
      rejected: 2,
    });
    // Rows in progress at the same time end in any order.
    const inOrder = rejections.toSorted((left, right) => left.index - right.index);
    expect(inOrder.map(({ index, row, error }) => [index, row, error.status])).toEqual([
      [1, rows[1], 400],
      [2, rows[2], 400],
    ]);
    const error = await failureOf(importContacts(contacts, rows, { concurrency: 1 }));
    expect(error).toMatchObject({ index: 1, report: { rows: 2, created: 0, updated: 1 }, cause: { status: 400 } });
    expect(error.message).toMatch(/^The import ended at row 1: POST .* 400 BAD_REQUEST/);
    expect(error.message).not.toContain("no address");
  });

  test("takes null for an identifier that a database's row does not have", async () => {
    const { contacts } = setUp();
    const rows: ImportRow[] = [{ external_id: "1", email: null, phone_number: null }];
    expect(await importContacts(contacts, rows)).toMatchObject({ created: 1 });
  });

  test("reads no further than it has come, and passes on what its rows or callbacks throw", async () => {
    const { contacts } = setUp();
    let read = 0;
    async function* endless() {
      for (;;) yield { external_id: `crm-${read++}` };
    }
    const failure = new Error("enough");
    const onProgress = ({ rows }: { rows: number }) => {
      if (rows >= 20) throw failure;
    };
    await expect(importContacts(contacts, endless(), { concurrency: 2, onProgress })).rejects.toBe(failure);
    expect(read).toBeLessThan(30);
    async function* broken() {
      yield { external_id: "1" };
      throw failure;
    }
    await expect(importContacts(contacts, broken())).rejects.toBe(failure);
  });

  test("lets the rows close their source however it ends, and never keeps an older checkpoint over a newer one", async () => {
    const { contacts } = setUp();
    let closed = 0;
    async function* rows(count: number) {
      try {
        yield* people(count);
      } finally {
        closed++;
      }
    }
    const kept: number[] = [];
    const checkpoint = {
      load: () => undefined,
      async save({ rows: done }: Checkpoint) {
        // The first ones take longest.
        await new Promise((resolve) => setTimeout(resolve, done === 100 ? 50 : 0));
        kept.push(done);
      },
    };
    await importContacts(contacts, rows(450), { checkpoint, concurrency: 20 });
    expect(kept).toEqual(kept.toSorted((left, right) => left - right));
    expect(kept.at(-1)).toBe(450);
    const failing = importContacts(contacts, rows(50), { signal: AbortSignal.abort(new Error("enough")) });
    await expect(failing).rejects.toThrow("enough");
    await importContacts(contacts, rows(5), {
      onProgress: () => {
        throw new Error("stop");
      },
    }).catch(() => {});
    expect(closed).toBe(2);
  });

  test.each([0, 101, 1.5, "8" as unknown as number])("does not run %j rows at a time", async (concurrency) => {
    await expect(importContacts(setUp().contacts, [], { concurrency })).rejects.toThrow(/^concurrency must be/);
  });
});
