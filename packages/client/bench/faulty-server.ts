// A server that carries changes out once per idempotency key, and commits a fault on one request in twenty; the same ones
// in every run. A separate process, so the memory of the client's process is the client's alone.
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

const share = 0.05;
/** Milliseconds. */
const pause = 250;

/** Effects of each call, by the number that its body carries. */
const effects: number[] = [];
const responses = new Map<string, string>();
const chance = linearCongruence();
const committed: Record<string, number> = {};

// The request has been carried out when a fault begins, unless it says otherwise.
const faults: Readonly<Record<string, (response: ServerResponse, body: string) => void>> = {
  "reset before the response": (response) => response.socket?.resetAndDestroy(),
  "reset within the response": (response, body) => {
    head(response, { "content-length": String(body.length) }).write(body.slice(0, 40), () => {
      response.socket?.resetAndDestroy();
    });
  },
  "end within the response": (response, body) => {
    head(response, { "content-length": String(body.length) }).write(body.slice(0, 40), () => response.socket?.end());
  },
  "half of the JSON": (response, body) => head(response).end(body.slice(0, body.length / 2)),
  "page with 502": (response) => response.writeHead(502, { "content-type": "text/html" }).end("<h1>Bad gateway</h1>"),
  "pause before the response": (response, body) => {
    setTimeout(() => head(response).end(body), pause);
  },
  "pause within the response": (response, body) => {
    head(response).write(body.slice(0, 40));
    setTimeout(() => response.end(body.slice(40)), pause);
  },
};
const refusals: typeof faults = {
  "reset before the effect": (response) => response.socket?.resetAndDestroy(),
  "503 before the effect": (response) => {
    const problem = { error: "SERVICE_UNAVAILABLE", message: "Later." };
    head(response, {}, 503).end(JSON.stringify({ data: null, errors: [problem] }));
  },
};
const kinds = [...Object.keys(faults), ...Object.keys(refusals)];

const server = createServer(async (request, response) => {
  const body = await text(request);
  const kind = chance() < share ? kinds[Math.floor(chance() * kinds.length)]! : undefined;
  if (kind !== undefined) committed[kind] = (committed[kind] ?? 0) + 1;
  const refuse = refusals[kind ?? ""];
  if (refuse) return refuse(response, "");
  const whole = carryOut(String(request.headers["idempotency-key"]), JSON.parse(body).metadata.call);
  const commit = faults[kind ?? ""] ?? ((to, text) => head(to).end(text));
  commit(response, whole);
});
server.keepAliveTimeout = 60_000;
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
process.on("message", () => {
  server.closeIdleConnections();
  process.send?.({ effects, committed });
});
process.on("disconnect", () => process.exit());

function carryOut(key: string, call: number): string {
  const stored = responses.get(key);
  if (stored !== undefined) return stored;
  effects[call] = (effects[call] ?? 0) + 1;
  const response = JSON.stringify({ data: { id: "a", name: "John Smith", metadata: { call } }, errors: null });
  responses.set(key, response);
  return response;
}

function head(response: ServerResponse, headers: Record<string, string> = {}, status = 200): ServerResponse {
  return response.writeHead(status, { "content-type": "application/json", ...headers });
}

function linearCongruence(): () => number {
  let state = 1;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
