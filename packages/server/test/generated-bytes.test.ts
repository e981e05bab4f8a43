// Arbitrary bytes instead of a request, on a real connection. For other bytes set `FAST_CHECK_SEED`, as in
// generated-requests.test.ts.
import { connect } from "node:net";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bytesWith } from "./support/arbitrary-bytes.ts";
import { cases } from "./support/chance.ts";
import { freshEnvironment, type Server, serve } from "./support/command-line.ts";

/** Half of a request waits for its other half; in milliseconds. */
const patience = 20;

let server: Server;

beforeAll(async () => {
  server = await serve(await freshEnvironment(), "--demo");
});

afterAll(() => server.stop());

/** Sends the bytes, hangs up when nothing comes back for a moment, and returns the statuses that came. */
async function exchange(text: string): Promise<number[]> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => {});
  socket.write(text, "latin1");
  const hangUp = setTimeout(() => socket.end(), patience);
  let received = "";
  socket.setEncoding("latin1").on("data", (chunk: string) => {
    received += chunk;
    hangUp.refresh();
  });
  // A connection may also be reset, which `once` would take for a failure.
  await new Promise((resolve) => socket.once("close", resolve));
  clearTimeout(hangUp);
  return [...received.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status));
}

test("no bytes on a connection make it fail, keep it open or end the process", async () => {
  const key = /org_\S+/.exec(server.said)![0];
  const bytes = fc.oneof(
    bytesWith("Host: contacts.test", `Authorization: ${key}`, "Connection: close"),
    bytesWith("Host: contacts.test", `Authorization: ${key}`),
    bytesWith(),
  );
  const property = fc.asyncProperty(bytes, async (text) => {
    // 501 refuses a transfer coding; every other one of its class would be a failure.
    for (const status of await exchange(text)) expect(status === 501 || status < 500, String(status)).toBe(true);
    expect(server.child.exitCode).toBeNull();
  });
  await fc.assert(property, cases(500));
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
});
