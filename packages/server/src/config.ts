// All settings and their limits. The only reader of the environment; it reports everything that is wrong at once.

export interface Config {
  readonly host: string;
  readonly port: number;
  /** Where the embedded database lives, if no `databaseUrl` is given. */
  readonly dataDirectory: string;
  readonly databaseUrl: string | undefined;
  /** Static files to serve at /docs/. */
  readonly docsDirectory: string | undefined;
  readonly rateLimit: { readonly quota: number; readonly window: number } | undefined;
  readonly logLevel: string;
}

/** What the server gives a client and itself before it gives up, in milliseconds. */
export const timeouts = {
  /** Request headers are one packet; more time serves only those who hold connections open on purpose. */
  headers: 5_000,
  /** A body of 64 KiB takes 10 s on 50 kbit/s. */
  request: 15_000,
  /** Longer than the pauses between the calls of a busy client, shorter than the idle limits of load balancers (60 s). */
  keepAlive: 20_000,
  /** How often Node looks for slow connections; its default of 30 s would make the limits above meaningless. */
  check: 1_000,
  /** After a stop signal, accepted requests get this long. */
  drain: 8_000,
};

/** Request headers in bytes; a key, an idempotency key and tracing fit many times over. */
export const maxHeaderBytes = 16_384;

const logLevels = ["trace", "debug", "info", "warn", "error", "silent"];

export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/** The settings of an environment. Throws a `ConfigError` that lists every setting at fault. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const faults: string[] = [];
  const read = <Value>(name: string, fallback: Value, parse: (text: string) => Value | undefined, expected: string) => {
    const text = environment[name];
    if (text === undefined || text === "") return fallback;
    const value = parse(text);
    if (value !== undefined) return value;
    faults.push(
      `${name}: expected ${expected}; received ${name === "DATABASE_URL" ? "something else" : JSON.stringify(text)}.`,
    );
    return fallback;
  };
  const config: Config = {
    host: read("HOST", "127.0.0.1", (text) => text, "an address"),
    port: read("PORT", 8080, parsePort, "a port from 0 (any free one) to 65535"),
    dataDirectory: read("CONTACTS_DATA_DIR", "data", (text) => text, "a directory"),
    databaseUrl: read<string | undefined>(
      "DATABASE_URL",
      undefined,
      parseDatabaseUrl,
      "postgres://user@host:port/database",
    ),
    docsDirectory: read<string | undefined>("CONTACTS_DOCS_DIR", undefined, (text) => text, "a directory"),
    rateLimit: read(
      "CONTACTS_RATE_LIMIT",
      undefined,
      parseRateLimit,
      "requests per seconds for each key, such as 100/60",
    ),
    logLevel: read("CONTACTS_LOG_LEVEL", "info", parseLogLevel, `one of ${logLevels.join(", ")}`),
  };
  if (faults.length > 0) throw new ConfigError(`The settings are wrong:\n  ${faults.join("\n  ")}`);
  return config;
}

function parsePort(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : undefined;
}

function parseDatabaseUrl(text: string): string | undefined {
  return /^postgres(ql)?:\/\/./.test(text) && URL.canParse(text) ? text : undefined;
}

function parseRateLimit(text: string): Config["rateLimit"] {
  const [, quota, window] = /^([1-9]\d{0,8})\/([1-9]\d{0,5})$/.exec(text) ?? [];
  return quota === undefined ? undefined : { quota: Number(quota), window: Number(window) };
}

function parseLogLevel(text: string): string | undefined {
  return logLevels.includes(text) ? text : undefined;
}
