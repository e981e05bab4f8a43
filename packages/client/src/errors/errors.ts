// What every failure of a call has in common, and the failures without a readable response. Messages, printed forms and
// JSON hold the path's template instead of the path, and neither headers nor bodies: they end up in logs.
import { headerOf } from "../call/headers.ts";
import { quietly } from "../call/quietly.ts";
import type { ApiError } from "./api-error.ts";
import { family } from "./family.ts";
import { type Secrets, safeCause, safeText } from "./safe-text.ts";

/** Which request an error is about. */
export interface RequestLine extends Secrets {
  readonly operationId: string;
  readonly method: string;
  /** The address with the path's template, without values and query. */
  readonly url: string;
  /** How many requests were sent so far. */
  attempts: number;
  /** The codes of the refusals that the operation documents. */
  readonly codes: readonly string[];
  /** What the last attempt failed with. */
  failure?: ContactsError;
  /** An attempt that may have changed something has got no response. */
  isInDoubt?: boolean;
}

/** The base of all errors that calls reject with; catch it to catch them all. */
export abstract class ContactsError extends Error {
  /** The operation that failed, such as `updateContact`. */
  declare readonly operationId: string;
  /** The HTTP method, such as `PATCH`. */
  declare readonly method: string;
  /** The address with the path's template, such as `https://api.bland.ai/v1/contacts/{contact_id}`. */
  declare readonly url: string;
  /** How many requests were sent: 1, or more if the call was retried. */
  declare readonly attempts: number;

  /** @internal Errors are made by the client. */
  constructor(line: RequestLine, text: string, options?: ErrorOptions) {
    const { operationId, method, url, attempts } = line;
    super(`${method} ${url}: ${safeText(text, line)}`, options);
    Object.assign(this, { operationId, method, url, attempts });
  }

  override get name(): string {
    return "ContactsError";
  }

  get [family](): string {
    return "ContactsError";
  }

  /** A class of another copy counts as this one when it has the same name; subclasses made by users have none of their own. */
  static override [Symbol.hasInstance]<Instance>(
    this: abstract new (
      ...given: never[]
    ) => Instance,
    value: unknown,
  ): value is Narrowed<Instance> {
    // biome-ignore lint/complexity/noThisInStatic: the class that was asked about, which may be a subclass
    const { prototype } = this;
    const { [family]: base, name } = Object(value);
    const isForeign = base && Object.hasOwn(prototype, "name") && [base, name].includes(prototype.name);
    // biome-ignore lint/complexity/noThisInStatic: the check of that class, as JavaScript has it
    return isForeign || super[Symbol.hasInstance](value);
  }
}

/**
 * The server could not be reached, or the connection broke before a response began. `cause` is a copy of what `fetch` threw: its
 * name, code, system call and stack, and its message without what the request has sent.
 */
export class NetworkError extends ContactsError {
  /** @internal */
  constructor(line: RequestLine, cause: unknown) {
    const safe = safeCause(cause, line);
    super(line, `no response${safe.code ? ` (${safe.code})` : ""}.`, safe);
  }

  override get name(): "NetworkError" {
    return "NetworkError";
  }
}

/**
 * The call took longer than its `timeout`. The server may have carried it out nevertheless. `cause` is what the last attempt
 * failed with, if one did.
 */
export class TimeoutError extends ContactsError {
  /** The limit that was exceeded, in milliseconds. */
  readonly timeout: number;

  /** @internal */
  constructor(line: RequestLine, timeout: number) {
    super(line, `no complete response within ${timeout} ms.`, line.failure && { cause: line.failure });
    this.timeout = timeout;
  }

  override get name(): "TimeoutError" {
    return "TimeoutError";
  }
}

/** The response was a redirect. None is followed: the key and the body go to the configured address only. */
export class RedirectError extends ContactsError {
  /** The HTTP status, such as 301; 0 in browsers, which hide it. */
  readonly status: number;
  /** The origin that the redirect points to, without path and query; `undefined` if the response does not say. */
  readonly target: string | undefined;

  /** @internal */
  constructor(line: RequestLine, response: Response) {
    const location = headerOf(response, "location");
    const target = location ? quietly(() => new URL(location, line.url).origin) : undefined;
    super(line, `${response.status} redirect to ${target ?? "a hidden URL"} refused. Check baseUrl.`);
    this.status = response.status;
    this.target = target;
  }

  override get name(): "RedirectError" {
    return "RedirectError";
  }
}

/** `instanceof ApiError` means one of any code; TypeScript would leave the code open. */
type Narrowed<Instance> =
  Instance extends ApiError<infer Code> ? (string extends Code ? ApiError : Instance) : Instance;
