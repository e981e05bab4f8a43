// Checks options and environment once, and turns them into the settings of calls.

import { joinHeaders } from "../call/headers.ts";
import { quietly } from "../call/quietly.ts";
import { createTell, type Tell } from "../observing/observers.ts";
import { type Clock, systemClock } from "../retry/clock.ts";
import type { ContactsClientOptions } from "./options.ts";

export interface Settings {
  /** A copy of the caller's options. Defaults stand where an option is used. */
  readonly options: ContactsClientOptions;
  readonly apiKey: string | (() => string | PromiseLike<string>) | null;
  /** The address, without a slash at its end. */
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly clock: Clock;
  readonly tell: Tell;
  /** The operations whose deprecation has been reported. */
  readonly announced: Set<string>;
}

/** Refuses an invalid option of a client or of a call. */
export function check(options: object): void {
  for (const name in demands) {
    const [isRight, demand] = demands[name as keyof typeof demands];
    const given = (options as Record<string, unknown>)[name];
    if (given !== undefined && !isRight(given as never)) throw new TypeError(`${name} must be ${demand}.`);
  }
}

const isFunction = [(given: unknown) => typeof given === "function", "a function"] as const;
const isPositive = [(given: number) => given > 0 && given === +given, "above 0"] as const;
const demands = {
  timeout: isPositive,
  maxResponseBytes: isPositive,
  maxRetries: [(given: number) => given >= 0 && Number.isInteger(given), "a whole number"],
  fetch: isFunction,
  onRequest: isFunction,
  onResponse: isFunction,
  onRetry: isFunction,
  onDeprecation: isFunction,
} as const;

export function readSettings(options: ContactsClientOptions, defaultBaseUrl: string): Settings {
  check(options);
  const { apiKey, dangerouslyAllowBrowser } = options;
  const isFixed = apiKey !== null && typeof apiKey !== "function";
  if (isFixed && "document" in globalThis && !dangerouslyAllowBrowser) {
    throw new TypeError("Web pages show apiKey: pass dangerouslyAllowBrowser: true.");
  }
  return {
    options: { ...options },
    apiKey: isFixed ? readKey(apiKey ?? environment("CONTACTS_API_KEY")) : apiKey,
    baseUrl: readBaseUrl(options, defaultBaseUrl),
    headers: joinHeaders("options", options.headers),
    clock: systemClock,
    tell: createTell(options),
    announced: new Set(),
  };
}

// No message repeats the value: it may be the key.

export function readKey(given: string | undefined): string {
  // Keys read from files and secret stores often end in a line break, which a header cannot contain.
  const key = String(given ?? "").trim();
  if (!/^[!-~]+$/.test(key)) {
    throw new TypeError("Pass an API key as apiKey or CONTACTS_API_KEY: visible ASCII, without Bearer.");
  }
  return key;
}

function readBaseUrl({ baseUrl, allowInsecureHttp }: ContactsClientOptions, fallback: string): string {
  const variable = "CONTACTS_BASE_URL";
  const source = baseUrl === undefined ? variable : "baseUrl";
  const page = globalThis.location;
  const url = quietly(() => new URL(baseUrl ?? (environment(variable) || fallback), page?.href));
  // Only an origin and a path: no user name, query or fragment.
  const isPlain = url && /^https?:\/\/[^/@]+\/[^?#]*$/.test(url.href);
  // `https:`, or a name or address of this machine.
  const safe = /^https|[/.](127(\.\d+){3}|\[::1]|localhost)(:|$)/;
  if (!isPlain || !(safe.test(url.origin) || url.origin === page?.origin || allowInsecureHttp)) {
    throw new TypeError(`${source} must be https://host/path, or http with allowInsecureHttp: true.`);
  }
  return url.href.replace(/(?<!\/)\/+$/, "");
}

/** Reads a variable. Returns undefined without an environment: browsers have none, Deno may refuse. */
function environment(name: string): string | undefined {
  const { process } = globalThis as unknown as { process: { env: Record<string, string | undefined> } };
  return quietly(() => process.env[name]);
}
