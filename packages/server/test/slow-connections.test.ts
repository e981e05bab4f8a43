import { connect, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { freshEnvironment, serve } from "./support/command-line.ts";

// Sockets that hold the server's memory and time by doing nothing, or hardly anything.

const contact = "/v1/contacts/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

/** Sends what is to be sent, then a byte every half second as long as that is possible; answers when it was closed. */
async function dawdle(url: URL, first: string, drip: string): Promise<number> {
  const opened = performance.now();
  const socket: Socket = connect(Number(url.port), url.hostname);
  socket.on("error", () => {}).resume();
  if (first !== "") socket.write(first);
  const dripping = setInterval(() => drip !== "" && socket.write(drip), 500);
  // Not `once` of node:events, which rejects when the connection is reset.
  await new Promise((resolve) => socket.once("close", resolve));
  clearInterval(dripping);
  return performance.now() - opened;
}

describe("200 slow connections", () => {
  it("are closed within 8 s, and others are answered meanwhile", async () => {
    const server = await serve(await freshEnvironment(), "--demo");
    const url = new URL(server.url);
    const authorization = /org_\S+/.exec(server.said)![0];
    const head = `Host: contacts.test\r\nAuthorization: ${authorization}\r\n`;
    const body = `PATCH ${contact} HTTP/1.1\r\n${head}Content-Type: application/json\r\nContent-Length: 60000\r\n\r\n{`;
    const answered = `GET /v1/contacts HTTP/1.1\r\n${head}\r\n`;
    const kinds = [
      () => dawdle(url, `GET /v1/contacts HTTP/1.1\r\n${head}X-Slow: `, "a"),
      () => dawdle(url, body, " "),
      () => dawdle(url, "", ""),
      () => dawdle(url, answered, ""),
      // Blank lines are no request, after a refusal no more than after a success.
      () => dawdle(url, answered, "\r\n"),
      () => dawdle(url, "GET /v1/contacts HTTP/1.1\r\nHost: contacts.test\r\n\r\n", "\r\n"),
      () => dawdle(url, "\r\n", "\r\n"),
    ];
    const dawdling = Promise.all(Array.from({ length: 200 }, (_, index) => kinds[index % kinds.length]!()));
    await pause(2_000);
    const started = performance.now();
    expect((await fetch(server.url + contact, { headers: { authorization } })).status).toBe(200);
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(Math.max(...(await dawdling))).toBeLessThan(8_000);
    await server.stop();
  });

  it("do not keep the server from stopping in time", async () => {
    const server = await serve(await freshEnvironment(), "--demo");
    const url = new URL(server.url);
    const dawdling = Array.from({ length: 50 }, () => dawdle(url, "GET /v1/contacts HTTP/1.1\r\nX-Slow: ", "a"));
    await pause(200);
    const started = performance.now();
    const stopped = server.stop();
    await pause(100);
    server.child.kill("SIGTERM");
    server.child.kill("SIGINT");
    expect(await stopped).toBe(0);
    expect(performance.now() - started).toBeLessThan(10_000);
    await Promise.all(dawdling);
  });
});
