// PostgreSQL stops responding without closing a connection (SIGSTOP of all its processes), as when its machine is gone.
import { readdirSync, readFileSync } from "node:fs";
import { withPostgres } from "./support/database.ts";
import { inflict } from "./support/inflict.ts";
import { heading, option } from "./support/report.ts";
import { serve } from "./support/served.ts";

const seconds = option("seconds", 30);

heading(`PostgreSQL is silent for ${seconds} s`);
await withPostgres(async (postgres, environment) => {
  const signalAll = (name: NodeJS.Signals) => {
    for (const pid of [postgres.pid, ...childrenOf(postgres.pid)]) process.kill(pid, name);
  };
  await inflict(await serve(environment), {
    begin: () => signalAll("SIGSTOP"),
    lasts: seconds * 1_000,
    end: () => signalAll("SIGCONT"),
  });
});

function childrenOf(parent: number): number[] {
  const numbers = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return numbers.map(Number).filter((pid) => {
    try {
      // "pid (command) state parent …"; a command may have spaces and brackets.
      return Number(readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)!.split(" ")[1]) === parent;
    } catch {
      return false;
    }
  });
}
