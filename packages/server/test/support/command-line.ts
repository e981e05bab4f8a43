import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { guarded } from "@contacts-api/scripts/child-guard";
import { afterThisFile } from "./clean-up.ts";
import { bundledCli } from "./command-line-files.ts";
import { createStorage, createTemporaryDirectory, engine } from "./test-database.ts";

// The command line as a separate process.

export { bundledCli as cli } from "./command-line-files.ts";

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export type Environment = Record<string, string>;

/**
 * Settings of a new, empty database on the current engine. Idle connections are kept longer than usual: on a busy machine
 * `fetch` might send on a connection that the server is closing, and could not send a stream again.
 */
export async function freshEnvironment(): Promise<Environment> {
  const settings = { PORT: "0", CONTACTS_LOG_LEVEL: "error", CONTACTS_KEEP_ALIVE: "60" };
  const directory = { CONTACTS_DATA_DIR: createTemporaryDirectory(), ...settings };
  return engine === "sqlite" ? directory : { ...directory, DATABASE_URL: (await createStorage("empty")).location };
}

/** Runs a command to its end. */
export async function run(args: string[], environment: Environment): Promise<Outcome> {
  const child = launch(args, environment);
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
  const [code] = (await once(child, "close")) as [number | null];
  return { code, stdout: stdout.join(""), stderr: stderr.join("") };
}

/** An environment with an organisation "Acme", and a key of it. */
export async function freshOrganization(): Promise<{ environment: Environment; key: string }> {
  const environment = await freshEnvironment();
  await run(["orgs", "create", "Acme"], environment);
  const { stdout } = await run(["keys", "create", "--org", "Acme"], environment);
  return { environment, key: stdout.trim() };
}

/** Returns the output of a `serve` that ends with exit code 1: a sentence, no stack. */
export async function failToServe(environment: Environment): Promise<string> {
  const { code, stdout, stderr } = await run(["serve"], environment);
  if (code !== 1 || stdout !== "" || /^ {4}at /m.test(stderr))
    throw new Error(`serve ended with ${code}:\n${stdout}${stderr}`);
  return stderr.trim();
}

export interface Server {
  readonly url: string;
  /** Everything it said until it was ready. */
  readonly said: string;
  readonly child: ChildProcess;
  /** Sends the signal and returns the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts `serve` and waits until it says where it listens. */
export function serve(environment: Environment, ...args: string[]): Promise<Server> {
  return serveWith(bundledCli, environment, ...args);
}

/** Does the same with another command line: a server of a different spec. */
export async function serveWith(program: string, environment: Environment, ...args: string[]): Promise<Server> {
  const child = launch(["serve", ...args], environment, undefined, program);
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
  const isReady = () =>
    args.includes("--demo") ? stdout.join("").includes("\ncurl ") : stdout.join("").includes("http://");
  while (!isReady()) {
    if (child.exitCode !== null) throw new Error(`serve ended with ${child.exitCode}: ${stderr.join("")}`);
    await Promise.race([once(child.stdout!, "data"), once(child, "close")]);
  }
  const stop = async (signal: NodeJS.Signals = "SIGTERM") => {
    const closed = once(child, "close");
    child.kill(signal);
    return ((await closed) as [number | null])[0];
  };
  return { url: /http:\/\/\S+/.exec(stdout.join(""))![0], said: stdout.join(""), child, stop };
}

/** Starts a command, in the caller's directory or in that of the tests. */
export function launch(
  args: string[],
  environment: Environment,
  directory?: string,
  program: string = bundledCli,
): ChildProcess {
  const env = processEnvironment(environment);
  return endingWithTests(spawn(process.execPath, [program, ...args], { env, cwd: directory }));
}

/** Kills the child at the end of the file's tests, and should those be killed, then. Returns it. */
export function endingWithTests<Child extends ChildProcess>(child: Child): Child {
  afterThisFile(() => child.kill("SIGKILL"));
  return guarded(child);
}

/** Waits until the server has read all that was sent before: it responds to a new request. */
export async function hasRead({ url }: Pick<Server, "url">): Promise<void> {
  const response = await fetch(`${url}/livez`);
  await response.text();
}

/** Node keeps compiled code here, which saves half of the work of a short command. */
const compiled = fileURLToPath(new URL("../../../../node_modules/.cache/compile", import.meta.url));

/** The environment with what a process needs besides. */
export function processEnvironment(environment: Environment): Environment {
  const { PATH, HOME, NODE_COMPILE_CACHE = compiled } = process.env;
  const given = { ...(PATH === undefined ? {} : { PATH }), ...(HOME === undefined ? {} : { HOME }) };
  return { ...given, NODE_COMPILE_CACHE, ...environment };
}

function collect(stream: NodeJS.ReadableStream | null): string[] {
  const said: string[] = [];
  stream?.setEncoding("utf8").on("data", (text: string) => said.push(text));
  return said;
}
