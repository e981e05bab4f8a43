// Imports through outages, and failures that end them.
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { type Checkpoint, type ImportReport, importContacts, type Outage, type Rejection } from "../src/import.ts";
import { ContactsClient, NetworkError } from "../src/index.ts";
import { clientOf } from "./support/client.ts";
import { refusal } from "./support/http-server.ts";
import { failureOf, people, setUp } from "./support/imports.ts";

describe("an import", () => {
  test("waits through an outage, and sends the rows again that it has met", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    onTestFinished(() => void vi.useRealTimers());
    const { sandbox } = setUp();
    const { key: apiKey, url: baseUrl, fetch } = sandbox;
    // The clock is moved faster than a busy machine works, so only the waits may depend on it.
    const contacts = new ContactsClient({ apiKey, baseUrl, fetch, timeout: Infinity });
    const outages: Outage[] = [];
    const importing = importContacts(contacts, people(50), {
      concurrency: 4,
      outageTimeout: Infinity,
      onOutage: (outage) => outages.push(outage),
      onProgress: ({ rows }) => rows === 20 && sandbox.failNext({ status: 503, times: 40 }),
    });
    const settled = importing.finally(() => vi.useRealTimers());
    while (vi.isFakeTimers()) {
      await vi.advanceTimersByTimeAsync(1_000);
      await new Promise((resolve) => setImmediate(resolve));
    }
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

  test.each([429, 503])("waits when the first response is %i: the server is there", async (status) => {
    const { sandbox } = setUp();
    const { key: apiKey, url: baseUrl, fetch } = sandbox;
    const contacts = new ContactsClient({ apiKey, baseUrl, fetch, maxRetries: 0 });
    sandbox.failNext({ status });
    const outages: Outage[] = [];
    const options = { onOutage: (outage: Outage) => outages.push(outage), concurrency: 1 };
    expect(await importContacts(contacts, people(2), options)).toMatchObject({ created: 2 });
    expect(outages).toMatchObject([{ error: { status } }]);
    sandbox.failNext({ status });
    expect(await failureOf(importContacts(contacts, people(2), { outageTimeout: 0 }))).toMatchObject({ index: 0 });
  });

  test("ends at once when the first response is a gateway's page", async () => {
    const { contacts } = await clientOf((response) => {
      response.writeHead(503, { "content-type": "text/html" }).end("<h1>Unavailable</h1>");
    });
    expect(await failureOf(importContacts(contacts, people(2)))).toMatchObject({ cause: { status: 503 } });
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
});
