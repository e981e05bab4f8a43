// The data that hooks, loggers and traces get, and the data that they never get.
import { describe, expect, test } from "vitest";
import type { DeprecationView, RequestView, ResponseView, RetryView } from "../src/index.ts";
import { ContactsClient, NetworkError } from "../src/index.ts";
import { apiKey, clientOf, contact, contactId, rejection } from "./support/client.ts";
import { fastClientOf } from "./support/fast-clock.ts";
import { inTurn, json, refusal } from "./support/http-server.ts";

const success = json({ data: contact, errors: null });
const away = refusal(503, "SERVICE_UNAVAILABLE");
const secrets = [apiKey, contactId, "Ada Lovelace", "header-of-ada"];

/** Hooks that record their arguments. */
function recorder() {
  const [requests, responses]: [RequestView[], ResponseView[]] = [[], []];
  const [retries, deprecations]: [RetryView[], DeprecationView[]] = [[], []];
  const hooks = {
    onRequest: (view: RequestView) => requests.push(view),
    onResponse: (view: ResponseView) => responses.push(view),
    onRetry: (view: RetryView) => retries.push(view),
    onDeprecation: (view: DeprecationView) => deprecations.push(view),
  };
  return { requests, responses, retries, deprecations, hooks };
}

function recordingLogger() {
  const lines: string[] = [];
  const write = (level: string) => (message: string) => lines.push(`${level} ${message}`);
  return { lines, logger: { debug: write("debug"), info: write("info"), warn: write("warn") } };
}

describe("hooks", () => {
  test("are called for every attempt, its end and its retry", async () => {
    const { requests, responses, retries, hooks } = recorder();
    const { contacts, server } = await fastClientOf(inTurn(away, success), hooks);
    await contacts.update(contactId, { name: "Ada Lovelace" });
    const url = `${server.url}/v1/contacts/{contact_id}`;
    const about = { operationId: "updateContact", method: "PATCH", url };
    expect(requests).toEqual([
      { ...about, attempt: 1 },
      { ...about, attempt: 2 },
    ]);
    expect(responses).toMatchObject([
      { status: 503, requestId: "request-1", error: { name: "ApiError" } },
      { status: 200, requestId: "request-1", error: undefined },
    ]);
    expect(responses[1]?.request).toBe(requests[1]);
    expect(retries).toMatchObject([{ operationId: "updateContact", attempt: 1, delay: 250, error: { status: 503 } }]);
  });

  test("are called for a request without a response", async () => {
    const { responses, hooks } = recorder();
    const { contacts } = await clientOf((response) => response.socket?.resetAndDestroy(), hooks);
    const error = await rejection(contacts.get(contactId), NetworkError);
    expect(responses).toMatchObject([{ status: undefined, requestId: undefined }]);
    expect(responses[0]?.error).toBe(error);
  });

  test("that throw break nothing", async () => {
    const fail = () => {
      throw new Error("hook");
    };
    const hooks = { onRequest: fail, onResponse: fail, onRetry: fail, onDeprecation: fail };
    const logger = { debug: fail, info: fail, warn: fail };
    const { contacts } = await fastClientOf(
      inTurn(away, json({ data: contact, errors: null }, 200, { sunset: "soon" })),
      {
        ...hooks,
        logger,
      },
    );
    expect(await contacts.get(contactId)).toEqual(contact);
  });
});

describe("hooks and loggers", () => {
  test("that reject, or are slow, break nothing and end no process", async () => {
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => unhandled.push(reason);
    process.on("unhandledRejection", note);
    const fail = async () => {
      throw new Error("hook");
    };
    const thenable = () => ({
      // biome-ignore lint/suspicious/noThenProperty: promises of other libraries
      then(_: unknown, reject: (reason: Error) => void) {
        reject(new Error("thenable"));
      },
    });
    const hooks = { onRequest: fail, onResponse: thenable, onRetry: fail, onDeprecation: thenable };
    const logger = { debug: fail, info: thenable, warn: fail };
    const responses = inTurn(away, json({ data: contact, errors: null }, 200, { sunset: "soon" }));
    const { contacts } = await fastClientOf(responses, { ...hooks, logger, logLevel: "debug" });
    expect(await contacts.get(contactId)).toEqual(contact);
    await new Promise((resolve) => setTimeout(resolve, 20));
    process.off("unhandledRejection", note);
    expect(unhandled).toEqual([]);
  });

  test.each<[string, unknown]>([
    ["a Map", new Map([["x-note", "1"]])],
    ["a Request", new Request("https://api.bland.ai", { headers: { "x-note": "1" } })],
    ["a number", 1],
    ["headers by themselves", { "x-note": "1" }],
    ["null", null],
    ["no headers", { headers: undefined }],
  ])("that only watch may return %s: nothing is sent along", async (_, returned) => {
    const { contacts, server } = await clientOf(success, { onRequest: () => returned });
    expect(await contacts.get(contactId)).toEqual(contact);
    expect(server.requests[0]?.headers["x-note"]).toBeUndefined();
  });

  test.each(["silent", "error", "", "toString", " ", 1])("know no level %j", (logLevel) => {
    expect(() => new ContactsClient({ apiKey, logLevel: logLevel as "info" })).toThrow(
      "logLevel must be one of debug,info,warn.",
    );
  });
});

describe("the headers that onRequest returns", () => {
  test("go with that one request, over those of the client and of the call", async () => {
    const { contacts, server } = await fastClientOf(inTurn(away, success), {
      headers: { "x-note": "client", "x-attempt": "client" },
      onRequest: ({ attempt }) => ({ headers: { "X-Attempt": String(attempt) } }),
    });
    await contacts.update(contactId, { name: "Ada" }, { headers: { "x-attempt": "call" } });
    expect(server.requests.map(({ headers }) => [headers["x-attempt"], headers["x-note"]])).toEqual([
      ["1", "client"],
      ["2", "client"],
    ]);
    const [first, second] = server.requests;
    expect(first?.headers["idempotency-key"]).toBe(second?.headers["idempotency-key"]);
  });

  test.each([
    ["the key", { authorization: "Bearer other" }],
    ["a line break", { "x-note": "a\r\nb" }],
  ])("cannot hold %s", async (_, headers) => {
    const { contacts, server } = await fastClientOf(success, { onRequest: () => ({ headers }) });
    await expect(contacts.get(contactId)).rejects.toThrow(TypeError);
    expect(server.requests).toHaveLength(0);
  });
});

describe("a deprecated operation", () => {
  test("is reported once, to the hook and at the level of warnings", async () => {
    const { deprecations, hooks } = recorder();
    const { lines, logger } = recordingLogger();
    const headers = { deprecation: "@1767225600", sunset: "Thu, 31 Dec 2026 23:59:59 GMT" };
    const { contacts } = await clientOf(json({ data: contact, errors: null }, 200, headers), { ...hooks, logger });
    await contacts.get(contactId);
    await contacts.get(contactId);
    await contacts.update(contactId, {});
    expect(deprecations).toEqual([
      { operationId: "getContact", ...headers },
      { operationId: "updateContact", ...headers },
    ]);
    expect(lines.filter((line) => line.startsWith("warn"))).toEqual([
      `warn contacts-api: onDeprecation ${JSON.stringify({ operationId: "getContact", ...headers })}`,
      `warn contacts-api: onDeprecation ${JSON.stringify({ operationId: "updateContact", ...headers })}`,
    ]);
  });
});

describe("the logger", () => {
  test("gets retries and deprecations unless it wants more or less", async () => {
    const { lines, logger } = recordingLogger();
    const responses = () => inTurn(away, json({ data: contact, errors: null }, 200, { sunset: "soon" }));
    await (await fastClientOf(responses(), { logger })).contacts.get(contactId);
    expect(lines.map((line) => line.split(" ", 1)[0])).toEqual(["info", "warn"]);
    await (await fastClientOf(responses(), { logger, logLevel: "warn" })).contacts.get(contactId);
    expect(lines.map((line) => line.split(" ", 1)[0])).toEqual(["info", "warn", "warn"]);
  });

  test("gets requests as debug and retries as info", async () => {
    const { lines, logger } = recordingLogger();
    const { contacts, server } = await fastClientOf(inTurn(away, success), { logger, logLevel: "debug" });
    await contacts.get(contactId);
    const url = `${server.url}/v1/contacts/{contact_id}`;
    const request = (attempt: number) => ({ operationId: "getContact", method: "GET", url, attempt });
    const response = (attempt: number, status: number) => ({
      request: request(attempt),
      status,
      requestId: "request-1",
    });
    expect(lines.map((line) => line.replace(/ \{.*/, ""))).toEqual([
      "debug contacts-api: onRequest",
      "debug contacts-api: onResponse",
      "info contacts-api: onRetry",
      "debug contacts-api: onRequest",
      "debug contacts-api: onResponse",
    ]);
    expect(lines.map((line) => JSON.parse(line.replace(/^.*?(?=\{)/, "")))).toEqual([
      request(1),
      { ...response(1, 503), duration: 0, error: "ApiError" },
      { operationId: "getContact", attempt: 1, delay: 250, error: "ApiError" },
      request(2),
      { ...response(2, 200), duration: expect.any(Number) },
    ]);
  });

  test("and the hooks get neither key nor id nor header nor body", async () => {
    const { lines, logger } = recordingLogger();
    const { requests, responses, retries, hooks } = recorder();
    const echo = json({ data: null, errors: [{ error: "SERVICE_UNAVAILABLE", message: "Away." }] }, 503);
    const { contacts } = await fastClientOf(echo, {
      ...hooks,
      logger,
      logLevel: "debug",
      headers: { "x-note": "header-of-ada" },
    });
    await contacts.update(contactId, { name: "Ada Lovelace" }).catch(() => {});
    const told = JSON.stringify([lines, requests, responses, retries]);
    expect(told).toContain("updateContact");
    for (const secret of secrets) expect(told).not.toContain(secret);
  });
});

test.each(["onRequest", "onResponse", "onRetry", "onDeprecation"])("%s that is not a function is refused", (name) => {
  const options = { apiKey, [name]: "console.log" };
  expect(() => new ContactsClient(options as object)).toThrow(`${name} must be a function.`);
});
