// One contender in a separate process. Started with its module and its job. Makes a first call that succeeds, waits for a
// message, does its job and reports.
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";

export interface Errand {
  readonly url: string;
  /** Milliseconds. */
  readonly limit: number;
  readonly job: keyof typeof jobs;
}

export interface Report {
  /** Milliseconds until the job was done; for an aborted call, from the abort, and below 0 if it had ended before. */
  readonly duration: number;
  /** The result of a call: `the contact`, another kind of data, or the error's name. */
  readonly outcome: string;
  readonly succeeded: boolean;
  /** True if the error, or the response beside it, says when to retry. */
  readonly saysWhen: boolean;
  /** Calls that were rejected, where the job has many. */
  readonly failures: number;
  /** The megabytes that the job added to the peak of the memory in use. */
  readonly growth: number;
}

interface Peer {
  change(signal?: AbortSignal): Promise<unknown>;
  comeBack(error: object): unknown;
}

type Ending = Pick<Report, "outcome" | "succeeded" | "saysWhen">;

const jobs = { one: changeOnce, aborted: changeAndAbort, job: changeByTenWorkers, stream: changeSteadily };

const [, , module = "", text = ""] = process.argv;
const errand: Errand = JSON.parse(text);
process.on("disconnect", () => process.exit());
const { start } = await import(module);
const patient: Peer = start(errand.url, 60_000);
const first = await endOf(patient, patient.change());
if (!first.succeeded) throw new Error(`${module} does not understand the server: ${first.outcome}.`);
const peer: Peer = start(errand.url, errand.limit);
process.send?.("ready");
await once(process, "message");
const [before, begin] = [peakMemory(), performance.now()];
const report = await jobs[errand.job](peer);
const duration = performance.now() - begin;
process.send?.({ duration, failures: 0, ...report, growth: peakMemory() - before } satisfies Report);

function changeOnce(peer: Peer): Promise<Ending> {
  return endOf(peer, peer.change());
}

async function changeAndAbort(peer: Peer): Promise<Ending & { duration: number }> {
  const controller = new AbortController();
  let aborted: number | undefined;
  process.once("message", () => {
    aborted = performance.now();
    controller.abort();
  });
  const ending = await endOf(peer, peer.change(controller.signal));
  return { ...ending, duration: aborted === undefined ? -1 : performance.now() - aborted };
}

async function changeByTenWorkers(peer: Peer): Promise<Ending & { failures: number }> {
  let left = 100;
  let failures = 0;
  const work = async () => {
    while (left-- > 0) if (!(await endOf(peer, peer.change())).succeeded) failures++;
  };
  await Promise.all(Array.from({ length: 10 }, work));
  return { outcome: "", succeeded: failures === 0, saysWhen: false, failures };
}

async function changeSteadily(peer: Peer): Promise<Ending & { failures: number }> {
  const begin = performance.now();
  const endings = Array.from({ length: 200 }, async (_, call) => {
    await wait(Math.max(0, begin + call * 25 - performance.now()));
    return endOf(peer, peer.change());
  });
  const failures = (await Promise.all(endings)).filter(({ succeeded }) => !succeeded).length;
  return { outcome: "", succeeded: failures === 0, saysWhen: false, failures };
}

async function endOf(peer: Peer, call: Promise<unknown>): Promise<Ending> {
  try {
    const data = await call;
    const outcome = describe(data);
    return { outcome, succeeded: outcome === "the contact", saysWhen: false };
  } catch (error) {
    const { given = error } = error as { given?: unknown };
    const saysWhen = Boolean(peer.comeBack(error as object));
    return { outcome: given instanceof Error ? nameOf(given) : describe(given), succeeded: false, saysWhen };
  }
}

function describe(data: unknown): string {
  if (typeof data === "string") return "a string";
  if (typeof data !== "object" || data === null) return String(data);
  const { name, data: inner } = data as { name?: string; data?: { name?: string } };
  return (name ?? inner?.name) === "John Smith" ? "the contact" : "an object";
}

function nameOf(error: Error): string {
  return error.name === "Error" ? error.constructor.name : error.name;
}

function peakMemory(): number {
  return process.resourceUsage().maxRSS / 1000;
}
