// Measures a minute of outage in real time, of three kinds at once: `pnpm --filter @contacts-api/client-bench outage`.
// Exits with 1 unless the client adds at most a fifth to the load, and succeeds again as soon as the server does.
import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { ContactsClient } from "@contacts-api/client";
import { publish, table } from "@contacts-api/scripts/markdown";
import { verdictOn } from "./verdict.ts";

const seconds = 60;
const callsPerSecond = 20;
const calls = seconds * callsPerSecond;
/** Milliseconds. */
const timeout = 5_000;

interface Outcome {
  readonly kind: string;
  /** Requests for each call. */
  readonly load: number;
  /** Milliseconds that the first call after the outage took; Infinity if it failed. */
  readonly recovery: number;
}

const away = (response: ServerResponse) =>
  respond(response, 503, { data: null, errors: [{ error: "SERVICE_UNAVAILABLE", message: "Later." }] });
const outcomes = await Promise.all([suffer("a closed port"), suffer("503", away), suffer("silence", () => {})]);

const rows = outcomes.map(({ kind, load, recovery }) => [kind, load.toFixed(3), recovery.toFixed(0)]);
const head = [`${seconds} s of it, ${calls} calls`, "requests per call", "next call succeeds after ms"];
const text = table(head, rows);
console.log(text);
publish(new URL("RESULTS.md", import.meta.url), { outage: text });
verdictOn({
  "at most 1.2 requests per call": outcomes.every(({ load }) => load <= 1.2),
  "success within a second": outcomes.every(({ recovery }) => recovery <= 1_000),
});

/** Measures one kind of outage. Without `fail` no server listens. */
async function suffer(kind: string, fail?: (response: ServerResponse) => void): Promise<Outcome> {
  let isOver = false;
  const server = createServer((request, response) => {
    request.resume();
    if (!isOver) fail?.(response);
    else respond(response, 200, { data: { id: "a", name: "John Smith", metadata: {} }, errors: null });
  });
  const { port } = await listen();
  if (!fail) await new Promise((resolve) => server.close(resolve));

  let requests = 0;
  const baseUrl = `http://127.0.0.1:${port}`;
  const contacts = new ContactsClient({ apiKey: "key", baseUrl, timeout, onRequest: () => void requests++ });
  const begin = performance.now();
  const pending: Promise<unknown>[] = [];
  for (let call = 0; call < calls; call++) {
    await wait(Math.max(0, begin + (call * 1000) / callsPerSecond - performance.now()));
    pending.push(contacts.update("a", { name: "John Smith" }).result());
  }
  await wait(Math.max(0, begin + seconds * 1000 - performance.now()));

  if (!fail) await listen(port);
  isOver = true;
  const over = performance.now();
  const { ok } = await contacts.update("a", { name: "John Smith" }).result();
  const recovery = ok ? performance.now() - over : Number.POSITIVE_INFINITY;
  await Promise.all(pending);
  server.close();
  server.closeAllConnections();
  // The call afterwards, and its request, do not count.
  return { kind, load: (requests - 1) / calls, recovery };

  async function listen(at = 0): Promise<AddressInfo> {
    server.listen(at, "127.0.0.1");
    await once(server, "listening");
    return server.address() as AddressInfo;
  }
}

function respond(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
