// All settings and their limits. Only this file reads the environment. It reports all invalid settings at once.

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string | undefined;
  /** The directory of the embedded database, if `databaseUrl` is missing. */
  readonly dataDirectory: string;
  /** Static files to serve at /docs/. */
  readonly docsDirectory: string | undefined;
  readonly rateLimit: { readonly quota: number; readonly windowSeconds: number } | undefined;
  /** The origins whose pages may call the API from a browser: none, a list, or all. */
  readonly corsOrigins: readonly string[] | "*";
  /** The number of requests in progress at a time. Further ones are refused with 503. */
  readonly maxInFlight: number;
  /** The port of /metrics on the same host; undefined for none. */
  readonly metricsPort: number | undefined;
  /** The time after a stop signal in which the server reports that it is not ready, but still accepts requests. */
  readonly stopDelayMs: number;
  /** The time after which an idle connection is closed. */
  readonly keepAliveMs: number;
  readonly logLevel: string;
}

/** Time limits for clients and for the server itself, in milliseconds. */
export const timeouts = {
  /** For request headers. They are one packet; more time helps only clients that hold connections open on purpose. */
  headers: 5_000,
  /** For a new connection while the server stops: its request may be on its way. */
  opened: 1_000,
  /** For a body, from the moment its request is next. 64 KiB in this time is 90 kbit/s; 1 KiB arrives on any line. */
  request: 6_000,
  /** For a socket without traffic, such as one whose client does not read. Work takes at most 10 s. */
  silence: 15_000,
  /** Between two searches for slow connections. */
  check: 500,
  /** For data that a client still sends after the last response. The server reads and drops it. */
  linger: 1_000,
  /** For accepted requests after a stop signal. With `close` it stays below the 10 s that supervisors give. */
  drain: 7_500,
  /** For a silent database that delays the exit. */
  close: 1_500,
  /** For the whole stop without the log's last lines, which take less than a second. Supervisors kill after 10 s. */
  stop: 9_200,
};

/** Most connections at a time. Each takes memory and a file descriptor; load balancers keep a few hundred. */
export const maxConnections = 4_096;

/** Most bytes of arriving request bodies in memory, on all connections together: 512 of the longest ones. */
export const maxArrivingBytes = 2 ** 25;

/** Bytes per second at which a client must send a streamed body, after the time for one. */
export const minReceivingRate = 2 ** 15;

/** Most bytes of request files on disk, of all requests in progress together. */
export const maxFileBytes = 2 ** 32;

/** Most bytes of unread responses, on all connections together, besides the buffers of the system. */
export const maxUnreadBytes = 2 ** 26;

/** Bytes per second at which a client must read a response, after the time for silence. */
export const minSendingRate = 2 ** 15;

/** Most bytes that wait on connections with a request in progress, on all connections together. */
export const maxHeldBytes = 2 ** 25;

const logLevels = ["trace", "debug", "info", "warn", "error", "silent"];

interface Setting<Value> {
  readonly name: string;
  readonly help: string;
  readonly fallback: Value;
  readonly expected: string;
  /** Returns undefined for invalid text. */
  readonly parse: (text: string) => Value | undefined;
  /** True if the value holds a password and must not be repeated. */
  readonly secret?: true;
}

/** All settings, in the order of the help text. */
const settings: { readonly [Name in keyof Config]: Setting<Config[Name]> } = {
  host: {
    name: "HOST",
    help: "the address to listen on (127.0.0.1)",
    fallback: "127.0.0.1",
    expected: "an address",
    parse: (text) => text,
  },
  port: {
    name: "PORT",
    help: "the port; 0 takes a free one (8080)",
    fallback: 8080,
    expected: "a port from 0 (any free one) to 65535",
    parse: (text) => parseInteger(text, 0, 65_535),
  },
  databaseUrl: {
    name: "DATABASE_URL",
    help: "a PostgreSQL database; without it SQLite is used",
    fallback: undefined,
    expected: "postgres://user@host:port/database",
    parse: (text) => (/^postgres(ql)?:\/\/./.test(text) && URL.canParse(text) ? text : undefined),
    secret: true,
  },
  dataDirectory: {
    name: "CONTACTS_DATA_DIR",
    help: "where SQLite keeps its file (./data)",
    fallback: "data",
    expected: "a directory",
    parse: (text) => text,
  },
  docsDirectory: {
    name: "CONTACTS_DOCS_DIR",
    help: "a rendered reference to serve at /docs/",
    fallback: undefined,
    expected: "a directory",
    parse: (text) => text,
  },
  rateLimit: {
    name: "CONTACTS_RATE_LIMIT",
    help: "requests per seconds for each key, such as 100/60 (no limit)",
    fallback: undefined,
    expected: "requests per seconds for each key, such as 100/60",
    parse: parseRateLimit,
  },
  corsOrigins: {
    name: "CONTACTS_CORS_ORIGINS",
    help: "origins whose pages may call the API, comma-separated, or * (none)",
    fallback: [],
    expected: "origins such as https://app.example.com, comma-separated, without a path, or * for all",
    parse: parseOrigins,
  },
  maxInFlight: {
    name: "CONTACTS_MAX_IN_FLIGHT",
    // A tenth of a second's work at 10,000 requests per second, and 64 MiB if all bodies have the longest size.
    help: "requests in progress at a time; more get 503 (1024)",
    fallback: 1_024,
    expected: "a number from 1 to 100000",
    parse: (text) => parseInteger(text, 1, 100_000),
  },
  metricsPort: {
    name: "CONTACTS_METRICS_PORT",
    help: "a port of HOST for Prometheus, at /metrics (none)",
    fallback: undefined,
    expected: "a port from 0 (any free one) to 65535",
    parse: (text) => parseInteger(text, 0, 65_535),
  },
  stopDelayMs: {
    name: "CONTACTS_STOP_DELAY",
    help: "seconds that the server still accepts requests after a stop signal, for load balancers (0)",
    fallback: 0,
    expected: "seconds from 0 to 300",
    parse: (text) => parseSeconds(text, 0, 300),
  },
  keepAliveMs: {
    name: "CONTACTS_KEEP_ALIVE",
    help: "seconds that an idle connection is kept; more than a load balancer's (5)",
    fallback: 5_000,
    expected: "seconds from 1 to 3600",
    parse: (text) => parseSeconds(text, 1, 3_600),
  },
  logLevel: {
    name: "CONTACTS_LOG_LEVEL",
    help: `${logLevels.slice(0, -1).join(", ")} or silent (info)`,
    fallback: "info",
    expected: `one of ${logLevels.join(", ")}`,
    parse: (text) => (logLevels.includes(text) ? text : undefined),
  },
};

/** Variables of the client, which may run in the same environment. */
const elsewhere = ["CONTACTS_API_KEY", "CONTACTS_BASE_URL"];

export class ConfigError extends Error {
  override readonly name = "ConfigError";
  /** The lines of the message. */
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join("\n"));
    this.lines = lines;
  }
}

/** Returns a line of help for each setting. */
export function describeSettings(): string[] {
  return Object.values(settings).map(({ name, help }) => `${name.padEnd(22)} ${help}`);
}

/** Returns the settings of an environment. Throws a `ConfigError` that lists all invalid and unknown settings. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const faults: string[] = [];
  const read = ({ name, fallback, expected, parse, secret }: Setting<unknown>) => {
    const text = environment[name];
    if (text === undefined || text === "") return fallback;
    const value = parse(text);
    if (value !== undefined) return value;
    faults.push(`${name}: expected ${expected}; received ${secret ? "something else" : JSON.stringify(text)}.`);
    return fallback;
  };
  const config = Object.fromEntries(Object.entries(settings).map(([key, setting]) => [key, read(setting)]));
  const known = [...elsewhere, ...Object.values(settings).map(({ name }) => name)];
  const unknown = Object.keys(environment).filter((name) => name.startsWith("CONTACTS_") && !known.includes(name));
  for (const name of unknown)
    faults.push(`${name}: unknown setting. \`contacts-api serve --help\` lists all settings.`);
  if (faults.length > 0) throw new ConfigError(["Invalid settings:", ...faults.map((fault) => `  ${fault}`)]);
  return config as unknown as Config;
}

function parseInteger(text: string, least: number, most: number): number | undefined {
  return /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined;
}

/** Returns milliseconds. */
function parseSeconds(text: string, least: number, most: number): number | undefined {
  const seconds = /^\d{1,4}(\.\d{1,3})?$/.test(text) ? Number(text) : Number.NaN;
  return seconds >= least && seconds <= most ? seconds * 1_000 : undefined;
}

function parseRateLimit(text: string): Config["rateLimit"] {
  const [, quota, windowSeconds] = /^([1-9]\d{0,8})\/([1-9]\d{0,5})$/.exec(text) ?? [];
  return quota === undefined ? undefined : { quota: Number(quota), windowSeconds: Number(windowSeconds) };
}

/** Returns origins as browsers send them: scheme, host and port, in lower case, without a slash at the end. */
function parseOrigins(text: string): Config["corsOrigins"] | undefined {
  if (text === "*") return text;
  const origins = text.split(",").map((origin) => origin.trim());
  const isOrigin = (origin: string) =>
    /^https?:[^*]+$/.test(origin) && URL.canParse(origin) && new URL(origin).origin === origin;
  return origins.every(isOrigin) ? origins : undefined;
}
