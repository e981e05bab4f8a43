// A server that misbehaves as a scenario asks, and records its requests. The first request of a process gets a good
// response and does not count: it warms the caller up.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

export interface SeenRequest {
  readonly method: string | undefined;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** Responds to the request that counts as the given one, from 1. */
export type Misbehave = (response: ServerResponse, count: number, here: HostileServer) => void;

export interface HostileServer {
  readonly url: string;
  /** The requests that count, in order. */
  readonly seen: readonly SeenRequest[];
  /** A server of another origin, which responds well, and the requests that it received. */
  readonly elsewhere: { readonly url: string; readonly seen: readonly SeenRequest[] };
  /** Tells the caller to abort. */
  abort(): void;
  close(): void;
}

/** One that all contenders understand, whichever API they are made for. */
const contact = {
  id: "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
  org_id: "bbbbbbbb-cccc-dddd-eeee-ffffffffffff",
  object: "customer",
  name: "John Smith",
  metadata: { verified: "yes" },
  created_at: "2026-03-02T09:15:00.000Z",
  updated_at: "2026-03-04T16:40:12.345Z",
};

/** A response with this much in the metadata. */
export const success = (filling?: string) =>
  JSON.stringify({ ...contact, data: { ...contact, metadata: { filling } }, errors: null });
export const succeed = (response: ServerResponse, headers: Record<string, string> = {}) =>
  response.writeHead(200, { "content-type": "application/json", ...headers }).end(success());
/** A refusal in the form of our API and in the form of the others. */
export const refuse = (response: ServerResponse, status: number, headers: Record<string, string> = {}) => {
  const problem = { error: "SERVICE_UNAVAILABLE", message: "Later.", type: "api_error" };
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify({ data: null, errors: [problem], error: problem }));
};

export async function startHostileServer(misbehave: Misbehave, abort: () => void): Promise<HostileServer> {
  const seen: SeenRequest[] = [];
  const seenElsewhere: SeenRequest[] = [];
  let isWarm = false;
  const other = await listen(async (request, response) => {
    seenElsewhere.push(await read(request));
    succeed(response);
  });
  const server = await listen(async (request, response) => {
    const one = await read(request);
    if (isWarm) misbehave(response, seen.push(one), here);
    else succeed(response);
    isWarm = true;
  });
  const close = () => {
    for (const each of [server, other]) {
      each.close();
      each.closeAllConnections();
    }
  };
  const elsewhere = { url: addressOf(other), seen: seenElsewhere };
  const here: HostileServer = { url: addressOf(server), seen, elsewhere, abort, close };
  return here;
}

async function read(request: IncomingMessage): Promise<SeenRequest> {
  const { method, headers } = request;
  return { method, headers, body: await text(request) };
}

function listen(handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>): Promise<Server> {
  const server = createServer((request, response) => {
    handle(request, response).catch(() => response.destroy()); // The caller has hung up.
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
