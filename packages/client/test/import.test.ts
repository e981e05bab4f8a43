// Contacts in numbers, with nothing but a key.
import { createSandbox } from "@contacts-api/server/sandbox";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import {
  type Checkpoint,
  ImportError,
  type ImportReport,
  type ImportRow,
  importContacts,
  type Outage,
  type Rejection,
} from "../src/import.ts";
import { ContactsClient, NetworkError } from "../src/index.ts";
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

/** Keeps checkpoints as JSON, as a file would. */
function memory(begin?: unknown) {
  let kept = JSON.stringify(begin);
  return {
    load: () => kept && JSON.parse(kept),
    save(next: Checkpoint) {
      kept = JSON.stringify(next);
    },
    get kept(): Checkpoint {
      return JSON.parse(kept);
    },
  };
}

async function failureOf(call: Promise<unknown>): Promise<ImportError> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ImportError);
  return error as ImportError;
}

test("upsert has the other forms of a call", async () => {
  const { contacts, sandbox } = setUp();
  const { data, ...response } = await contacts.upsert({ external_id: "crm-1" }, { name: "Ada" }).withResponse();
  expect(data).toMatchObject({ created: true, contact: { name: "Ada" } });
  expect(response).toMatchObject({ status: 201, attempts: 1, entityTag: expect.any(String) });
  const updated = await contacts.upsert({ external_id: "crm-1" }, { name: "Ada L." }).result();
  expect(updated).toMatchObject({ ok: true, data: { created: false }, response: { status: 200, attempts: 2 } });
  sandbox.failNext({ status: 409 });
  const refused = await contacts.upsert({ external_id: "crm-1" }, { name: "Ada" }).result();
  expect(refused).toMatchObject({ ok: false, error: { operationId: "resolveContact", status: 409 } });
});

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
    expect(rejections.map(({ index, row, error }) => [index, row, error.status])).toEqual([
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
    expect(error.message).toMatch(/^The checkpoint says that 10 rows are done, but there are only 4\./);
    expect(checkpoint.kept).toEqual({ importId: "crm", rows: 10 });
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
  ])("does not start from %j, which is no checkpoint", async (begin) => {
    const { contacts, sandbox } = setUp();
    const failing = importContacts(contacts, people(4), { checkpoint: memory(begin) });
    await expect(failing).rejects.toThrow(/^checkpoint\.load\(\) must return what save\(\) was called with/);
    expect(sandbox.requests).toEqual([]);
  });

  test.each(["", "ünï", "a b", "x".repeat(201), 5 as unknown as string])(
    "does not take %j as importId",
    async (importId) => {
      await expect(importContacts(setUp().contacts, [], { importId })).rejects.toThrow(/^importId must be/);
    },
  );

  test("waits through an outage, and sends the rows again that it has met", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    onTestFinished(() => void vi.useRealTimers());
    const { contacts, sandbox } = setUp();
    const outages: Outage[] = [];
    const importing = importContacts(contacts, people(50), {
      concurrency: 4,
      onOutage: (outage) => outages.push(outage),
      onProgress: ({ rows }) => rows === 20 && sandbox.failNext({ status: 503, times: 40 }),
    });
    const settled = importing.finally(() => vi.useRealTimers());
    while (vi.isFakeTimers()) await vi.advanceTimersByTimeAsync(1_000);
    expect(await settled).toEqual({ rows: 50, created: 50, updated: 0, rejected: 0 });
    expect(outages.length).toBeGreaterThan(3);
    expect(outages[0]).toMatchObject({ error: { status: 503 }, delay: expect.any(Number) });
  });

  test("ends when an outage outlasts outageTimeout, and names the row", async () => {
    const { sandbox } = setUp();
    const quick = new ContactsClient({
      apiKey: sandbox.key,
      baseUrl: sandbox.url,
      fetch: sandbox.fetch,
      maxRetries: 0,
    });
    const onProgress = ({ rows }: ImportReport) =>
      rows === 3 && sandbox.failNext({ networkError: "before", times: 99 });
    const failing = importContacts(quick, people(10), { concurrency: 1, onProgress, outageTimeout: 0 });
    const error = await failureOf(failing);
    expect(error).toMatchObject({ index: 3, report: { created: 3 } });
    expect(error.cause).toBeInstanceOf(NetworkError);
  });

  test("ends at once when the server was never there", async () => {
    const contacts = new ContactsClient({ apiKey: "key", baseUrl: "http://127.0.0.1:1", maxRetries: 0 });
    expect(await failureOf(importContacts(contacts, people(10)))).toMatchObject({ index: 0, report: { created: 0 } });
  });

  test("can be aborted while it waits", async () => {
    const { sandbox } = setUp();
    const contacts = new ContactsClient({
      apiKey: sandbox.key,
      baseUrl: sandbox.url,
      fetch: sandbox.fetch,
      maxRetries: 0,
    });
    const controller = new AbortController();
    const failing = importContacts(contacts, people(10), {
      concurrency: 1,
      signal: controller.signal,
      onProgress: ({ rows }) => rows === 2 && sandbox.failNext({ networkError: "before", times: 99 }),
      onOutage: () => controller.abort(new Error("enough")),
    });
    await expect(failing).rejects.toThrow("enough");
  });

  test("ends at a failure that concerns all rows, and keeps how far it has come", async () => {
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
    expect(await failureOf(failing)).toMatchObject({ index: expect.any(Number), cause: { status: 401 } });
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
