// The load, a separate process: runs the jobs that it receives, one after the other.
import { setTimeout as pause } from "node:timers/promises";
import { Connection, ConnectionLost, type RawResponse } from "./connection.ts";
import { type AnyScenario, type Call, contactCount, nextCall } from "./scenarios.ts";

export interface Job {
  readonly url: string;
  readonly key: string;
  readonly scenario: AnyScenario;
  /** The number of contacts. @default contactCount */
  readonly contacts?: number;
  readonly connections: number;
  readonly milliseconds: number;
  /** Before the clock starts. */
  readonly warmUp: number;
  /** Requests per second, sent without waiting for responses (open loop). Without it, each response is followed by a request. */
  readonly arrivals?: number;
  /** Counts 429 and 503 as refusals. Otherwise any response but the right one ends the run. */
  readonly mayRefuse?: boolean;
}

export interface Outcome {
  /** Right responses in all, those during the warm-up and after the end too. */
  readonly responses: number;
  /** Right responses per second. */
  readonly rate: number;
  readonly latencies: Quantiles;
  readonly refusals: { readonly count: number; readonly share: number; readonly latencies: Quantiles };
  /** Requests whose connection was lost. */
  readonly lost: number;
}

/** Milliseconds. */
export interface Quantiles {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

if (process.send !== undefined) {
  process.on("message", async (job: Job) => process.send?.(await run(job)));
  process.on("disconnect", () => process.exit());
}

async function run(job: Job): Promise<Outcome> {
  const url = new URL(job.url);
  const connections = await Promise.all(Array.from({ length: job.connections }, () => Connection.open(url)));
  const begin = performance.now() + job.warmUp;
  const end = begin + job.milliseconds;
  const tally: Tally = { responses: 0, served: [], refused: [], lost: 0 };
  const due = job.arrivals === undefined ? () => performance.now() : arrivals(job.arrivals);

  const keepBusy = async (first: Connection) => {
    let connection = first;
    for (let start = due(); start < end; start = due()) {
      const early = start - performance.now();
      if (early > 0) await pause(early);
      if (performance.now() >= end) break;
      if (!connection.isOpen) connection = await Connection.open(url);
      const call = nextCall(job.scenario, job.contacts ?? contactCount);
      const response = await connection.send(toRequest(call, job)).catch(ignoreLoss);
      const now = performance.now();
      const counts = now >= begin && now <= end;
      if (response === undefined) tally.lost++;
      else if (isRight(response, call)) {
        tally.responses++;
        if (counts) tally.served.push(now - start);
      } else if (isRefusal(response, job)) {
        if (counts) tally.refused.push(now - start);
      } else throw new Error(`${job.scenario} at ${job.url}: ${response.status} ${response.body.slice(0, 300)}`);
    }
    connection.close();
  };
  await Promise.all(connections.map(keepBusy));
  return summarise(tally, job.milliseconds);
}

interface Tally {
  responses: number;
  readonly served: number[];
  readonly refused: number[];
  lost: number;
}

function summarise({ responses, served, refused, lost }: Tally, milliseconds: number): Outcome {
  const all = served.length + refused.length;
  return {
    responses,
    rate: (served.length * 1000) / milliseconds,
    latencies: quantiles(served),
    refusals: { count: refused.length, share: all === 0 ? 0 : refused.length / all, latencies: quantiles(refused) },
    lost,
  };
}

/** The moments at which requests are due, evenly spaced; a request that starts late was waiting since then. */
function arrivals(perSecond: number): () => number {
  const origin = performance.now();
  let count = 0;
  return () => origin + (count++ * 1000) / perSecond;
}

function toRequest({ method, path, body }: Call, { url, key }: Job): string {
  const head = `${method} ${path} HTTP/1.1\r\nhost: ${url.slice("http://".length)}\r\nauthorization: ${key}\r\n`;
  if (body === undefined) return `${head}\r\n`;
  return `${head}content-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;
}

function isRight({ status, body }: RawResponse, { expected }: Call): boolean {
  return status === 200 && body.includes(expected);
}

function isRefusal({ status }: RawResponse, { mayRefuse = false }: Job): boolean {
  return mayRefuse && (status === 429 || status === 503);
}

function ignoreLoss(error: unknown): undefined {
  if (!(error instanceof ConnectionLost)) throw error;
}

function quantiles(values: number[]): Quantiles {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99), max: at(1) };
}
