// Options and environment, checked once and turned into what a call needs.
import type { Fetch } from "./exchange.ts";
import { joinHeaders } from "./headers.ts";

/** What a client may be made with. Everything is optional where the environment provides the key. */
export interface ContactsClientOptions {
  /**
   * The API key, without a scheme word. It is sent to `baseUrl` only and shown nowhere.
   * @default the environment variable `CONTACTS_API_KEY`
   */
  apiKey?: string | undefined;
  /**
   * Where the API is. Must be `https:`, or `http:` on this machine (`localhost`, `127.0.0.1`, `[::1]`).
   * @default the environment variable `CONTACTS_BASE_URL`, then `https://api.bland.ai`
   */
  baseUrl?: string | undefined;
  /**
   * What to send requests with, called as `fetch(url, init)`. Give your own to go through a proxy, to record requests
   * or to answer them in tests.
   * @default `globalThis.fetch`, looked up at every call, so that instrumentation added later takes effect
   */
  fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined;
  /**
   * Milliseconds that a call may take, from the start to the last byte of the answer. `Infinity` waits for good.
   * @default 30_000
   */
  timeout?: number | undefined;
  /**
   * Headers to send with every request, such as `x-request-id`. `authorization`, `accept` and `content-type` are the
   * client's own.
   */
  headers?: Record<string, string> | undefined;
}

export interface Settings {
  readonly apiKey: string;
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly fetch: Fetch | undefined;
  readonly timeout: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** Long enough for a slow network, short enough that a stalled call does not hold up whoever waits for it. */
const defaultTimeout = 30_000;

export function readSettings(options: ContactsClientOptions, defaultBaseUrl: string): Settings {
  return {
    apiKey: readKey(options.apiKey),
    baseUrl: readBaseUrl(options.baseUrl, defaultBaseUrl),
    fetch: options.fetch,
    timeout: checkTimeout(options.timeout) ?? defaultTimeout,
    headers: joinHeaders("ContactsClient", options.headers),
  };
}

export function checkTimeout(timeout: number | undefined): number | undefined {
  if (timeout === undefined || (typeof timeout === "number" && timeout > 0)) return timeout;
  throw new TypeError("timeout must be a number of milliseconds above 0, or Infinity.");
}

// None of these messages repeats what it was given: it may be the key.
function readKey(option: string | undefined): string {
  const source = option === undefined ? "CONTACTS_API_KEY" : "apiKey";
  // Keys read from files and secret stores often end in a line break, which no header can carry.
  const key = (option ?? environment("CONTACTS_API_KEY"))?.trim();
  if (!key) {
    throw new TypeError(
      "No API key. Pass one, `new ContactsClient({ apiKey })`, or set the environment variable CONTACTS_API_KEY.",
    );
  }
  if (!/^[\x21-\x7e]+$/.test(key)) {
    throw new TypeError(`${source} is not an API key. Give the key alone: visible ASCII characters, no scheme word.`);
  }
  return key;
}

function readBaseUrl(option: string | undefined, fallback: string): string {
  const source = option === undefined ? "CONTACTS_BASE_URL" : "baseUrl";
  const given = option ?? (environment("CONTACTS_BASE_URL") || fallback);
  let url: URL;
  try {
    url = new URL(given);
  } catch {
    throw new TypeError(`${source} is not an absolute URL. Expected one such as ${fallback}.`);
  }
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isLoopback(url.hostname))) {
    throw new TypeError(
      `${source} must begin with https:// (http:// is for this machine only), or the key is in the open.`,
    );
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new TypeError(
      `${source} must have no user name, password, query or fragment. Expected one such as ${fallback}.`,
    );
  }
  return url.origin + url.pathname.replace(/\/+$/, "");
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host.endsWith(".localhost") || host === "[::1]" || /^127(\.\d+){3}$/.test(host);
}

/** Reads a variable where there is an environment: browsers have none, Deno may refuse. */
function environment(name: string): string | undefined {
  try {
    const { process } = globalThis as { process?: { env?: Record<string, string | undefined> } };
    return process?.env?.[name];
  } catch {
    return undefined;
  }
}
