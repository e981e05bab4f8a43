// The organisation that does not attack: it measures its own latency, before an attack and during it.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { bounds } from "./bounds.ts";
import { call, type Target } from "./call.ts";
import { figure, promise } from "./report.ts";

export interface BystanderData extends Target {
  readonly contactId: string;
  readonly intervalMs: number;
  readonly timeoutMs: number;
}

export interface Sample {
  readonly kind: "GET" | "find" | "PATCH";
  /** On a new connection. */
  readonly isNew: boolean;
  /** 0 without a response. */
  readonly status: number;
  /** The time, by the clock of its process. */
  readonly sent: number;
  readonly milliseconds: number;
}

export class Bystander {
  readonly #process: ChildProcess;
  #baseline: readonly Sample[] = [];

  private constructor(process: ChildProcess) {
    this.#process = process;
  }

  /** Starts it, and measures its baseline unless one is given. */
  static async start(target: Target, baseline?: readonly Sample[]): Promise<Bystander> {
    const body = { external_id: "bystander", name: "Bystander" };
    const { body: created } = await call(target, "POST", "/v1/contacts/resolve", body);
    const { url, key } = target;
    const data: BystanderData = { url, key, contactId: created.data.contact.id, intervalMs: 10, timeoutMs: 10_000 };
    const bystander = new Bystander(fork(new URL("bystander-process.ts", import.meta.url), [JSON.stringify(data)]));
    if (baseline !== undefined) {
      bystander.#baseline = baseline;
      return bystander;
    }
    // The server compiles its code in the first second.
    await bystander.measure(1_000);
    const rounds: (readonly Sample[])[] = [];
    for (let round = 0; round < 3; round++) rounds.push(await bystander.measure(1_500));
    // The best of three: a baseline that the machine disturbs would excuse the server.
    const [best = []] = rounds.sort((left, right) => percentile(left, 0.99) - percentile(right, 0.99));
    bystander.#baseline = best;
    return bystander;
  }

  begin(): void {
    this.#process.send("begin");
  }

  async end(): Promise<readonly Sample[]> {
    this.#process.send("end");
    return (await once(this.#process, "message"))[0];
  }

  async measure(milliseconds: number): Promise<readonly Sample[]> {
    this.begin();
    await pause(milliseconds);
    return this.end();
  }

  /** Compares its samples during an attack with its baseline. */
  judge(seen: readonly Sample[], { blockMs }: { blockMs?: number | undefined } = {}): void {
    const failed = seen.filter(({ status }) => status !== 200);
    promise(
      "another organisation is served",
      failed.length === 0,
      `${failed.length} of ${seen.length} ${list(failed)}`,
    );
    const before = percentile(this.#baseline, 0.99);
    const during = percentile(seen, 0.99);
    const bound = before * bounds.latency.factor + bounds.latency.extraMs;
    promise(
      `its latency stays within ${bound.toFixed(1)} ms (99th percentile)`,
      during <= bound,
      `${before.toFixed(1)} ms before, ${during.toFixed(1)} ms during, ${percentile(seen, 1).toFixed(1)} ms at most`,
    );
    if (during > bound) figure("99th percentiles", parts(seen));
    if (blockMs === undefined) return;
    const longer = `${(during - before).toFixed(1)} ms longer`;
    promise(`it waits at most ${blockMs} ms longer than before (99th percentile)`, during - before <= blockMs, longer);
  }

  get baseline(): readonly Sample[] {
    return this.#baseline;
  }

  async stop(): Promise<void> {
    const exited = once(this.#process, "exit");
    this.#process.disconnect();
    await exited;
  }
}

/**
 * Returns the latency that this share of the samples does not exceed; a share of 1 is the longest. Without samples it is
 * infinite: an attack that stops all requests must not pass.
 */
export function percentile(samples: readonly Sample[], share: number): number {
  const sorted = samples.map(({ milliseconds }) => milliseconds).sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.POSITIVE_INFINITY;
}

/** Describes the latencies by kind of request, and on new connections. */
function parts(seen: readonly Sample[]): string {
  const groups = Object.groupBy(seen, ({ kind, isNew }) => (isNew ? `${kind} on a new connection` : kind));
  return Object.entries(groups)
    .map(([name, samples = []]) => `${name} ${percentile(samples, 0.99).toFixed(0)} ms`)
    .join(", ");
}

function list(failed: readonly Sample[]): string {
  const counts = Object.entries(Object.groupBy(failed, ({ status }) => status));
  return counts
    .map(([status, samples = []]) => `${status === "0" ? "no response" : status}: ${samples.length}`)
    .join(", ");
}
