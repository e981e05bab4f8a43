// One fault on a running server under traffic, from before its beginning until after its end.
import { setTimeout as pause } from "node:timers/promises";
import { figure, promise } from "./report.ts";
import type { Served } from "./served.ts";
import { judge, judgeAudit, promises, Traffic } from "./traffic.ts";

export interface Fault {
  begin(server: Served): Promise<void> | void;
  /** Milliseconds from its beginning to its end; 0 for one that is over at once. */
  readonly lasts: number;
  end?(server: Served): Promise<void> | void;
}

/** Holds the server to its promises and stops it. */
export async function inflict(
  server: Served,
  fault: Fault,
  sides?: { writers?: number; readers?: number },
): Promise<void> {
  const traffic = new Traffic(server, sides);
  await pause(2_000);
  const from = performance.now();
  await fault.begin(server);
  await pause(fault.lasts);
  const to = performance.now();
  await fault.end?.(server);
  await pause(promises.recovery + 1_000);
  await traffic.end();
  figure("responses, before the fault", traffic.seen.filter(({ sent }) => sent < from).length);
  judge(traffic, { from, to });
  judgeAudit(await traffic.audit());
  promise("the process stays up", server.isAlive(), `process ${server.child.pid}`);
  promise("it stops in order afterwards", (await server.end()) === 0, "exit code");
}
