// Imports that end before their last row: what ends them, what they wait for, and the error they report.
import { describe, expect, test, vi } from "vitest";
import { ImportError, type ImportRow, importContacts } from "../src/import.ts";
import { ContactsClient } from "../src/index.ts";
import { failureOf, memory, people, setUp } from "./support/imports.ts";

const reason = new Error("enough");

/** A client whose key the sandbox refuses. */
function withWrongKey() {
  const { sandbox } = setUp();
  return new ContactsClient({ apiKey: "wrong", baseUrl: sandbox.url, fetch: sandbox.fetch });
}

/** One row, and then none for ever. */
async function* stalled(): AsyncGenerator<ImportRow> {
  yield { external_id: "crm-0" };
  await new Promise(() => {});
}

/** A store that saves once, which the begin of an import does, and fails from then on. */
function fullDisk() {
  let saved = 0;
  return {
    load: () => undefined,
    save() {
      if (saved++ > 0) throw new Error("disk full");
    },
  };
}

describe("an import", { timeout: 5_000 }, () => {
  test.each([1, 8])("ends while it waits for a row, with %i at a time", async (concurrency) => {
    const controller = new AbortController();
    const checkpoint = memory();
    const aborted = importContacts(setUp().contacts, stalled(), {
      concurrency,
      signal: controller.signal,
      onProgress: () => setTimeout(() => controller.abort(reason)),
      checkpoint,
    });
    await expect(aborted).rejects.toBe(reason);
    expect(checkpoint.kept).toMatchObject({ rows: 1, isFinished: false });
    const refused = importContacts(withWrongKey(), stalled(), { concurrency });
    expect(await failureOf(refused)).toMatchObject({ index: 0, cause: { status: 401 } });
  });

  test("ends while it waits for its checkpoint, and before it reads anything", async () => {
    const controller = new AbortController();
    const load = vi.fn(() => new Promise<never>(() => {}));
    const options = { signal: controller.signal, checkpoint: { load, save() {} } };
    const aborted = importContacts(setUp().contacts, people(1), options);
    controller.abort(reason);
    await expect(aborted).rejects.toBe(reason);
    await expect(importContacts(setUp().contacts, people(1), options)).rejects.toBe(reason);
    expect(load).toHaveBeenCalledTimes(1);
  });

  test("closes a source that stalls, and reads no further row when that resumes", async () => {
    const given = [{ external_id: "crm-0" }];
    const controller = new AbortController();
    let resume = (_: IteratorResult<ImportRow>) => {};
    const calls: string[] = [];
    const source: AsyncIterableIterator<ImportRow> = {
      [Symbol.asyncIterator]: () => source,
      async next() {
        calls.push("next");
        const value = given.shift();
        return value
          ? { value }
          : new Promise((resolve) => {
              resume = resolve;
            });
      },
      async return() {
        calls.push("return");
        return { done: true, value: undefined };
      },
    };
    const onProgress = () => setTimeout(() => controller.abort(reason));
    const aborted = importContacts(setUp().contacts, source, { signal: controller.signal, onProgress });
    await expect(aborted).rejects.toBe(reason);
    resume({ value: { external_id: "crm-1" } });
    await new Promise((resolve) => setTimeout(resolve));
    expect(calls).toEqual(["next", "next", "return"]);
  });

  test("reports what ended it, also if its source or its checkpoint cannot be closed", async () => {
    const source: IterableIterator<ImportRow> = {
      [Symbol.iterator]: () => source,
      next: () => ({ value: { external_id: "crm-0" } }),
      return() {
        throw new Error("already closed");
      },
    };
    expect(await failureOf(importContacts(withWrongKey(), source))).toMatchObject({ cause: { status: 401 } });
    const unsaved = await failureOf(importContacts(withWrongKey(), people(1), { checkpoint: fullDisk() }));
    expect(unsaved).toMatchObject({ index: 0, cause: { status: 401 }, report: { rows: 1 } });
    expect(unsaved.message).toMatch(/401 UNAUTHORIZED.* The checkpoint was not saved: disk full$/);
    const onProgress = () => {
      throw reason;
    };
    const options = { checkpoint: fullDisk(), onProgress };
    await expect(importContacts(setUp().contacts, people(1), options)).rejects.toBe(reason);
  });

  test("reports a checkpoint that cannot be saved after the last row", async () => {
    const finished = importContacts(setUp().contacts, people(1), { checkpoint: fullDisk() });
    await expect(finished).rejects.toThrow("disk full");
  });

  test("closes no source that is over", async () => {
    const close = vi.fn();
    const rows = [{ external_id: "crm-0" }][Symbol.iterator]();
    await importContacts(setUp().contacts, Object.assign(rows, { return: close }));
    expect(close).not.toHaveBeenCalled();
  });

  test("throws errors that another copy of this package recognises", async () => {
    const error = await failureOf(importContacts(withWrongKey(), people(1)));
    vi.resetModules();
    const copy = await import("../src/import.ts");
    const { ApiError, ContactsError } = await import("../src/index.ts");
    expect(copy.ImportError).not.toBe(ImportError);
    expect(error).toBeInstanceOf(copy.ImportError);
    expect(error.cause).toBeInstanceOf(ApiError);
    expect(error).not.toBeInstanceOf(ContactsError);
    expect(error.cause).not.toBeInstanceOf(copy.ImportError);
    expect(reason).not.toBeInstanceOf(copy.ImportError);
  });
});
