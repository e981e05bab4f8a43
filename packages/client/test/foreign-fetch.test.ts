// Errors and return values of other people's `fetch`, and the data that it keeps.
import { once } from "node:events";
import { createServer, type Socket } from "node:net";
import { inspect } from "node:util";
import nodeFetch from "node-fetch";
import { pino } from "pino";
import { describe, expect, onTestFinished, test } from "vitest";
import { ContactsClient, type ContactsClientOptions, NetworkError, TimeoutError } from "../src/index.ts";
import { apiKey, clientOf, contact, contactId, rejection } from "./support/client.ts";
import { json } from "./support/http-server.ts";

const success = json({ data: contact, errors: null });
const secrets = [apiKey, contactId, "Lovelace", "ada@mail.example", "header-of-ada"];

/** All forms in which an error ends up in logs. */
function shown(error: unknown): string {
  const lines: string[] = [];
  pino({}, { write: (line: string) => lines.push(line) }).error(error, "failed");
  lines.push(
    inspect(error),
    inspect(error, { depth: 20, showHidden: true, getters: true }),
    JSON.stringify(error),
    String(error),
  );
  for (let link = error; link instanceof Error; link = link.cause) lines.push(String(link.stack), link.message);
  return lines.join("\n");
}

function expectNoSecret(error: unknown): void {
  const text = shown(error);
  for (const secret of secrets) expect(text).not.toContain(secret);
}

/** A server whose `write` makes the bytes of the response from those of the request. */
async function rawServer(write: (request: string) => string): Promise<string> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on("error", () => {});
    socket.once("data", (bytes) => socket.end(write(bytes.toString("latin1"))));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as { port: number }).port}`;
}

const update = (options: ContactsClientOptions) =>
  new ContactsClient({ apiKey, maxRetries: 0, headers: { "x-note": "header-of-ada" }, ...options })
    .update(contactId, { name: "Ada Lovelace", email: "ada@mail.example" })
    .then(
      () => new Error("The call was expected to fail."),
      (error: unknown) => error,
    );

describe("an error's cause", () => {
  test.each([
    ["an echo of the request in place of a response", (request: string) => request],
    [
      "a broken chunk after the body",
      () =>
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\nLovelace ada@mail.example\r\n",
    ],
    ["an invalid header", (request: string) => `HTTP/1.1 200 OK\r\n${request}`],
    ["an invalid length", (request: string) => `HTTP/1.1 200 OK\r\ncontent-length: x\r\n\r\n${request}`],
    ["no response", () => ""],
  ])("after %s holds nothing of what was sent and received", async (_, write) => {
    const baseUrl = await rawServer(write);
    for (const fetch of [undefined, nodeFetch as unknown as typeof globalThis.fetch]) {
      const error = await update({ baseUrl, fetch });
      expect(error).toBeInstanceOf(Error);
      expectNoSecret(error);
    }
  });

  const withSecrets = (init: RequestInit, url: string) =>
    Object.assign(new TypeError(`request to ${url} failed: ${JSON.stringify(init)}`), {
      code: "ECONNRESET",
      syscall: "read",
      config: init,
      url,
      [Symbol("request")]: init,
    });

  test.each<[string, (url: string, init: RequestInit) => unknown]>([
    ["an error with the request in it", (url, init) => withSecrets(init, url)],
    ["an error whose cause has it", (url, init) => new Error("failed", { cause: withSecrets(init, url) })],
    ["an aggregate", (url, init) => new AggregateError([withSecrets(init, url)], "all failed")],
    ["text", (url, init) => `${url} ${JSON.stringify(init)}`],
    ["the request", (_, init) => init],
    ["a class of secrets", (url, init) => Object.assign(new Error(url), { name: JSON.stringify(init), code: url })],
  ])("that was %s holds none of it", async (_, thrown) => {
    const error = await update({
      fetch: async (url, init) => {
        throw thrown(url, init);
      },
    });
    expect(error).toBeInstanceOf(NetworkError);
    expectNoSecret(error);
  });

  test("keeps name, code, system call and stack", async () => {
    const failing = (async () => {
      throw withSecrets({}, "https://api.bland.ai/");
    }) as typeof globalThis.fetch;
    const error = (await update({ fetch: failing })) as NetworkError;
    expect(error.message).toMatch(/no response \(ECONNRESET\)\.$/);
    expect(error.cause).toBeInstanceOf(TypeError);
    expect(error.cause).toMatchObject({ name: "TypeError", code: "ECONNRESET", syscall: "read" });
    expect((error.cause as Error).stack).toContain("foreign-fetch.test");
  });

  test("may lead back to itself, or refuse to be read", async () => {
    const circle: Error & { cause?: unknown } = new Error("one");
    circle.cause = new Error("two", { cause: circle });
    const locked = new Proxy(new Error("three"), {
      get() {
        throw new Error("locked");
      },
    });
    for (const thrown of [circle, locked, null, undefined, 0]) {
      const error = await update({ fetch: () => Promise.reject(thrown) });
      expect(error).toBeInstanceOf(NetworkError);
      expect(shown(error)).toBeTypeOf("string");
    }
  });
});

describe("a fetch of one's own", () => {
  test.each(["fetch", {}, null])("that is %j is refused when the client is made", (fetch) => {
    expect(() => new ContactsClient({ apiKey, fetch: fetch as unknown as typeof globalThis.fetch })).toThrow(
      new TypeError("fetch must be a function."),
    );
  });

  test.each([undefined, null, {}, "text", { status: 200 }])(
    "that returns %j is named, and not called again",
    async (value) => {
      let calls = 0;
      const fetch = async () => {
        calls++;
        return value as unknown as Response;
      };
      const contacts = new ContactsClient({ apiKey, fetch });
      await expect(contacts.get(contactId)).rejects.toThrow(new TypeError("getContact: fetch must return a Response."));
      expect(calls).toBe(1);
    },
  );

  test("may throw at once, or return no promise", async () => {
    const thrower = () => {
      throw new Error("at once");
    };
    expect(await update({ fetch: thrower })).toBeInstanceOf(NetworkError);
    const direct = (() => Response.json({ data: contact, errors: null })) as unknown as typeof globalThis.fetch;
    expect(await new ContactsClient({ apiKey, fetch: direct }).get(contactId)).toEqual(contact);
  });

  test("may be that of node-fetch, also for a redirect and an abort", async () => {
    const fetch = nodeFetch as unknown as typeof globalThis.fetch;
    const { contacts } = await clientOf(success, { fetch });
    expect(await contacts.get(contactId)).toEqual(contact);
    const moved = await clientOf(json(null, 302, { location: "https://other.example/" }), { fetch });
    await expect(moved.contacts.get(contactId)).rejects.toMatchObject({ name: "RedirectError", status: 302 });
    const silent = await clientOf(() => {}, { fetch, timeout: 50 });
    await rejection(silent.contacts.get(contactId), TimeoutError);
  });

  test("that returns after the deadline has its body released", async () => {
    let isCancelled = false;
    const body = new ReadableStream({
      cancel() {
        isCancelled = true;
      },
    });
    const late = Promise.withResolvers<Response>();
    const contacts = new ContactsClient({ apiKey, timeout: 20, fetch: () => late.promise });
    await rejection(contacts.get(contactId), TimeoutError);
    late.resolve(new Response(body));
    await expect.poll(() => isCancelled).toBe(true);
  });
});

describe("a server's message", () => {
  const refusalWith = (problem: object) => json({ data: null, errors: [problem] }, 400);

  test("does not give the key back, has no control characters and at most 1 KiB", async () => {
    const message = `no \u001b[31m${apiKey}\u0007\r\nFAKE LOG LINE ${"x".repeat(5_000)}`;
    const problem = { error: "BAD_REQUEST", message, path: apiKey, details: { sent: [`Bearer ${apiKey}`] } };
    const { contacts } = await clientOf(refusalWith(problem));
    const error = (await contacts.get(contactId).catch((reason: unknown) => reason)) as Error & {
      problems: [{ message: string }];
    };
    expect(shown(error)).not.toContain(apiKey);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must not be there
    expect(error.message + error.problems[0].message).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
    expect(error.problems[0].message.length).toBeLessThanOrEqual(1024);
    expect(error.message.length).toBeLessThanOrEqual(1024 + 200);
    expect(error.message).toMatch(/\(request id request-1\)$/);
  });

  test("may be nested deeper than it can be printed", async () => {
    const deep = `${"[".repeat(7_000)}${"]".repeat(7_000)}`;
    const { contacts } = await clientOf((response) => {
      response.writeHead(400, { "content-type": "application/json" });
      response.end(`{"data":null,"errors":[{"error":"BAD_REQUEST","message":"No.","details":${deep}}]}`);
    });
    await expect(contacts.get(contactId)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});
