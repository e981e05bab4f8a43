import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { describe, expect, test } from "vitest";
import { freshEnvironment, hasRead, type Server, serve } from "../support/command-line.ts";
import { slowness, timed } from "../support/slowness.ts";

const contact = "/v1/contacts/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";

/** Opens a connection and collects all that comes back on it. */
async function open({ url }: Server): Promise<{ socket: Socket; received: () => string; closed: Promise<unknown> }> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let text = "";
  socket
    .on("error", () => {})
    .on("data", (chunk) => {
      text += chunk;
    });
  const closed = once(socket, "close");
  await once(socket, "connect");
  return { socket, received: () => text, closed };
}

const headOf = (server: Server) =>
  `Host: contacts.test\r\nAuthorization: ${/org_\S+/.exec(server.said)![0]}\r\nContent-Type: application/json\r\n`;
const patch = (server: Server, length: number) =>
  `PATCH ${contact} HTTP/1.1\r\n${headOf(server)}Content-Length: ${length}\r\n\r\n`;

describe("a server that is told to stop", () => {
  test.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)(
    "by %s responds to what it accepted, tells its connection to close, ends idle ones and takes no new one",
    async (signal) => {
      const server = await serve(await freshEnvironment(), "--demo");
      const [idle, busy] = await Promise.all([open(server), open(server)]);
      idle.socket.write(`GET /v1/contacts HTTP/1.1\r\n${headOf(server)}\r\n`);
      await expect.poll(idle.received).toContain("200 OK");
      busy.socket.write(`${patch(server, 15)}{"name":`);
      await hasRead(server);
      const stopped = server.stop(signal);
      await idle.closed;
      await expect(fetch(`${server.url}/livez`)).rejects.toThrow();
      busy.socket.write('"Late"}');
      await busy.closed;
      expect(busy.received()).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
      expect(busy.received()).toMatch(/^connection: close\r$/im);
      expect(await stopped).toBe(0);
    },
  );

  test("gives each of many requests on one connection its response, and ends with the last", async () => {
    const server = await serve(await freshEnvironment(), "--demo");
    const connections = await Promise.all(Array.from({ length: 5 }, () => open(server)));
    for (const { socket } of connections) socket.write(`${patch(server, 15)}{"name":"Late"}`.repeat(100));
    await hasRead(server);
    expect(await timed(() => server.stop())).toBeLessThan(5_000);
    for (const { closed, received } of connections) {
      await closed;
      const heads = received().split(/(?=HTTP\/1\.1 )/);
      expect(heads.findIndex((head) => /^connection: close\r$/im.test(head))).toBe(heads.length - 1);
    }
  });

  test("ends connections that were opened and never used", async () => {
    const server = await serve(await freshEnvironment(), "--demo");
    const unused = await open(server);
    await hasRead(server);
    expect(await timed(() => server.stop())).toBeLessThan(5_000);
    await unused.closed;
  });

  test("gives a response to each of many requests that were sent before", async () => {
    const server = await serve(await freshEnvironment(), "--demo");
    const connections = await Promise.all(Array.from({ length: 200 }, () => open(server)));
    const request = `GET ${contact} HTTP/1.1\r\n${headOf(server)}\r\n`;
    const responsesOf = ({ received }: (typeof connections)[number]) => received().match(/HTTP\/1\.1 \d{3}/g) ?? [];
    for (const { socket } of connections) socket.write(request);
    for (const connection of connections) await expect.poll(() => responsesOf(connection)).toHaveLength(1);
    for (const { socket } of connections) socket.write(request);
    await hasRead(server);
    const stopped = server.stop();
    await Promise.all(connections.map(({ closed }) => closed));
    for (const connection of connections) expect(responsesOf(connection)).toHaveLength(2);
    expect(await stopped).toBe(0);
  });

  test("first says that it is not ready, and continues to respond for as long as its load balancer needs", async () => {
    // Long enough for three requests, also on a busy machine.
    const seconds = Math.ceil(1.5 * slowness());
    const environment = { ...(await freshEnvironment()), CONTACTS_STOP_DELAY: String(seconds) };
    const server = await serve(environment, "--demo");
    const started = performance.now();
    const stopped = server.stop();
    await expect.poll(async () => (await fetch(`${server.url}/readyz`)).status).toBe(503);
    const headers = { authorization: /org_\S+/.exec(server.said)![0] };
    expect((await fetch(server.url + contact, { headers })).status).toBe(200);
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
    expect(await stopped).toBe(0);
    expect(performance.now() - started).toBeGreaterThan(seconds * 1_000 - 100);
  });

  test("ends within 10 s, with code 0, while a body does not come and signals continue", async () => {
    const server = await serve(await freshEnvironment(), "--demo");
    const slow = await open(server);
    slow.socket.write(`${patch(server, 1_000)}{`);
    await hasRead(server);
    const stop = async () => {
      const stopped = server.stop();
      const signalling = setInterval(() => server.child.kill("SIGINT"), 200);
      expect(await stopped).toBe(0);
      clearInterval(signalling);
    };
    expect(await timed(stop)).toBeLessThan(10_000);
    await slow.closed;
  });
});
