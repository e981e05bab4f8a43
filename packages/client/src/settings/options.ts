import type { Hooks, Logger, LogLevel } from "../observing/hooks.ts";

/** What a client may be made with. Everything is optional where the environment provides the key. */
export interface ContactsClientOptions extends Hooks {
  /**
   * The API key, without a scheme word. It is sent to `baseUrl` only and shown nowhere. A function is called for each request, for
   * tokens that expire. `null` sends none: your own backend adds it.
   * @default the environment variable `CONTACTS_API_KEY`
   */
  apiKey?: string | (() => string | PromiseLike<string>) | null | undefined;
  /**
   * Where the API is. Must be `https:`, or `http:` on this machine (`localhost`, `127.0.0.1`, `[::1]`). In a web page it may be a path
   * of the page's own origin, such as `/api`.
   * @default the environment variable `CONTACTS_BASE_URL`, then `https://api.bland.ai`
   */
  baseUrl?: string | undefined;
  /**
   * Allows `http:` to other machines, such as in a private network. Everything on the way can read the key.
   * @default false
   */
  allowInsecureHttp?: boolean | undefined;
  /**
   * What to send requests with, called as `fetch(url, init)`. Give your own to go through a proxy, to record requests
   * or to respond to them in tests.
   * @default `globalThis.fetch`, looked up at every call, so that instrumentation added later takes effect
   */
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /**
   * Milliseconds that a call may take, from the start to the last byte of the response, all retries and waits included.
   * `Infinity` waits for good.
   * @default 30_000
   */
  timeout?: number | undefined;
  /**
   * How many times a call is sent again after a failure that may pass: no response, 408, 429, 500, 502, 503, 504, a broken
   * response. A change of data is sent under one idempotency key, so that it takes effect once. 0 for never.
   * @default 2
   */
  maxRetries?: number | undefined;
  /**
   * Bytes that a response may have after decompression; beyond them the call rejects.
   * @default 8_388_608
   */
  maxResponseBytes?: number | undefined;
  /**
   * Whether to slow down before the rate limit is used up, where the server says how much is left.
   * @default true
   */
  pacing?: boolean | undefined;
  /**
   * Where to report to, such as `console`: requests at `debug`, retries at `info`, deprecated operations at `warn`. No
   * line holds the key, a path's value or a body.
   * @default none
   */
  logger?: Logger | undefined;
  /**
   * What the logger is told at the least.
   * @default "info"
   */
  logLevel?: LogLevel | undefined;
  /**
   * Allows a key in a web page, where everybody can read it. Without a key, or with one that a function returns, it is not needed.
   * @default false
   */
  dangerouslyAllowBrowser?: boolean | undefined;
  /**
   * Headers to send with every request, such as `x-request-id`. `authorization`, `accept` and `content-type` are the
   * client's own.
   */
  headers?: Record<string, string> | undefined;
}
