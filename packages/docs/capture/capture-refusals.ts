import type { Json } from "../src/model/document.ts";
import type { Operation } from "../src/model/operation.ts";
import type { Reference } from "../src/model/reference.ts";
import type { RefusalCapture } from "../src/samples/refusal.ts";
import { requestOf } from "../src/samples/request.ts";
import { idsIn, normalForm } from "./normal-form.ts";
import { type Provocation, provocations, send, type WireRequest } from "./provocations.ts";
import { type StartedServer, startServer } from "./started-server.ts";

/** Provokes the refusals that the operations document, all that a request can bring about, and says what was answered. */
export async function captureRefusals(reference: Reference): Promise<RefusalCapture[]> {
  const seen = [
    ...(await withServer({}, (server) => provoke(reference, server, provocations))),
    ...(await withServer({ CONTACTS_RATE_LIMIT: "1/3600" }, async (server) => {
      await fetch(`${server.url}/v1/contacts`, { headers: { authorization: server.keys.demonstration } });
      return provoke(reference, server, { limitUsedUp: send });
    })),
    ...(await withServer({ CONTACTS_MAX_IN_FLIGHT: "1" }, async (server) => {
      const leave = await occupy(server);
      const refusals = await provoke(reference, server, { stopping: send });
      leave();
      return refusals;
    })),
  ];
  const known = idsIn(JSON.stringify(reference));
  const answers = seen.map((refusal) => ({ ...refusal, body: normalForm(refusal.body, known) }));
  return [...Map.groupBy(answers, ({ status, example, body }) => JSON.stringify([status, example, body])).values()].map(
    (same) => {
      const { status, example, body } = same[0]!;
      return { status, example, operations: same.map(({ operation }) => operation), body };
    },
  );
}

interface Refusal {
  readonly operation: string;
  readonly status: string;
  readonly example: string;
  readonly body: Json;
}

async function provoke(
  { operations }: Reference,
  { url, keys }: StartedServer,
  ways: Readonly<Record<string, Provocation>>,
): Promise<Refusal[]> {
  const refusals: Refusal[] = [];
  for (const operation of operations) {
    const request = wireRequest(operation, url, keys.demonstration);
    for (const { status, contents } of operation.responses) {
      for (const { name: example } of contents.flatMap(({ examples }) => examples)) {
        const way = Object.hasOwn(ways, example) && /^[45]/u.test(status) ? ways[example] : undefined;
        if (way === undefined) continue;
        const response = await way(request);
        const body = (await response.json()) as Json;
        if (String(response.status) !== status) {
          throw new Error(`${operation.id}: ${example} was to be refused with ${status}, and got ${response.status}.`);
        }
        refusals.push({ operation: operation.id, status, example, body });
      }
    }
  }
  return refusals;
}

/** The request of the operation's first sample. */
function wireRequest(operation: Operation, server: string, key: string): WireRequest {
  const example = operation.body?.contents[0]?.examples[0]?.value;
  const { method, url, headers, body } = requestOf(operation, server, example);
  const own = { ...Object.fromEntries(headers), authorization: key };
  if (body === undefined) return { method, url, headers: own };
  return { method, url, headers: { ...own, "content-type": "application/json" }, body: JSON.stringify(body) };
}

/** Sends a request that does not end until it is let go, and waits until the server is at work on it. */
async function occupy({ url, keys }: StartedServer): Promise<() => void> {
  const gone = new AbortController();
  const headers = { authorization: keys.demonstration };
  const body = new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode("{")) });
  const waiting = { method: "POST", headers, body, duplex: "half", signal: gone.signal } as RequestInit;
  fetch(`${url}/v1/contacts/find`, { ...waiting, headers: { ...headers, "content-type": "application/json" } }).catch(
    () => undefined,
  );
  while ((await fetch(`${url}/v1/contacts`, { headers })).status !== 503);
  return () => gone.abort();
}

async function withServer<Result>(
  settings: Readonly<Record<string, string>>,
  work: (server: StartedServer) => Promise<Result>,
): Promise<Result> {
  const server = await startServer({ settings });
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}
