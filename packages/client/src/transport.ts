// The seam between the generated methods and HTTP, and the only file that knows openapi-fetch. One call of `send` is one
// request today; whatever repeats, paces or observes requests belongs around `client.request` below.
import createClient from "openapi-fetch";
import { type Deadline, startDeadline } from "./deadline.ts";
import { unwrap } from "./envelope.ts";
import type { RequestLine } from "./errors.ts";
import { exchange, type Received } from "./exchange.ts";
import { joinHeaders } from "./headers.ts";
import { checkPathParameters } from "./path-parameters.ts";
import { checkTimeout, type Settings } from "./settings.ts";

/** What the specification says about one operation. */
export interface Operation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  /** Changes nothing on the server. */
  readonly safe: boolean;
  /** Takes an idempotency key: sent again under the same one, it has no second effect. */
  readonly idempotent: boolean;
  /** Whether the caller gets the envelope's `data`, or `{ data, pagination }`. */
  readonly answer: "data" | "page";
}

export interface OperationInput {
  path?: Record<string, string>;
  query?: Record<string, unknown>;
  headers?: Record<string, string | undefined>;
  body?: unknown;
}

/** What a single call may set, as the last argument of every method. */
export interface CallOptions {
  /** Ends the call. It then rejects with the signal's reason, as `fetch` does. */
  signal?: AbortSignal | undefined;
  /**
   * Milliseconds until the call rejects with a {@link TimeoutError}, from the start to the last byte of the answer.
   * `Infinity` waits for good.
   * @default the client's `timeout`
   */
  timeout?: number | undefined;
  /** Headers of this request, over the client's. `authorization`, `accept` and `content-type` are the client's own. */
  headers?: Record<string, string> | undefined;
}

export interface Transport {
  send<Answer>(operation: Operation, input: OperationInput, options?: CallOptions): Promise<Answer>;
}

/** All settings stay in the closure: whoever prints the transport sees a function. */
export function createTransport(settings: Settings): Transport {
  // biome-ignore lint/suspicious/noExplicitAny: the generated methods carry the types; openapi-fetch needs none
  const client = createClient<any>({
    baseUrl: settings.baseUrl,
    // Never "follow": that would take the key and the body wherever a redirect points.
    redirect: "manual",
    // A real Request costs more than the rest of a call; nothing here needs one.
    Request: PlainRequest as unknown as typeof Request,
    bodySerializer: (body) => JSON.stringify(body),
  });

  async function send<Answer>(operation: Operation, input: OperationInput, options: CallOptions = {}): Promise<Answer> {
    const { operationId, method, path } = operation;
    const line: RequestLine = { operationId, method, url: settings.baseUrl + path };
    checkPathParameters(operation, input.path);
    const headers = joinHeaders(operationId, settings.headers, input.headers, options.headers);
    headers["accept"] = "application/json";
    headers["authorization"] = `Bearer ${settings.apiKey}`;

    const deadline = startDeadline(checkTimeout(options.timeout) ?? settings.timeout, options.signal);
    try {
      const { response } = await client.request(method as "get", path, {
        params: { path: input.path, query: input.query },
        headers,
        body: input.body,
        signal: deadline.signal,
        parseAs: "stream",
        fetch: exchangeWith(settings.fetch, line, deadline),
      });
      return unwrap(response as unknown as Received, operation.answer, line) as Answer;
    } finally {
      deadline.clear();
    }
  }

  return { send };
}

/** What openapi-fetch is to use as `fetch`; it passes the answer, read to its end, through as it is. */
function exchangeWith(fetch: Settings["fetch"], line: RequestLine, deadline: Deadline) {
  const send = ({ url, init }: PlainRequest) => exchange(fetch ?? globalThis.fetch, url, init, line, deadline);
  return send as unknown as (request: Request) => Promise<Response>;
}

class PlainRequest {
  readonly url: string;
  readonly init: RequestInit;
  readonly method: string | undefined;

  constructor(url: string, init: RequestInit) {
    this.url = url;
    this.init = init;
    this.method = init.method;
  }
}
