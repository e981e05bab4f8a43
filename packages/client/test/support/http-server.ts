import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";

export interface SeenRequest {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingMessage["headers"];
  body: string;
}

export interface HttpServer {
  url: string;
  /** Every request that arrived, in order. */
  requests: SeenRequest[];
}

export type Handler = (response: ServerResponse, request: SeenRequest) => void;

/** Starts a real server on a free port of this machine, for the length of one test. */
export async function startHttpServer(handle: Handler): Promise<HttpServer> {
  const requests: SeenRequest[] = [];
  const server = createServer(async (incoming, response) => {
    const { method, url, headers } = incoming;
    const request = { method, url, headers, body: await text(incoming) };
    requests.push(request);
    handle(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

/** Responds with JSON and a request id, as the API does. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Handler {
  return (response) => {
    response.writeHead(status, { "content-type": "application/json", "x-request-id": "request-1", ...headers });
    response.end(JSON.stringify(body));
  };
}

/** Uses each handler once, in order, and the last one from then on. */
export function inTurn(...handlers: [Handler, ...Handler[]]): Handler {
  let count = 0;
  return (response, request) => {
    const handle = handlers[Math.min(count++, handlers.length - 1)] ?? handlers[0];
    handle(response, request);
  };
}

/** A refusal as the API writes it. */
export function refusal(status: number, error: string, headers: Record<string, string> = {}): Handler {
  return json({ data: null, errors: [{ error, message: "As the test wants it." }] }, status, headers);
}
