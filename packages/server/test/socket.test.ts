import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshEnvironment, type Server, serve } from "./support/command-line.ts";

// What only a real connection can carry. Below HTTP's own grammar the answer is bare; above it, it is an envelope.

let server: Server;
let authorization: string;

beforeAll(async () => {
  server = await serve(await freshEnvironment(), "--demo");
  authorization = /org_\S+/.exec(server.said)![0];
});

afterAll(() => server.stop());

/** Sends text as it is and answers the status line that comes back, if any does. */
async function send(text: string): Promise<string | undefined> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => {});
  socket.write(text, "latin1");
  let received = "";
  socket.setEncoding("latin1").on("data", (chunk: string) => {
    received += chunk;
  });
  await once(socket, "close");
  return /^HTTP\/1\.1 (\d{3})/.exec(received)?.[1];
}

const request = (line: string, ...headers: string[]) =>
  `${[`${line} HTTP/1.1`, "Host: contacts.test", `Authorization: ${authorization}`, "Connection: close", ...headers].join("\r\n")}\r\n\r\n`;
const json = "Content-Type: application/json";

describe("a connection", () => {
  it.each([
    ["garbage", () => "lkjlkj\r\n\r\n", "400"],
    ["no host", () => "GET /v1/contacts HTTP/1.1\r\n\r\n", "400"],
    ["a host that is none", () => "GET /v1/contacts HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n", "400"],
    ["an unfinished IPv6 host", () => "GET /v1/contacts HTTP/1.1\r\nHost: [::\r\nConnection: close\r\n\r\n", "400"],
    ["an address that is none", () => request("GET http://[/v1/contacts"), "400"],
    ["an absolute address", () => request("GET http://elsewhere.test/v1/contacts"), "200"],
    ["OPTIONS *", () => request("OPTIONS *"), "400"],
    ["TRACE", () => request("TRACE /v1/contacts"), "405"],
    ["bytes beyond ASCII in the path", () => request("GET /v1/contacts/\xff"), "400"],
    ["a path of 20,000 characters", () => request(`GET /v1/contacts/${"a".repeat(20_000)}`), "431"],
    ["a header of 20,000 characters", () => request("GET /v1/contacts", `X: ${"a".repeat(20_000)}`), "431"],
    ["a body on a read", () => `${request("GET /v1/contacts", "Content-Length: 3")}abc`, "200"],
    ["a negative length", () => `${request("POST /v1/contacts/find", json, "Content-Length: -1")}{}`, "400"],
    [
      "two framings",
      () => request("POST /v1/contacts/find", json, "Content-Length: 2", "Transfer-Encoding: chunked"),
      "400",
    ],
    ["two keys", () => request("GET /v1/contacts", "Authorization: org_x"), "401"],
  ])("with %s is answered or closed", async (_what, text, status) => {
    expect(await send(text())).toBe(status);
  });

  it.each([
    ["a length", undefined],
    ["chunks", "half"],
  ])("that carries 1 MB with %s gets its refusal", async (_how, duplex) => {
    let left = 64;
    const stream = new ReadableStream({
      pull(controller) {
        if (left-- > 0) controller.enqueue(new Uint8Array(16_384));
        else controller.close();
      },
    });
    const body = duplex === undefined ? "x".repeat(1_048_576) : stream;
    const headers = { authorization, "content-type": "application/json" };
    const answer = await fetch(`${server.url}/v1/contacts/find`, {
      method: "POST",
      headers,
      body,
      duplex,
    } as RequestInit);
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ errors: [{ error: "PAYLOAD_TOO_LARGE" }] });
  });

  it("that breaks off harms nobody", async () => {
    for (let round = 0; round < 20; round++) {
      const { hostname, port } = new URL(server.url);
      const socket = connect(Number(port), hostname);
      socket.on("error", () => {});
      socket.write(`${request("PATCH /v1/contacts/x", json, "Content-Length: 99")}{"na`);
      await once(socket, "connect");
      socket.destroy();
    }
    expect((await fetch(`${server.url}/v1/contacts`, { headers: { authorization } })).status).toBe(200);
  });
});
