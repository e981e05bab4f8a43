import { fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { startHostileServer } from "./hostile-server.ts";
import type { PeerInTrouble } from "./peers-in-trouble.ts";
import type { Errand, Report } from "./troubled-caller.ts";
import type { Judgement, Trouble } from "./troubles.ts";

export interface Stage {
  /** Lets the caller begin, and says how it came through. Once only: the stage is gone afterwards. */
  play(peer: PeerInTrouble): Promise<Judgement>;
}

/** A caller that is ready, and the server for it that will misbehave. */
export async function setUpStage(trouble: Trouble, module: string): Promise<Stage> {
  const server = await startHostileServer(trouble.misbehave(), () => {
    if (caller.connected) caller.send("abort"); // A contender without retries has reported by now.
  });
  const { limit, job, patience } = trouble;
  const errand: Errand = { url: server.url, limit, job };
  const program = fileURLToPath(new URL("troubled-caller.ts", import.meta.url));
  const caller = fork(program, [module, JSON.stringify(errand)]);
  const gone = once(caller, "exit").then(() => {
    throw new Error(`${module} has failed in: ${trouble.title}.`);
  });
  await Promise.race([once(caller, "message"), gone]);

  async function play({ abortable }: PeerInTrouble): Promise<Judgement> {
    const reported = once(caller, "message").then(([report]: Report[]) => report);
    caller.send("begin");
    const patient = new AbortController();
    const report = await Promise.race([reported, gone, wait(patience, undefined, { signal: patient.signal })]);
    patient.abort();
    if (job === "aborted" && !abortable) return { text: "takes no signal", rank: Number.POSITIVE_INFINITY };
    if (!report) return { text: `not within ${patience / 1000} s`, rank: Number.POSITIVE_INFINITY };
    return trouble.judge(report, server);
  }

  const strike = () => {
    caller.kill("SIGKILL");
    server.close();
  };
  return { play: (peer) => play(peer).finally(strike) };
}
