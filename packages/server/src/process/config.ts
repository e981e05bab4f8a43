// All settings and their limits. The only reader of the environment; it reports everything that is wrong at once.

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string | undefined;
  /** Where the embedded database lives, if no `databaseUrl` is given. */
  readonly dataDirectory: string;
  /** Static files to serve at /docs/. */
  readonly docsDirectory: string | undefined;
  readonly rateLimit: { readonly quota: number; readonly window: number } | undefined;
  /** Whose pages may call the API from a browser: nobody's, those of these origins, or everybody's. */
  readonly corsOrigins: readonly string[] | "*";
  /** How many requests are worked on at a time; more are refused with 503. */
  readonly maxInFlight: number;
  /** Where /metrics listens, on the same host; undefined for nowhere. */
  readonly metricsPort: number | undefined;
  /** From a stop signal on, the milliseconds in which the server says that it is not ready and goes on answering. */
  readonly stopDelay: number;
  /** Milliseconds that an idle connection is kept. */
  readonly keepAlive: number;
  readonly logLevel: string;
}

/** What the server gives a client and itself before it gives up, in milliseconds. */
export const timeouts = {
  /** Request headers are one packet; more time serves only those who hold connections open on purpose. */
  headers: 5_000,
  /** A connection that was just opened, once the server stops: its request may be on its way. */
  opened: 1_000,
  /** A body, from the moment its request is next: 64 KiB in this time is 90 kbit/s, 1 KiB gets through on any line. */
  request: 6_000,
  /** A socket on which nothing moves, such as that of a caller who does not read the response. Work takes 10 s at most. */
  silence: 15_000,
  /** How often the server looks for slow connections. */
  check: 500,
  /** After the last response on a connection, what its client still sends is read and dropped for this long. */
  linger: 1_000,
  /** After a stop signal, accepted requests get this long; with the next, less than the 10 s that supervisors give. */
  drain: 7_500,
  /** How long a database that does not answer may hold up the exit. */
  close: 1_500,
  /** All of it together, the log's last lines aside, which have less than a second: supervisors kill after 10 s. */
  stop: 9_200,
};

/** Connections at a time. Each takes memory and a file descriptor; load balancers keep a few hundred. */
export const maxConnections = 4_096;

/** Bytes in memory of request bodies that have begun to arrive, all connections together: 512 of the longest ones. */
export const maxArrivingBytes = 2 ** 25;

/** Bytes per second at which a client must send a body that is streamed, after the time for one. */
export const minReceivingRate = 2 ** 15;

/** Bytes of files of request bodies on the disk, of all requests in progress together. */
export const maxFileBytes = 2 ** 32;

/** Bytes of responses that clients have not read yet, all connections together, besides what the system buffers. */
export const maxUnreadBytes = 2 ** 26;

/** Bytes per second at which a client must read a response, after the time for silence. */
export const minSendingRate = 2 ** 15;

/** Bytes that have arrived on connections whose request is still in progress, all connections together. */
export const maxHeldBytes = 2 ** 25;

const logLevels = ["trace", "debug", "info", "warn", "error", "silent"];

interface Setting<Value> {
  readonly name: string;
  readonly help: string;
  readonly fallback: Value;
  readonly expected: string;
  /** Undefined refuses the text. */
  readonly parse: (text: string) => Value | undefined;
  /** Whether the value holds a password, so that it must not be repeated. */
  readonly secret?: true;
}

/** Every setting, in the order in which people are told of them. */
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
    // A tenth of a second's work at ten thousand requests per second, and 64 MiB if all have the longest body.
    help: "requests worked on at a time; more get 503 (1024)",
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
  stopDelay: {
    name: "CONTACTS_STOP_DELAY",
    help: "seconds from a stop signal to the end of accepting, for load balancers (0)",
    fallback: 0,
    expected: "seconds from 0 to 300",
    parse: (text) => parseSeconds(text, 0, 300),
  },
  keepAlive: {
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

/** Of the client, which programs beside the server may share an environment with. */
const elsewhere = ["CONTACTS_API_KEY", "CONTACTS_BASE_URL"];

export class ConfigError extends Error {
  override readonly name = "ConfigError";
  /** The message line by line. */
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join("\n"));
    this.lines = lines;
  }
}

/** What each setting is for, a line for each. */
export function describeSettings(): string[] {
  return Object.values(settings).map(({ name, help }) => `${name.padEnd(22)} ${help}`);
}

/** The settings of an environment. Throws a `ConfigError` that lists every setting at fault, unknown ones too. */
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
    faults.push(`${name}: there is no such setting. \`contacts-api serve --help\` lists all.`);
  if (faults.length > 0) throw new ConfigError(["The settings are wrong:", ...faults.map((fault) => `  ${fault}`)]);
  return config as unknown as Config;
}

function parseInteger(text: string, least: number, most: number): number | undefined {
  return /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined;
}

/** As milliseconds. */
function parseSeconds(text: string, least: number, most: number): number | undefined {
  const seconds = /^\d{1,4}(\.\d{1,3})?$/.test(text) ? Number(text) : Number.NaN;
  return seconds >= least && seconds <= most ? seconds * 1_000 : undefined;
}

function parseRateLimit(text: string): Config["rateLimit"] {
  const [, quota, window] = /^([1-9]\d{0,8})\/([1-9]\d{0,5})$/.exec(text) ?? [];
  return quota === undefined ? undefined : { quota: Number(quota), window: Number(window) };
}

/** As a browser sends them: scheme, host and port, in lower case, without a slash at the end. */
function parseOrigins(text: string): Config["corsOrigins"] | undefined {
  if (text === "*") return text;
  const origins = text.split(",").map((origin) => origin.trim());
  const isOrigin = (origin: string) =>
    /^https?:[^*]+$/.test(origin) && URL.canParse(origin) && new URL(origin).origin === origin;
  return origins.every(isOrigin) ? origins : undefined;
}
