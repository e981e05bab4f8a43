// One request and its whole answer: what can go wrong between the first byte sent and the last one read.

import { NetworkError, RedirectError, type RequestLine } from "../errors/errors.ts";
import { ResponseFormatError } from "../errors/response-format-error.ts";
import { readText } from "./body.ts";
import type { Answer, AnswerHeaders } from "./call.ts";
import type { Deadline } from "./deadline.ts";
import { rememberEntityTag } from "./entity-tag.ts";
import { unwrapEnvelope } from "./envelope.ts";
import { headerOf } from "./headers.ts";
import type { Operation, Page } from "./operation.ts";

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** One call, as every attempt of it needs it. */
export interface Exchange {
  /** `undefined` for the global one of the moment. */
  readonly fetch: Fetch | undefined;
  readonly operation: Operation;
  readonly line: RequestLine;
  readonly deadline: Deadline;
  /** Tells whether a page, if it is one of several, comes after those before it. */
  readonly follows: ((page: Page) => boolean) | undefined;
  /** What the caller has already, and is given again if it is still the same (304). */
  readonly held: object | false | undefined;
  readonly maxResponseBytes: number;
}

/**
 * @param onHeaders Told of every answer that is the server's own, as soon as its headers are here.
 */
export async function exchange(
  { fetch = globalThis.fetch, operation, line, deadline, follows, held, maxResponseBytes }: Exchange,
  url: string,
  init: RequestInit,
  onHeaders: (response: Response) => void,
): Promise<Answer<unknown>> {
  let response: Response;
  try {
    response = await deadline.race(fetch(url, init));
  } catch (cause) {
    // A call that was ended from this side is reported as that, whatever `fetch` made of it.
    deadline.signal.throwIfAborted();
    throw new NetworkError(line, cause);
  }
  if (isRedirect(response)) {
    response.body?.cancel().catch(() => {});
    throw new RedirectError(line, response);
  }
  onHeaders(response);
  const { read = readText, unwrap = unwrapEnvelope } = operation.successes?.[response.status] ?? {};
  let body: unknown;
  try {
    body = await read(response, maxResponseBytes, deadline);
  } catch (cause) {
    deadline.signal.throwIfAborted();
    throw new ResponseFormatError(line, response, "cut", { cause });
  }
  if (body === undefined) throw new ResponseFormatError(line, response, "size");
  const { status, headers } = response;
  const data = (status === 304 && held) || unwrap(response, body as string, operation, line, follows);
  const entityTag = headerOf(headers, "etag");
  if (entityTag !== undefined) rememberEntityTag(data, entityTag);
  return {
    data,
    status,
    headers: headers as AnswerHeaders,
    requestId: headerOf(headers, "x-request-id"),
    entityTag,
    replayed: headers.get("idempotency-replayed") === "true",
    attempts: line.attempts,
  };
}

/** Browsers hide a redirect behind an opaque answer with status 0; everywhere else the 3xx itself arrives. */
function isRedirect({ type, status }: Response): boolean {
  return type === "opaqueredirect" || (status >= 300 && status < 400 && status !== 304);
}
