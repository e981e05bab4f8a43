// Nobody reads the log any more: the pipe is full, or closed. The server must serve on, and end when it is told to.
import { setTimeout as pause } from "node:timers/promises";
import { type Attacker, underAttack } from "./support/attacked.ts";
import { bounds } from "./support/bounds.ts";
import { flood, listStatuses } from "./support/flood.ts";
import { figure, option, promise } from "./support/report.ts";
import type { Served } from "./support/served.ts";

const milliseconds = option("seconds", 6) * 1_000;

const readers: Record<string, (child: Served["child"]) => void> = {
  "standard output is not read": ({ stdout }) => void stdout!.pause(),
  "standard output and standard error are not read": ({ stdout, stderr }) => {
    stdout!.pause();
    stderr!.pause();
  },
  "standard output is closed": ({ stdout }) => void stdout!.destroy(),
};

/** Fills the log with a line for each request. */
async function fill({ url, key, contactId }: Attacker): Promise<void> {
  const requests = [
    { path: `/v1/contacts/${contactId}`, headers: [["Authorization", key]] as const },
    // A malformed request has a line of its own.
    { path: "/nowhere", headers: [["Authorization", key]] as const },
  ];
  const { statuses } = await flood(url, requests, { connections: 4, milliseconds });
  figure("responses", listStatuses(statuses));
}

await underAttack(
  "Stalled log",
  async (attacked) => {
    for (const [name, stall] of Object.entries(readers)) {
      await attacked.bystander();
      const server = await attacked.server();
      await attacked.attack(name, async (attacker) => {
        stall(server.child);
        await fill(attacker);
      });
      const told = performance.now();
      const ended = await Promise.race([server.end("SIGTERM"), pause(bounds.stopMs + 2_000, "not")]);
      const taken = Math.round(performance.now() - told);
      promise(`SIGTERM ends it within ${bounds.stopMs} ms, in order`, ended === 0, `exit code ${ended}, ${taken} ms`);
      await attacked.end();
    }
  },
  { settings: { CONTACTS_LOG_LEVEL: "info" } },
);
