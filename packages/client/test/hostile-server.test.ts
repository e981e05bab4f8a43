// Attacks and faults of a server, or of a proxy, against a client: one row each, against real sockets.

import type { AddressInfo } from "node:net";
import { createServer, type Socket } from "node:net";
import { gzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import { ContactsClient, type ContactsClientOptions } from "../src/index.ts";
import { apiKey, contact, contactId } from "./support/client.ts";

/** Writes any bytes to the socket, once the request's head has arrived. */
type Talk = (socket: Socket) => void;

async function hostileServer(talk: Talk): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {}); // the client hangs up, as it should
    socket.once("data", () => talk(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const body = JSON.stringify({ data: contact, errors: null });
const head = (...headers: string[]) =>
  `${["HTTP/1.1 200 OK", "content-type: application/json", ...headers].join("\r\n")}\r\n\r\n`;
const say =
  (...parts: (string | Buffer)[]): Talk =>
  (socket) => {
    for (const part of parts) socket.write(part);
  };
const sayAndEnd =
  (...parts: (string | Buffer)[]): Talk =>
  (socket) => {
    say(...parts)(socket);
    socket.end();
  };
/** Repeats a piece for as long as the client takes it. */
const flood =
  (start: string, piece: string | Buffer): Talk =>
  (socket) => {
    const more = () => {
      while (!socket.destroyed && socket.write(piece));
    };
    socket.write(start);
    socket.on("drain", more);
    more();
  };
/** A byte now and then, so that no idle timer ever fires. */
const drip =
  (start: string, piece: string): Talk =>
  (socket) => {
    socket.write(start);
    const timer = setInterval(() => socket.write(piece), 20);
    socket.on("close", () => clearInterval(timer));
  };
const redirect = (status: number) =>
  sayAndEnd(`HTTP/1.1 ${status} Go\r\nlocation: http://127.0.0.1:1/x\r\ncontent-length: 0\r\n\r\n`);
const chunk = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;
const bomb = gzipSync(Buffer.concat([Buffer.from('{"data":"'), Buffer.alloc(200 * 2 ** 20, 97)]));
const zipped = head("content-encoding: gzip", `content-length: ${bomb.length}`);

/** Milliseconds until the deadline of the rows that it ends; the others have time, also on a busy machine. */
const soon = 400;

const rows: [string, Talk, object, ContactsClientOptions?][] = [
  // Stalls and drips, at every stage: the deadline ends them.
  ["says nothing", () => {}, { name: "TimeoutError", timeout: soon }],
  ["stops within the status line", say("HTTP/1.1 2"), { name: "TimeoutError", timeout: soon }],
  ["stops within the headers", say("HTTP/1.1 200 OK\r\ncontent-ty"), { name: "TimeoutError", timeout: soon }],
  ["stops before the body", say(head("content-length: 99")), { name: "TimeoutError", timeout: soon }],
  ["stops within the body", say(head("content-length: 99"), '{"data"'), { name: "TimeoutError", timeout: soon }],
  ["stops within a chunk", say(head("transfer-encoding: chunked"), "ff\r\n{"), { name: "TimeoutError", timeout: soon }],
  ["drips headers", drip("HTTP/1.1 200 OK\r\n", "x-a: 1\r\n"), { name: "TimeoutError", timeout: soon }],
  ["drips a body", drip(head("transfer-encoding: chunked"), chunk(" ")), { name: "TimeoutError", timeout: soon }],
  ["stalls in a redirect's body", say("HTTP/1.1 302 Go\r\ncontent-length: 9\r\n\r\n"), { name: "RedirectError" }],
  // Cuts and wrong lengths.
  ["hangs up at once", (socket) => socket.destroy(), { name: "NetworkError" }],
  ["hangs up within the headers", sayAndEnd("HTTP/1.1 200 OK\r\ncontent"), { name: "NetworkError" }],
  ["cuts the body", sayAndEnd(head("content-length: 999"), body), { name: "ResponseFormatError", fault: "cut" }],
  [
    "cuts a chunk",
    sayAndEnd(head("transfer-encoding: chunked"), "ff\r\n{"),
    { name: "ResponseFormatError", fault: "cut" },
  ],
  [
    "announces too short a length",
    say(head("content-length: 9"), body),
    { name: "ResponseFormatError", fault: "json" },
  ],
  ["announces no length", sayAndEnd(head("content-length: 0"), body), { name: "ResponseFormatError", fault: "empty" }],
  ["announces a length that is no number", sayAndEnd(head("content-length: many"), body), { name: "NetworkError" }],
  ["announces two lengths", sayAndEnd(head("content-length: 9", "content-length: 8"), body), { name: "NetworkError" }],
  ["zips nothing", sayAndEnd(head("content-encoding: gzip"), body), { name: "ResponseFormatError", fault: "cut" }],
  [
    "zips half of it",
    sayAndEnd(head("content-encoding: gzip"), gzipSync(body).subarray(0, 60)),
    { name: "ResponseFormatError" },
  ],
  // Floods and bombs.
  ["sends headers without end", flood("HTTP/1.1 200 OK\r\n", `x-a: ${"a".repeat(1000)}\r\n`), { name: "NetworkError" }],
  ["sends a body without end", flood(head(), " ".repeat(65_536)), { fault: "size" }],
  ["sends chunks without end", flood(head("transfer-encoding: chunked"), chunk(" ".repeat(65_536))), { fault: "size" }],
  ["sends 200 KB that stand for 200 MB", sayAndEnd(zipped, bomb), { fault: "size" }],
  [
    "sends a byte too many",
    sayAndEnd(head(), body),
    { fault: "size" },
    { maxResponseBytes: Buffer.byteLength(body) - 1 },
  ],
  // Redirects, all five.
  ...[301, 302, 303, 307, 308].map((status): [string, Talk, object] => [
    `redirects with ${status}`,
    redirect(status),
    { name: "RedirectError", status, target: "http://127.0.0.1:1" },
  ]),
  // Messages that are not HTTP.
  ["speaks another protocol", sayAndEnd("SSH-2.0-OpenSSH_9.6\r\n"), { name: "NetworkError" }],
  [
    "responses with a status that HTTP has not",
    sayAndEnd("HTTP/1.1 999 Odd\r\ncontent-length: 0\r\n\r\n"),
    { status: 999 },
  ],
];

async function failureOf(talk: Talk, options: ContactsClientOptions = {}): Promise<unknown> {
  const baseUrl = await hostileServer(talk);
  const contacts = new ContactsClient({ apiKey, baseUrl, maxRetries: 0, timeout: 120_000, ...options });
  return contacts.get(contactId).then(
    () => "a response",
    (error: unknown) => error,
  );
}

describe("a server that", () => {
  test.each(rows)("%s is one error", async (_, talk, expected, options) => {
    const timeout = "timeout" in expected ? { timeout: soon } : {};
    expect(await failureOf(talk, { ...timeout, ...options })).toMatchObject({
      operationId: "getContact",
      attempts: 1,
      ...expected,
    });
  });

  test("sends exactly the bytes that are allowed is heard", async () => {
    const talk = sayAndEnd(head(), body);
    expect(await failureOf(talk, { maxResponseBytes: Buffer.byteLength(body) })).toBe("a response");
  });

  test("sends more than is allowed is hung up on", async () => {
    let isClosed = false;
    const talk: Talk = (socket) => {
      socket.on("close", () => (isClosed = true));
      flood(head(), " ".repeat(65_536))(socket);
    };
    expect(await failureOf(talk, { maxResponseBytes: 1_000 })).toMatchObject({ fault: "size" });
    await expect.poll(() => isClosed).toBe(true);
  });

  test("sends a bomb costs less than 64 MB", async () => {
    expect(bomb.length).toBeLessThan(220_000);
    const before = process.memoryUsage().rss;
    let most = before;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss);
    }, 1);
    await failureOf(sayAndEnd(zipped, bomb));
    clearInterval(watch);
    most = Math.max(most, process.memoryUsage().rss);
    expect(most - before).toBeLessThan(64 * 2 ** 20);
  });

  test.each([0, -1, Number.NaN])("a limit of %d bytes is refused", (maxResponseBytes) => {
    expect(() => new ContactsClient({ apiKey, maxResponseBytes })).toThrow(/^maxResponseBytes must be/);
  });
});
