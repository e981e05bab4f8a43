import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, cpSync, existsSync, mkdtempSync, statfsSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { postgresDirectory } from "./postgres-binaries.ts";

export interface PostgresServer {
  /** Connects as superuser to the database `postgres`. */
  readonly url: string;
  /** The process that accepts connections and starts all others. */
  readonly pid: number;
  /** Sends that process a signal; SIGKILL is a crash. */
  signal(name: NodeJS.Signals): void;
  /** Starts the server again, once it has ended, with the same data on the same port. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const SETTINGS = {
  fsync: "off",
  full_page_writes: "off",
  max_connections: "100",
  max_wal_size: "128MB",
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  autovacuum: "off", // it would keep the template database from being copied
  deadlock_timeout: "50ms",
  timezone: "Asia/Kolkata", // a production server may be set up so, and the rows must not show it
  datestyle: "SQL, DMY", // likewise
};

const PORT_ATTEMPTS = 5;

const MEMORY = "/dev/shm";
/** Several times what the tests use; containers often have 64 MiB. */
const ROOM_BYTES = 2 ** 30;

/** PostgreSQL refuses to run as root. This is the id of `nobody` on every Linux. */
const ORDINARY_USER = 65534;
const account = process.geteuid?.() === 0 ? { uid: ORDINARY_USER, gid: ORDINARY_USER } : undefined;

export interface PostgresServerOptions {
  /** In place of those for tests, which trade durability for speed. */
  readonly settings?: Readonly<Record<string, string>>;
  /** The directory of the data; in memory if it has enough space. */
  readonly parent?: string;
}

/** Starts a PostgreSQL with its data in a temporary directory. Both are gone once it is stopped, or this process ends. */
export async function startPostgres({
  settings = SETTINGS,
  parent = temporaryDirectory(),
}: PostgresServerOptions = {}): Promise<PostgresServer> {
  const home = mkdtempSync(join(parent, "contacts-api-postgres-"));
  const janitor = spawnJanitor(home);
  const stop = async () => {
    janitor.stdin?.end();
    await once(janitor, "exit");
  };
  try {
    if (account !== undefined) chownSync(home, account.uid, account.gid);
    const bin = join(reachableCopy(postgresDirectory(), home), "bin");
    const data = join(home, "data");
    await initialize(join(bin, "initdb"), data);
    const files = { postgres: join(bin, "postgres"), data, settings };
    const { port, ...launched } = await launch(files, janitor);
    let server = launched.server;
    return {
      url: `postgres://postgres@127.0.0.1:${port}/postgres`,
      get pid() {
        return server.pid!;
      },
      signal: (name) => void server.kill(name),
      async restart() {
        ({ server } = await launch(files, janitor, port));
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * A shell that reads the server's process id and then waits for the end of its input. That comes when we close it, and
 * just as well when we are killed. In a separate session, Ctrl-C does not end it.
 */
function spawnJanitor(home: string): ChildProcess {
  const script = `
    while read -r line; do pid=$line; done
    if kill -INT "$pid"; then
      for _ in $(seq 600); do kill -0 "$pid" || break; sleep 0.05; done
      kill -KILL "$pid"
    fi
    rm -rf "$1"`;
  return spawn("/bin/sh", ["-c", script, "sh", home], { detached: true, stdio: ["pipe", "ignore", "ignore"] });
}

async function initialize(initdb: string, data: string): Promise<void> {
  const options = ["--no-sync", "--no-locale", "--encoding=UTF8", "--auth=trust", "--username=postgres"];
  await promisify(execFile)(initdb, ["-D", data, ...options], { ...account, env: { LC_ALL: "C" }, cwd: dirname(data) });
}

interface Files {
  readonly postgres: string;
  readonly data: string;
  readonly settings: Readonly<Record<string, string>>;
}

/** On the given port, or a free one. */
async function launch(files: Files, janitor: ChildProcess, given?: number) {
  for (let attempt = 1; ; attempt++) {
    const port = given ?? (await freePort());
    const server = spawnServer(files, port);
    janitor.stdin?.write(`${server.pid}\n`);
    const failure = await failureToStart(server);
    if (failure === undefined) return { server, port };
    const passes = /Address already in use|shared memory block .* is still in use/.test(failure);
    if (attempt === PORT_ATTEMPTS || !passes) throw new Error(`PostgreSQL does not start:\n${failure}`);
    // After a crash, the processes that it leaves behind end a moment later.
    if (given !== undefined) await pause(200);
  }
}

function spawnServer({ postgres, data, settings }: Files, port: number): ChildProcess {
  const options = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  return spawn(postgres, ["-D", data, "-p", String(port), ...options], {
    ...account,
    env: { LC_ALL: "C" },
    cwd: data,
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
}

/** Returns the server's message when it exits, or undefined once it accepts connections. */
async function failureToStart(server: ChildProcess): Promise<string | undefined> {
  const said: string[] = [];
  if (server.stderr === null) throw new Error("The server's standard error is not piped.");
  for await (const line of createInterface(server.stderr)) {
    if (line.includes("ready to accept connections")) {
      // No code reads further, and a full pipe must not stop the server.
      server.stderr.resume();
      return undefined;
    }
    said.push(line);
  }
  return said.join("\n");
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("A TCP server has no port.");
  return address.port;
}

/** Returns the directory, or a copy of it if the ordinary user cannot read it, such as a clone in root's directory. */
function reachableCopy(directory: string, home: string): string {
  if (isReachable(directory)) return directory;
  const copy = join(home, "native");
  cpSync(directory, copy, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith(".a"), // static libraries
  });
  return copy;
}

/** In memory where it has enough space: a copied database is hundreds of files, 30 ms there, 250 ms on some disks. */
function temporaryDirectory(): string {
  if (existsSync(MEMORY) && isRoomy(MEMORY)) return MEMORY;
  return [tmpdir(), "/tmp", "/var/tmp"].find(isReachable) ?? tmpdir();
}

function isRoomy(path: string): boolean {
  const { bavail, bsize } = statfsSync(path);
  return bavail * bsize >= ROOM_BYTES;
}

function isReachable(path: string): boolean {
  if (account === undefined || path === "/") return true;
  const others = 0o001;
  return (statSync(path).mode & others) !== 0 && isReachable(dirname(path));
}
