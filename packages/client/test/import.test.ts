// Contacts in numbers, with nothing but a key.
import { createSandbox } from "@contacts-api/server/sandbox";
import { describe, expect, test } from "vitest";
import { type Checkpoint, type ImportRow, importContacts, type Rejection } from "../src/import.ts";
import { ApiError, ContactsClient } from "../src/index.ts";
import { clientOf } from "./support/client.ts";
import { refusal } from "./support/http-server.ts";

function setUp() {
  const sandbox = createSandbox();
  const { key: apiKey, url: baseUrl } = sandbox;
  const keys: (string | undefined)[] = [];
  const fetch = (url: string, init: RequestInit) => {
    keys.push((init.headers as Record<string, string>)["idempotency-key"]);
    return sandbox.fetch(url, init);
  };
  return { sandbox, keys, contacts: new ContactsClient({ apiKey, baseUrl, fetch }) };
}

async function* people(count: number): AsyncGenerator<ImportRow> {
  for (let number = 0; number < count; number++) {
    yield { external_id: `crm-${number}`, name: `Person ${number}`, metadata: { number } };
  }
}

describe("upsert", () => {
  test("creates a contact, in one request if it can, and updates it the next time", async () => {
    const { contacts, sandbox } = setUp();
    const first = await contacts.upsert({ external_id: "crm-1" }, { name: "Ada", metadata: { a: 1 } });
    expect(first).toMatchObject({ created: true, contact: { name: "Ada", metadata: { a: 1 } } });
    expect(sandbox.requests).toHaveLength(1);
    const second = await contacts.upsert({ external_id: "crm-1" }, { name: "Ada L.", metadata: { b: 2 } });
    expect(second).toMatchObject({ created: false, contact: { name: "Ada L.", metadata: { a: 1, b: 2 } } });
    const third = await contacts.upsert({ email: "ada@mail.example" }, { external_id: "crm-2", name: undefined });
    expect(third.created).toBe(true);
    expect(await contacts.find({ external_id: "crm-2" })).toMatchObject({ id: third.contact.id });
    const { upsert } = contacts;
    const unchanged = await upsert({ external_id: "crm-1" }, {});
    expect(unchanged).toMatchObject({ created: false, contact: { name: "Ada L." } });
  });

  test("takes one idempotency key for both of its requests, and takes effect once", async () => {
    const { contacts, keys, sandbox } = setUp();
    await contacts.resolve({ external_id: "crm-1" });
    sandbox.failNext({ networkError: "after", times: 1 });
    const options = { idempotencyKey: "row-1" };
    const { contact } = await contacts.upsert({ external_id: "crm-1" }, { name: "Ada" }, options);
    expect(contact.name).toBe("Ada");
    expect(keys.slice(1)).toEqual(["row-1", "row-1", "row-1-update"]);
  });
});

describe("an import", () => {
  test("creates and updates every row, several at a time", async () => {
    const { contacts } = setUp();
    await contacts.upsert({ external_id: "crm-7" }, { name: "Old" });
    const progress: number[] = [];
    let most = 0;
    let now = 0;
    const counted = {
      async upsert(...given: Parameters<ContactsClient["upsert"]>) {
        most = Math.max(most, ++now);
        try {
          return await contacts.upsert(...given);
        } finally {
          now--;
        }
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

  test("hands over the rows that the server refuses, and goes on", async () => {
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
    expect(rejections.map(({ index, row, error }) => [index, row, error.status])).toEqual([
      [1, rows[1], 400],
      [2, rows[2], 400],
    ]);
    await expect(importContacts(contacts, rows)).rejects.toThrow(ApiError);
  });

  test("is resumed where it was, under the same keys, and every row takes effect once", async () => {
    const { contacts, keys } = setUp();
    let kept: Checkpoint | undefined;
    const save = (next: Checkpoint) => {
      kept = next;
    };
    const checkpoint = { load: () => kept, save };
    const controller = new AbortController();
    const reason = new Error("the machine goes down");
    const stop = ({ rows }: { rows: number }) => rows === 450 && controller.abort(reason);
    const first = importContacts(contacts, people(1_000), { checkpoint, onProgress: stop, signal: controller.signal });
    await expect(first).rejects.toBe(reason);
    const begun = kept!;
    expect(begun.rows).toBeGreaterThan(400);
    expect(begun.rows).toBeLessThan(1_000);
    // An older one, as after a crash: what was done since is sent again, and takes effect once.
    kept = { ...begun, rows: 300 };
    const report = await importContacts(contacts, people(1_000), { checkpoint });
    expect(report.rows).toBe(700);
    expect(kept).toEqual({ importId: begun.importId, rows: 1_000 });
    expect((await contacts.list({ limit: 1 })).pagination.total).toBe(1_000);
    expect(keys.filter((key) => key === `${begun.importId}-350`).length).toBe(2);
  });

  test("ends with what is no fault of a row, and keeps how far it has come", async () => {
    const { contacts } = await clientOf(refusal(401, "UNAUTHORIZED"));
    const rejected: Rejection[] = [];
    let kept: Checkpoint | undefined;
    const save = (next: Checkpoint) => {
      kept = next;
    };
    const failing = importContacts(contacts, people(100), {
      checkpoint: { load: () => undefined, save },
      onReject: (rejection) => void rejected.push(rejection),
    });
    await expect(failing).rejects.toMatchObject({ status: 401 });
    expect(rejected).toEqual([]);
    expect(kept?.rows).toBe(0);
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
