import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshEnvironment, type Server, serve } from "../support/command-line.ts";
import { createTemporaryDirectory } from "../support/test-database.ts";

// Every request on a real socket has one line of JSON.

const contact = "/v1/contacts/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
let server: Server;
let head: string;
let authorization: string;
let written = "";

beforeAll(async () => {
  const docs = createTemporaryDirectory();
  mkdirSync(join(docs, "assets"));
  writeFileSync(join(docs, "assets/large.txt"), "x".repeat(10_000_000));
  const environment = { ...(await freshEnvironment()), CONTACTS_LOG_LEVEL: "info" };
  server = await serve(environment, "--demo", "--docs", docs);
  authorization = /org_\S+/.exec(server.said)![0];
  head = `Host: contacts.test\r\nAuthorization: ${authorization}\r\n`;
  for (const stream of [server.child.stdout!, server.child.stderr!]) {
    stream.on("data", (text: string) => {
      written += text;
    });
  }
});

afterAll(() => server.stop());

/** Waits until all earlier requests have their lines: a request that is sent now has its line after them. */
async function hasLogged(): Promise<void> {
  const id = `mark-${randomUUID()}`;
  const response = await fetch(`${server.url}/v1/contacts`, { headers: { authorization, "x-request-id": id } });
  await response.text();
  await expect.poll(() => written).toContain(id);
}

/** Returns the complete lines so far, without those of `hasLogged`. */
function lines(): Record<string, unknown>[] {
  const whole = written.split("\n").slice(0, -1);
  return whole.filter((line) => line !== "" && !line.includes('"mark-')).map((line) => JSON.parse(line));
}

/**
 * Sends text on a socket and returns the log lines it causes. With `breakOff`, closes the connection early and waits for that
 * number of lines, because the server may notice late. Every line must be JSON.
 */
async function linesOf(
  text: string,
  { breakOff, responded = false }: { breakOff?: number; responded?: boolean } = {},
): Promise<Record<string, unknown>[]> {
  written = "";
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => {}).write(text, "latin1");
  if (breakOff !== undefined) {
    // A refusal is certain once its response is here: a busy machine may not have read the whole text yet.
    await once(socket, responded ? "data" : "connect");
    await hasLogged();
    socket.destroy();
    await expect.poll(() => lines().length).toBeGreaterThanOrEqual(breakOff);
  } else {
    socket.resume();
    await once(socket, "close");
  }
  await hasLogged();
  return lines();
}

const patch = (...headers: string[]) =>
  `${[`PATCH ${contact} HTTP/1.1`, "Content-Type: application/json", ...headers].join("\r\n")}\r\n${head}`;
const get = (...headers: string[]) =>
  `${["GET /v1/contacts HTTP/1.1", "Connection: close", ...headers].join("\r\n")}\r\n${head}\r\n`;

describe("the log", () => {
  test.each([
    ["garbage", () => "lkjlkj\r\n\r\n", 400, "HPE_INVALID_METHOD"],
    ["headers that are too long", () => get(`X: ${"a".repeat(20_000)}`), 431, "HPE_HEADER_OVERFLOW"],
    ["no host", () => "GET / HTTP/1.1\r\n\r\n", 400, "HOST"],
    ["CONNECT", () => "CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n", 405, "CONNECT"],
    ["an expectation", () => get("Expect: more"), 417, "EXPECTATION"],
    ["silence", () => "GET / HT", 408, "ERR_HTTP_REQUEST_TIMEOUT"],
  ])("has a line for a malformed request: %s", async (_what, text, status, reason) => {
    expect(await linesOf(text())).toEqual([expect.objectContaining({ status, reason, msg: "request refused" })]);
  });

  test.each([
    ["while it sends a body of known length", () => `${patch("Content-Length: 99")}\r\n{"na`],
    ["while it sends chunks", () => `${patch("Transfer-Encoding: chunked")}\r\n4\r\n{"na\r\n`],
  ])("has an ordinary line for a client that goes away %s", async (_when, text) => {
    expect(await linesOf(text(), { breakOff: 1 })).toEqual([
      expect.objectContaining({ level: 30, operationId: "updateContact", status: 400, aborted: true }),
    ]);
  });

  test.each([
    ["of known length", () => `${patch("Content-Length: 99")}\r\n{"na`],
    ["in chunks", () => `${patch("Transfer-Encoding: chunked")}\r\n4\r\n{"na\r\n`],
  ])("says 408 for a body %s that does not arrive", async (_how, text) => {
    const lines = await linesOf(text());
    expect(lines).toEqual([
      expect.objectContaining({ level: 30, operationId: "updateContact", status: 408, msg: "request" }),
    ]);
  });

  test("has no line beside that of a refusal whose body is cut short", async () => {
    const text = `PATCH ${contact} HTTP/1.1\r\nHost: contacts.test\r\nContent-Length: 99\r\n\r\n{"na`;
    expect(await linesOf(text, { breakOff: 1, responded: true })).toEqual([expect.objectContaining({ status: 401 })]);
    const large = `${patch("Transfer-Encoding: chunked")}\r\n15000\r\n${"x".repeat(0x15000)}\r\n4\r\n{"na\r\n`;
    expect(await linesOf(large, { breakOff: 1, responded: true })).toEqual([expect.objectContaining({ status: 413 })]);
  });

  test("stays JSON when a reader of the documentation leaves", async () => {
    for (let round = 0; round < 5; round++) {
      const lines = await linesOf("GET /docs/assets/large.txt HTTP/1.1\r\nHost: a\r\n\r\n", { breakOff: 0 });
      expect(lines).toEqual([]);
    }
  });

  test.each([
    ["a line break", 'X-Request-Id: a\n{"level":30,"msg":"forged"}'],
    ["a carriage return", "X-Request-Id: a\rb"],
    ["U+0000", "X-Request-Id: a\0b"],
    ["bidirectional marks", "X-Request-Id: \u00e2\u0080\u00aeabc"],
    ["a long text", `X-Request-Id: ${"a".repeat(5_000)}`],
    ["a quotation mark", 'X-Request-Id: a","status":500,"b":"'],
    ["a trace", "traceparent: 00-forged\u00e2\u0080\u00ae-x-01"],
  ])("cannot be forged with %s in a header", async (_what, header) => {
    const [line, ...more] = await linesOf(get(header));
    expect(more).toEqual([]);
    expect(JSON.stringify(line)).toMatch(/^[\x20-\x7e]+$/);
    expect(JSON.stringify(line)).not.toMatch(/forged|aaaa/);
    if (line!["msg"] === "request") expect(line).toMatchObject({ requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  });

  test("names the trace and the request by the ids that came with it", async () => {
    const trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    const lines = await linesOf(get("X-Request-Id: signup-1", `traceparent: 00-${trace}-00f067aa0ba902b7-01`));
    expect(lines).toEqual([expect.objectContaining({ requestId: "signup-1", traceId: trace, status: 200 })]);
  });
});
