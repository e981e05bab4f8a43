// One request and its whole answer: what can go wrong between the first byte sent and the last one read.
import type { Deadline } from "./deadline.ts";
import { NetworkError, RedirectError, type RequestLine, TimeoutError } from "./errors.ts";
import { ResponseFormatError } from "./response-format-error.ts";

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** An answer that has been read to its end. The members are those that openapi-fetch asks a `Response` for. */
export class Received {
  readonly status: number;
  readonly ok: boolean;
  readonly headers: Headers;
  readonly body: string;

  constructor({ status, headers }: Response, body: string) {
    this.status = status;
    this.ok = status >= 200 && status < 300;
    this.headers = headers;
    this.body = body;
  }

  async text(): Promise<string> {
    return this.body;
  }
}

export async function exchange(
  fetch: Fetch,
  url: string,
  init: RequestInit,
  line: RequestLine,
  deadline: Deadline,
): Promise<Received> {
  let response: Response;
  try {
    response = await deadline.race(fetch(url, init));
  } catch (cause) {
    throwIfEnded(deadline, line);
    throw new NetworkError(line, cause);
  }
  if (isRedirect(response)) {
    discard(response);
    throw new RedirectError(line, response);
  }
  try {
    return new Received(response, await deadline.race(response.text()));
  } catch (cause) {
    throwIfEnded(deadline, line);
    throw new ResponseFormatError(line, response, "cut", { cause });
  }
}

/** A call that was ended from this side is reported as that, whatever `fetch` made of it. */
function throwIfEnded(deadline: Deadline, line: RequestLine): void {
  if (deadline.aborted) throw deadline.reason;
  if (deadline.passed) throw new TimeoutError(line, deadline.timeout);
}

/** Browsers hide a redirect behind an opaque answer with status 0; everywhere else the 3xx itself arrives. */
function isRedirect({ type, status }: Response): boolean {
  return type === "opaqueredirect" || (status >= 300 && status < 400 && status !== 304);
}

/** Gives the connection back without reading on. */
function discard(response: Response): void {
  response.body?.cancel().catch(() => {});
}
