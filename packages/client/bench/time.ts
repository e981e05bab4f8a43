import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { ahead, median, table } from "@contacts-api/scripts/markdown";
import { build } from "esbuild";
import { bare, own, timedCalls } from "./timed-calls.ts";
import type { Workbench } from "./workbench.ts";

const warmUp = 3000;
const rounds = 100;
const callsPerRound = 100;

/** Microseconds per call. */
export interface Sample {
  readonly wall: number;
  /** All threads, user and system. */
  readonly cpu: number;
  /** CPU time with a `fetch` that responds at once: the rest is the client's. */
  readonly local: number;
}

/**
 * Sends one call after the other on a kept connection. In every round each contender has its turn, in another order, so
 * that other work of the machine affects all of them. Ratios are taken within a round.
 */
export async function measureTime(workbench: Workbench): Promise<string> {
  const server = startProcess("constant-server.ts");
  const [port] = await once(server, "message");
  const callers = new Map<string, ChildProcess>();
  try {
    for (const [name, text] of Object.entries(timedCalls)) {
      const module = await bundle(workbench, callers.size, text);
      const caller = startProcess("caller.ts", module, `http://127.0.0.1:${port}`);
      callers.set(name, caller);
      await once(caller, "message");
      await turn(caller, warmUp);
    }
    const samples = new Map([...callers.keys()].map((name) => [name, [] as Sample[]]));
    for (let round = 0; round < rounds; round++) {
      for (const [name, caller] of shuffle([...callers])) samples.get(name)!.push(await turn(caller, callsPerRound));
    }
    const rows = [...samples].map(([name, taken]) => row(name, taken, samples.get(bare)!));
    const head = ["one PATCH", "µs", "ratio", "CPU µs", "CPU ratio", "CPU µs without network", "ratio"];
    return `${table(head, rows)}\n\nCPU ratio. ${ahead(own, 4, rows)}`;
  } finally {
    for (const child of [server, ...callers.values()]) child.disconnect();
  }
}

function startProcess(file: string, ...args: string[]): ChildProcess {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), args);
  child.once("exit", (code) => {
    if (code) throw new Error(`${file} ${args.join(" ")} has failed.`);
  });
  return child;
}

async function turn(caller: ChildProcess, calls: number): Promise<Sample> {
  caller.send(calls);
  const [sample] = await once(caller, "message");
  return sample;
}

/** Bundled, because only bundlers resolve the imports of the peers' generated code. */
async function bundle(workbench: Workbench, index: number, text: string): Promise<string> {
  const entry = await workbench.write(`timed-${index}.ts`, text);
  const outfile = entry.replace(/ts$/, "bundle.js");
  await build({ entryPoints: [entry], outfile, bundle: true, format: "esm", platform: "node", target: "es2022" });
  return outfile;
}

function row(name: string, taken: readonly Sample[], floor: readonly Sample[]): string[] {
  const ratio = (of: keyof Sample) => median(taken.map((sample, round) => sample[of] / floor[round]![of])).toFixed(2);
  const middle = (of: keyof Sample) => median(taken.map((sample) => sample[of])).toFixed(0);
  return [name, middle("wall"), ratio("wall"), middle("cpu"), ratio("cpu"), middle("local"), ratio("local")];
}

function shuffle<Item>(items: Item[]): Item[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
