import type { Hooks, Logger, LogLevel } from "../observing/hooks.ts";

/** The options of a client. All are optional if the environment provides the key. */
export interface ContactsClientOptions extends Hooks, Logging {
  /**
   * The API key, without a scheme word. It is sent to `baseUrl` only and shown nowhere. A function is called for each
   * request, for tokens that expire. `null` sends none: your own backend adds it.
   * @default the environment variable `CONTACTS_API_KEY`
   */
  apiKey?: string | (() => string | PromiseLike<string>) | null | undefined;
  /**
   * The address of the API. It must be `https:`, or `http:` on this machine (`localhost`, `127.0.0.1`, `[::1]`). In a
   * web page it may be a path of the page's own origin, such as `/api`.
   * @default the environment variable `CONTACTS_BASE_URL`, then `https://api.bland.ai`
   */
  baseUrl?: string | undefined;
  /**
   * Allows `http:` to other machines, such as in a private network. Everything on the way can read the key.
   * @default false
   */
  allowInsecureHttp?: boolean | undefined;
  /**
   * The function that sends requests, called as `fetch(url, init)`. Pass your own to use a proxy, to record requests or
   * to respond to them in tests.
   * @default `globalThis.fetch`, looked up at every call, so that instrumentation added later takes effect
   */
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /**
   * Milliseconds that a call may take, from the start to the last byte of the response. It includes all retries and
   * waits. `Infinity` sets no limit.
   * @default 30_000
   */
  timeout?: number | undefined;
  /**
   * The number of retries after a transient failure: no response, 408, 429, 500, 502, 503, 504, a broken response. All
   * attempts of a change have one idempotency key, so that it takes effect once. 0 for none.
   * @default 2
   */
  maxRetries?: number | undefined;
  /**
   * The maximum number of bytes of a response after decompression; beyond it the call rejects.
   * @default 8_388_608
   */
  maxResponseBytes?: number | undefined;
  /**
   * Slows down before the rate limit is used up, if the server reports how much is left.
   * @default true
   */
  pacing?: boolean | undefined;
  /**
   * Allows a key in a web page, where everybody can read it. Without a key, or with a function that returns one, it is
   * not needed.
   * @default false
   */
  dangerouslyAllowBrowser?: boolean | undefined;
  /**
   * Headers to send with every request, such as `x-request-id`. The client sets `authorization`, `accept` and
   * `content-type` itself.
   */
  headers?: Record<string, string> | undefined;
}

/** The options of a client that writes to a logger. */
export interface Logging {
  /**
   * A logger, such as `console`: it gets requests at `debug`, retries at `info`, deprecated operations at `warn`. No
   * line holds the key, a path's value or a body.
   * @default none
   */
  logger?: Logger | undefined;
  /**
   * The lowest level that the logger gets.
   * @default "info"
   */
  logLevel?: LogLevel | undefined;
}
