// The command line. Every option has a row; an invalid one ends the start with a sentence.

export interface Options {
  /** True if the server offers tools that change data. */
  readonly allowWrites: boolean;
  /** True if the server offers tools that delete permanently. */
  readonly allowDestructive: boolean;
  /** Names of tools, operations or methods of the client; undefined for all. */
  readonly tools: readonly string[] | undefined;
  readonly callsPerMinute: number;
  readonly maxCharacters: number;
  readonly sandbox: boolean;
  /** The port, undefined for stdio. */
  readonly httpPort: number | undefined;
  readonly wants: "help" | "version" | "server";
}

/** A start that fails; its message is for the person who starts it. */
export class StartError extends Error {
  override readonly name = "StartError";
  /** Of the process: 2 if the command or its settings are wrong, 1 if the machine does not allow it. */
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 2) {
    super(message);
    this.exitCode = exitCode;
  }
}

const defaultPort = 8808;

export const usage = `Usage: contacts-mcp [options]

Offers the Contacts API to an agent as MCP tools, on stdio by default.

  --allow-writes              offer tools that change data
  --allow-destructive         offer tools that delete permanently, such as merge_contacts
  --tools <names>             offer these tools only, separated by commas
  --rate <calls per minute>   the maximum number of calls of a session (60)
  --max-characters <number>   the maximum number of characters of JSON in a result (20000)
  --sandbox                   use an API in memory, without a key
  --http [port]               serve streamable HTTP on 127.0.0.1 (${defaultPort})
  --version, --help

CONTACTS_API_KEY is the key. CONTACTS_BASE_URL is the address of the API.`;

/** Reads the arguments of the command; throws a StartError that names the first invalid one. */
export function readOptions(args: readonly string[]): Options {
  const rest = [...args];
  const options: { -readonly [Name in keyof Options]: Options[Name] } = {
    allowWrites: false,
    allowDestructive: false,
    tools: undefined,
    callsPerMinute: 60,
    maxCharacters: 20_000,
    sandbox: false,
    httpPort: undefined,
    wants: "server",
  };
  const flags: Readonly<Record<string, () => void>> = {
    "--allow-writes": () => (options.allowWrites = true),
    "--allow-destructive": () => (options.allowDestructive = true),
    "--sandbox": () => (options.sandbox = true),
    "--help": () => (options.wants = "help"),
    "--version": () => (options.wants = "version"),
  };
  const values: Readonly<Record<string, (name: string, value: string | undefined) => void>> = {
    "--tools": (name, value) => (options.tools = listOf(name, value)),
    "--rate": (name, value) => (options.callsPerMinute = numberOf(name, value, 1, 100_000)),
    "--max-characters": (name, value) => (options.maxCharacters = numberOf(name, value, 1_000, 10_000_000)),
    "--http": (name, value = String(defaultPort)) => (options.httpPort = numberOf(name, value, 0, 65_535)),
  };
  const given = new Set<string>();
  while (rest.length > 0) {
    // `--rate=10` is `--rate 10`.
    const [, name = "", attached] = /^([^=]*)(?:=(.*))?$/s.exec(rest.shift()!) ?? [];
    if (given.has(name)) throw new StartError(`${name} is given twice. Give it once.`);
    given.add(name);
    if (Object.hasOwn(flags, name)) {
      if (attached === undefined) flags[name]!();
      else throw new StartError(`${name} takes no value, and received ${attached}. Leave it out to switch it off.`);
    } else if (Object.hasOwn(values, name)) {
      const isFollowed = attached === undefined && rest[0] !== undefined && !rest[0].startsWith("--");
      values[name]!(name, isFollowed ? rest.shift() : attached);
    } else {
      const names = [...Object.keys(flags), ...Object.keys(values)].join(", ");
      throw new StartError(`Unknown option ${name}. The options are ${names}.`);
    }
  }
  return options;
}

function listOf(name: string, value: string | undefined): string[] {
  const names = (value ?? "").split(",").map((one) => one.trim());
  if (names.includes(""))
    throw new StartError(`${name} needs names separated by commas, such as get_contact,find_contact.`);
  return names;
}

function numberOf(name: string, value: string | undefined, least: number, most: number): number {
  const number = /^\d{1,9}$/.test(value ?? "") ? Number(value) : Number.NaN;
  if (number >= least && number <= most) return number;
  const received = value === "" ? "an empty text" : (value ?? "nothing");
  throw new StartError(`${name} needs a whole number from ${least} to ${most}, and received ${received}.`);
}
