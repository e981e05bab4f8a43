import { connect, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { freshEnvironment, hasRead, serve } from "../support/command-line.ts";
import { open } from "../support/raw-http.ts";
import { timed } from "../support/slowness.ts";

// Sockets that hold the server's memory and time by doing nothing, or hardly anything.

const contact = "/v1/contacts/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

/** Sends the text, then a byte every half second until the connection is closed. */
async function dawdle(url: URL, first: string, drip: string, onOpen = () => {}): Promise<void> {
  const socket: Socket = connect(Number(url.port), url.hostname, onOpen);
  socket.on("error", () => {}).resume();
  if (first !== "") socket.write(first);
  const dripping = setInterval(() => drip !== "" && socket.write(drip), 500);
  // Not `once` of node:events, which rejects when the connection is reset.
  await new Promise((resolve) => socket.once("close", resolve));
  clearInterval(dripping);
}

describe("200 slow connections", () => {
  // On an idle machine. The limits are those of config.ts; a busy machine adds to them.
  test("are closed within 8 s, and others get responses meanwhile", async () => {
    const server = await serve({ ...(await freshEnvironment()), CONTACTS_KEEP_ALIVE: "5" }, "--demo");
    const url = new URL(server.url);
    const authorization = /org_\S+/.exec(server.said)![0];
    const head = `Host: contacts.test\r\nAuthorization: ${authorization}\r\n`;
    const body = `PATCH ${contact} HTTP/1.1\r\n${head}Content-Type: application/json\r\nContent-Length: 60000\r\n\r\n{`;
    const complete = `GET /v1/contacts HTTP/1.1\r\n${head}\r\n`;
    const kinds = [
      [`GET /v1/contacts HTTP/1.1\r\n${head}X-Slow: `, "a"],
      [body, " "],
      ["", ""],
      [complete, ""],
      // Blank lines are no request, after a refusal no more than after a success.
      [complete, "\r\n"],
      ["GET /v1/contacts HTTP/1.1\r\nHost: contacts.test\r\n\r\n", "\r\n"],
      ["\r\n", "\r\n"],
      // A body whose request is refused before it has arrived.
      [body.replace("Authorization", "X-Nothing"), " "],
      [body.replace(contact, "/v1/nothing"), " "],
    ] as const;
    const opened = Promise.withResolvers<void>();
    let opening = 200;
    const onOpen = () => --opening === 0 && opened.resolve();
    const dawdling = Array.from({ length: opening }, (_, index) => {
      const [first, drip] = kinds[index % kinds.length]!;
      return dawdle(url, first, drip, onOpen);
    });
    let isLastClosed = false;
    const closing = timed(async () => {
      await Promise.all(dawdling);
      isLastClosed = true;
    });
    await opened.promise;
    expect((await fetch(server.url + contact, { headers: { authorization } })).status).toBe(200);
    expect(isLastClosed).toBe(false);
    expect(await closing).toBeLessThan(8_000);
    await server.stop();
  });

  test("are closed as soon where connections may rest for long", async () => {
    const server = await serve(await freshEnvironment(), "--demo");
    const early = "PATCH /v1/nothing HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\n{";
    expect(await timed(() => dawdle(new URL(server.url), early, " "))).toBeLessThan(8_000);
    await server.stop();
  });

  test("do not keep the server from stopping in time", async () => {
    const server = await serve(await freshEnvironment(), "--demo");
    const url = new URL(server.url);
    const dawdling = Array.from({ length: 50 }, () => dawdle(url, "GET /v1/contacts HTTP/1.1\r\nX-Slow: ", "a"));
    await hasRead(server);
    const stop = async () => {
      const stopped = server.stop();
      server.child.kill("SIGTERM");
      server.child.kill("SIGINT");
      expect(await stopped).toBe(0);
    };
    expect(await timed(stop)).toBeLessThan(10_000);
    await Promise.all(dawdling);
  });
});

test("a connection that has rested for long may send the head of its next request in two parts", async () => {
  const server = await serve(await freshEnvironment(), "--demo");
  const connection = await open(server.url);
  connection.socket.write("GET /livez HTTP/1.1\r\nHost: a\r\n\r\n");
  await expect.poll(() => connection.responses()).toHaveLength(1);
  // Longer than a body may take, and then longer than the time between two looks at all connections.
  await pause(7_000);
  connection.socket.write("GET /livez HTTP/1.1\r\nHost");
  await pause(1_200);
  connection.socket.write(": a\r\nConnection: close\r\n\r\n");
  await connection.closed;
  expect(connection.responses().map(({ status }) => status)).toEqual([200, 200]);
  await server.stop();
});
