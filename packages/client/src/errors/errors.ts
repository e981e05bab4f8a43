// What every failure of a call has in common, and the failures without a readable answer. Messages, printed forms and
// JSON hold the path's template instead of the path, and neither headers nor bodies: they end up in logs.

/** Which request an error is about. */
export interface RequestLine {
  readonly operationId: string;
  readonly method: string;
  /** The address with the path's template, without values and query. */
  readonly url: string;
  /** How many requests were sent so far. */
  attempts: number;
}

/** The same in every copy of this package, so that `instanceof` holds between an ESM and a CommonJS copy. */
const family = Symbol.for("@contacts-api/client.ContactsError");

/** The base of all errors that calls reject with; catch it to catch them all. */
export abstract class ContactsError extends Error {
  /** The operation that failed, such as `updateContact`. */
  readonly operationId: string;
  /** The HTTP method, such as `PATCH`. */
  readonly method: string;
  /** The address with the path's template, such as `https://api.bland.ai/v1/contacts/{contact_id}`. */
  readonly url: string;
  /** How many requests were sent: 1, or more if the call was retried. */
  readonly attempts: number;

  /** @internal Errors are made by the client. */
  constructor(line: RequestLine, text: string, options?: ErrorOptions) {
    super(`${line.method} ${line.url}: ${text}`, options);
    this.operationId = line.operationId;
    this.method = line.method;
    this.url = line.url;
    this.attempts = line.attempts;
  }

  override get name(): string {
    return "ContactsError";
  }

  get [family](): true {
    return true;
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: the class that was asked about, which may be a subclass
    return isInstance(value, this);
  }
}

/** The server could not be reached, or the connection broke before an answer began. `cause` is what `fetch` threw. */
export class NetworkError extends ContactsError {
  /** @internal */
  constructor(line: RequestLine, cause: unknown) {
    const code = systemCode(cause);
    super(line, `the server could not be reached${code === undefined ? "" : ` (${code})`}.`, { cause });
  }

  override get name(): "NetworkError" {
    return "NetworkError";
  }
}

/** The call took longer than its `timeout`. The server may have carried it out nevertheless. */
export class TimeoutError extends ContactsError {
  /** The limit that was exceeded, in milliseconds. */
  readonly timeout: number;

  /** @internal */
  constructor(line: RequestLine, timeout: number) {
    super(line, `no complete answer within ${timeout} ms.`);
    this.timeout = timeout;
  }

  override get name(): "TimeoutError" {
    return "TimeoutError";
  }
}

/** The server answered with a redirect. None is followed: the key and the body go to the configured address only. */
export class RedirectError extends ContactsError {
  /** The HTTP status, such as 301; 0 in browsers, which hide it. */
  readonly status: number;
  /** The origin that the redirect points to, without path and query; `undefined` if the answer does not say. */
  readonly target: string | undefined;

  /** @internal */
  constructor(line: RequestLine, { status, headers }: Response) {
    const target = originOf(headers.get("location"), line.url);
    super(line, `${status || "answered with a"} redirect${target ? ` to ${target}` : ""} refused. Check baseUrl.`);
    this.status = status;
    this.target = target;
  }

  override get name(): "RedirectError" {
    return "RedirectError";
  }
}

/** A class of another copy counts as this one when it carries the same name; subclasses made by users carry none. */
function isInstance(value: unknown, type: typeof ContactsError): boolean {
  if (Function.prototype[Symbol.hasInstance].call(type, value)) return true;
  const name = ownName(type.prototype);
  if (typeof value !== "object" || value === null || !(family in value) || name === undefined) return false;
  let link = Object.getPrototypeOf(value);
  while (link !== null && ownName(link) !== name) link = Object.getPrototypeOf(link);
  return link !== null;
}

function ownName(prototype: object): string | undefined {
  return Object.hasOwn(prototype, "name") ? (prototype as { name: string }).name : undefined;
}

/** The code of the operating system or of the HTTP library; `fetch` wraps it in one more error. */
function systemCode(cause: unknown): string | undefined {
  for (let error = cause; error instanceof Error; error = error.cause) {
    if ("code" in error && typeof error.code === "string") return error.code;
  }
  return undefined;
}

function originOf(location: string | null, base: string): string | undefined {
  try {
    return location === null ? undefined : new URL(location, base).origin;
  } catch {
    return undefined;
  }
}
