// One request of this repository's client, with the results on both sides.
import { setImmediate as nextTurn } from "node:timers/promises";
import type { ApiResponse as ClientResponse } from "@contacts-api/client";
import * as calls from "@contacts-api/client/calls";
import type { WireResponse } from "@contacts-api/spec/conformance/wire-response";
import type { DocumentedOperation } from "./documented-operation.ts";

export interface Exchange {
  readonly operation: DocumentedOperation;
  /** The name of the contract's example that was the body. */
  readonly body: string | undefined;
  readonly method: string;
  readonly pathname: string;
  /** The response on the wire. */
  readonly response: WireResponse;
  /** The result for the client's caller. */
  readonly outcome: Outcome;
}

type Outcome = { readonly response: ClientResponse<unknown> } | { readonly error: unknown };

/** The address of requests, and the key. */
export interface Target {
  readonly url: string;
  readonly key: string;
  readonly fetch?: typeof globalThis.fetch;
}

export interface Request {
  /** The name of one of the contract's examples, or another body. @default the first example */
  readonly body?: string | object;
  /** Values in place of the examples of the path. An object of the client stands for its id. */
  readonly pathValues?: readonly unknown[];
  readonly query?: object;
  readonly headers?: Readonly<Record<string, string>>;
  /** Changes the request into one that the client would never send. */
  readonly tamper?: (url: URL, init: RequestInit & { headers: Record<string, string> }) => void;
}

/** Sends one request with the client, and records the wire. */
export async function exchange(
  target: Target,
  operation: DocumentedOperation,
  request: Request = {},
): Promise<Exchange> {
  const { query = operation.query, pathValues = operation.pathValues, headers, tamper } = request;
  const { body = Object.keys(operation.bodies)[0] } = request;
  let seen: Pick<Exchange, "method" | "pathname" | "response"> | undefined;
  const send = target.fetch ?? fetch;
  const transport = calls.createTransport({
    apiKey: target.key,
    baseUrl: target.url,
    maxRetries: 0,
    async fetch(input, init) {
      const url = new URL(String(input));
      const sent = { ...init, headers: { ...(init?.headers as Record<string, string>) } };
      tamper?.(url, sent);
      const response = await send(url, sent);
      const text = await response.clone().text();
      seen = {
        method: sent.method!,
        pathname: url.pathname,
        response: { status: response.status, headers: response.headers, text },
      };
      return response;
    },
  });
  const content = typeof body === "string" ? operation.bodies[body] : body;
  const input = [...pathValues, ...[content, query].filter((value) => value !== undefined)];
  const call = (calls as unknown as Record<string, Call>)[operation.id];
  if (call === undefined) throw new Error(`The client has no ${operation.id}. Is it built?`);
  // The server shares this process. Its time limits count from the beginning of a turn of the event loop, which may be
  // long ago on a busy machine.
  await nextTurn();
  const result = await call(transport, ...input, headers === undefined ? {} : { headers }).result();
  if (seen === undefined) throw new Error(`${operation.id} got no response.`, { cause: result.error });
  const outcome = result.ok ? { response: result.response } : { error: result.error };
  return { operation, body: typeof body === "string" ? body : undefined, ...seen, outcome };
}

type Call = (...parameters: unknown[]) => {
  result(): Promise<
    { ok: true; response: ClientResponse<unknown>; error?: never } | { ok: false; error: unknown; response?: never }
  >;
};
