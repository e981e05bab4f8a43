// The reader of the log has stopped: the pipe is full, or closed. The server must keep serving, and end on SIGTERM.
import { execFileSync } from "node:child_process";
import { constants, openSync } from "node:fs";
import { Socket } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Attacker, underAttack } from "./support/attacked.ts";
import { bounds } from "./support/bounds.ts";
import { flood, listStatuses } from "./support/flood.ts";
import { figure, option, promise, requireProgram } from "./support/report.ts";
import { type Output, type Served, temporaryDirectory } from "./support/served.ts";

const milliseconds = option("seconds", 6) * 1_000;

/** The reading end of the server's standard output. */
let log: Socket | undefined;

/** Makes a pipe as a shell does: a write to one that is full waits. Node's own are sockets, which do not. */
function pipe(): Output {
  const path = join(temporaryDirectory(), "log");
  execFileSync("mkfifo", [path]);
  const reading = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  log = new Socket({ fd: reading, readable: true, writable: false });
  return { fd: openSync(path, constants.O_WRONLY), reader: log };
}

const readers: Record<string, (server: Served) => void> = {
  "standard output is not read": () => void log!.pause(),
  "standard output and standard error are not read": ({ child }) => {
    log!.pause();
    child.stderr!.pause();
  },
  "standard output is closed": () => void log!.destroy(),
};

/** Fills the log with a line for each request. */
async function fill({ url, key, contactId }: Attacker): Promise<void> {
  const requests = [
    { path: `/v1/contacts/${contactId}`, headers: [["Authorization", key]] as const },
    // A malformed request has its own line.
    { path: "/nowhere", headers: [["Authorization", key]] as const },
  ];
  const { statuses } = await flood(url, requests, { connections: 4, milliseconds });
  figure("responses", listStatuses(statuses));
}

requireProgram("mkfifo", "coreutils");
await underAttack(
  "Stalled log",
  async (attacked) => {
    for (const [name, stall] of Object.entries(readers)) {
      await attacked.bystander();
      const server = await attacked.server();
      await attacked.attack(name, async (attacker) => {
        stall(server);
        await fill(attacker);
      });
      const told = performance.now();
      const ended = await Promise.race([server.end("SIGTERM"), pause(bounds.stopMs + 2_000, "not")]);
      const taken = Math.round(performance.now() - told);
      promise(`SIGTERM ends it within ${bounds.stopMs} ms, in order`, ended === 0, `exit code ${ended}, ${taken} ms`);
      await attacked.end();
    }
  },
  { settings: { CONTACTS_LOG_LEVEL: "info" }, output: pipe },
);
