// Sends one request and returns the facts about its response. It never throws.
import { Agent, request } from "node:http";
import type { Send } from "../../test/support/test-app.ts";
import type { Served } from "./served.ts";

export interface Outcome {
  /** 0 when no response came. */
  readonly status: number;
  readonly retryAfter: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: scripts look into responses they know
  readonly body: any;
  /** When the request was sent, by `performance.now()`. */
  readonly sent: number;
  readonly milliseconds: number;
}

// Longer than the promised ten seconds, so that a late response is reported as late.
const patience = 15_000;
const agent = new Agent({ keepAlive: true, maxSockets: 256 });

export type Target = Pick<Served, "url" | "key">;

export function call(
  { url, key }: Target,
  method: string,
  path: string,
  body?: unknown,
  more: Record<string, string> = {},
) {
  const sent = performance.now();
  const text = body === undefined ? undefined : JSON.stringify(body);
  const headers = { authorization: key, "content-type": "application/json", ...more };
  return new Promise<Outcome>((resolve) => {
    const settle = (status: number, retryAfter?: string, body?: unknown) =>
      resolve({ status, retryAfter, body, sent, milliseconds: performance.now() - sent });
    const sending = request(url + path, { method, headers, agent, timeout: patience }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", () => settle(0));
      response.on("end", () => {
        const received = Buffer.concat(chunks).toString();
        settle(
          response.statusCode ?? 0,
          response.headers["retry-after"],
          received === "" ? undefined : JSON.parse(received),
        );
      });
    });
    sending.on("timeout", () => sending.destroy());
    sending.on("error", () => settle(0));
    sending.end(text);
  });
}

/** Sends requests as the tests of the server do, for what these make things with. */
export function sender(target: Target): Send {
  return async (method, path, { body, headers } = {}) => {
    const outcome = await call(target, method, path, body, headers);
    return { status: outcome.status, headers: new Headers(), body: outcome.body };
  };
}
