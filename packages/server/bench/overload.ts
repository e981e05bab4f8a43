import { table } from "@contacts-api/scripts/markdown";
import { names } from "./contenders.ts";
import type { Job, Outcome } from "./load.ts";
import { type Load, type Options, startNaive, startOurs } from "./programs.ts";
import { key } from "./seed.ts";
import type { ServerProcess } from "./server-process.ts";
import { type Measure, measure, milliseconds, percent, whole } from "./statistics.ts";
import type { Workbench } from "./workbench.ts";

const peakConnections = 64;

export interface Overload {
  /** 64 connections, each with a request at a time. */
  readonly peak: Outcome;
  /** Ten times as many. */
  readonly crowd: Outcome;
  /** Twice the peak's rate arrives, come what may. */
  readonly flood: Outcome;
  /** The right responses per second of the crowd and of the flood, divided by those at the peak. */
  readonly crowdShare: Measure;
  readonly floodShare: Measure;
}

type Round = Pick<Overload, "peak" | "crowd" | "flood">;

/** Measures updates on SQLite when many more arrive than can be served, in rounds. */
export async function measureOverload(
  workbench: Workbench,
  load: Load,
  { rounds = 3 }: Options,
): Promise<ReadonlyMap<string, Overload>> {
  const results = new Map<string, Overload>();
  const ours = await startOurs({ CONTACTS_DATA_DIR: await workbench.sqliteCopy() });
  const naive = await startNaive({ DATABASE_FILE: `${await workbench.sqliteCopy()}/contacts.sqlite` });
  try {
    for (const [name, server] of [
      [names.ourSqlite, ours],
      [names.naiveSqlite, naive],
    ] as const) {
      const taken: Round[] = [];
      for (let round = 0; round < rounds; round++) taken.push(await overload(server, load));
      results.set(name, middleOf(taken));
    }
    return results;
  } finally {
    await ours.stop();
    await naive.stop();
  }
}

/** Returns the round with the median share of the crowd, and the shares of all rounds. */
function middleOf(taken: readonly Round[]): Overload {
  const share = (round: Round, of: "crowd" | "flood") => round[of].rate / round.peak.rate;
  const middle = taken.toSorted((a, b) => share(a, "crowd") - share(b, "crowd"))[Math.floor(taken.length / 2)]!;
  const shares = (of: "crowd" | "flood") => measure(taken.map((round) => share(round, of)));
  return { ...middle, crowdShare: shares("crowd"), floodShare: shares("flood") };
}

async function overload({ url }: ServerProcess, load: Load): Promise<Round> {
  const run = (job: Partial<Job>) =>
    load.run({
      url,
      key: key.text,
      scenario: "PATCH",
      connections: peakConnections,
      milliseconds: 2_000,
      warmUp: 500,
      mayRefuse: true,
      ...job,
    });
  const peak = await run({});
  const crowd = await run({ connections: peakConnections * 10 });
  const flood = await run({ connections: peakConnections * 10, arrivals: peak.rate * 2 });
  return { peak, crowd, flood };
}

export function overloadTable(results: ReadonlyMap<string, Overload>): string {
  const rows = [...results].flatMap(([name, { peak, crowd, flood }]) => [
    row(`${name}: 64 connections`, peak, peak),
    row(`${name}: 640 connections`, crowd, peak),
    row(`${name}: twice the peak's rate arrives`, flood, peak),
  ]);
  return table(
    ["PATCH", "right responses/s", "of the peak", "p50 ms", "p99 ms", "refused", "refusals' p99 ms", "lost"],
    rows,
  );
}

function row(name: string, { rate, latencies, refusals, lost }: Outcome, peak: Outcome): string[] {
  return [
    name,
    whole(rate),
    percent(rate / peak.rate),
    milliseconds(latencies.p50),
    milliseconds(latencies.p99),
    percent(refusals.share),
    refusals.count === 0 ? "" : milliseconds(refusals.latencies.p99),
    String(lost),
  ];
}
