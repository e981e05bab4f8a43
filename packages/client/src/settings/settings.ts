// Options and environment, checked once and turned into what a call needs.

import type { Fetch } from "../call/exchange.ts";
import { joinHeaders } from "../call/headers.ts";
import type { Hooks, Logger, LogLevel } from "../observing/hooks.ts";
import { type Clock, systemClock } from "../retry/clock.ts";
import type { ContactsClientOptions } from "./options.ts";

export interface Settings {
  readonly apiKey: string;
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly fetch: Fetch | undefined;
  readonly timeout: number;
  readonly maxRetries: number;
  readonly maxResponseBytes: number;
  readonly pacing: boolean;
  readonly hooks: Hooks;
  readonly logger: Logger | undefined;
  readonly logLevel: LogLevel;
  readonly headers: Readonly<Record<string, string>>;
  readonly clock: Clock;
}

/** Long enough for a slow network, short enough that a stalled call does not hold up whoever waits for it. */
const defaultTimeout = 30_000;

/** Enough for a restart or a lost packet; more of them help only against outages, which they prolong. */
const defaultMaxRetries = 2;

/** A page of 200 contacts with all the metadata they may have is rarely that large. */
const defaultMaxResponseBytes = 8 * 2 ** 20;

export function readSettings(options: ContactsClientOptions, defaultBaseUrl: string): Settings {
  const { fetch, logger, logLevel = "info", pacing = true } = options;
  if (isPage() && !options.dangerouslyAllowBrowser) {
    throw new TypeError("Everybody can read the key in a web page; to allow it, pass dangerouslyAllowBrowser: true.");
  }
  return {
    apiKey: readKey(options.apiKey),
    baseUrl: readBaseUrl(options.baseUrl, defaultBaseUrl),
    fetch,
    timeout: checkTimeout(options.timeout) ?? defaultTimeout,
    maxRetries: checkMaxRetries(options.maxRetries) ?? defaultMaxRetries,
    maxResponseBytes:
      check("maxResponseBytes must be above 0.", options.maxResponseBytes, (given) => given > 0) ??
      defaultMaxResponseBytes,
    pacing,
    hooks: options,
    logger,
    logLevel,
    clock: systemClock,
    headers: joinHeaders("ContactsClient", options.headers),
  };
}

export function checkTimeout(timeout: number | undefined): number | undefined {
  return check("timeout must be above 0.", timeout, (given) => given > 0);
}

export function checkMaxRetries(maxRetries: number | undefined): number | undefined {
  return check("maxRetries must be a whole number.", maxRetries, (given) => given >= 0 && given % 1 === 0);
}

function check(demand: string, given: number | undefined, isRight: (given: number) => boolean): number | undefined {
  if (given === undefined || (typeof given === "number" && isRight(given))) return given;
  throw new TypeError(demand);
}

function isPage(): boolean {
  return "window" in globalThis && "document" in globalThis;
}

// None of these messages repeats what it was given: it may be the key.
function readKey(option: string | undefined): string {
  const source = option === undefined ? "CONTACTS_API_KEY" : "apiKey";
  // Keys read from files and secret stores often end in a line break, which no header can carry.
  const key = (option ?? environment("CONTACTS_API_KEY"))?.trim();
  if (!key) {
    throw new TypeError("No API key. Pass `apiKey`, or set the environment variable CONTACTS_API_KEY.");
  }
  if (!/^[\x21-\x7e]+$/.test(key)) {
    throw new TypeError(`${source} is not an API key: visible ASCII characters, without a scheme word.`);
  }
  return key;
}

function readBaseUrl(option: string | undefined, fallback: string): string {
  const source = option === undefined ? "CONTACTS_BASE_URL" : "baseUrl";
  const given = option ?? (environment("CONTACTS_BASE_URL") || fallback);
  const url = parse(given);
  const isPrivate = url?.protocol === "https:" || (url?.protocol === "http:" && isLoopback(url.hostname));
  if (!url || !isPrivate || url.username || url.password || url.search || url.hash) {
    throw new TypeError(
      `${source} must be an https:// address (http:// on this machine) without user name, query and fragment, such as ${fallback}.`,
    );
  }
  return url.origin + url.pathname.replace(/(?<!\/)\/+$/, "");
}

/** `URL.parse` is not everywhere yet. */
function parse(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
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
