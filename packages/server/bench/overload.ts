import { median, table } from "@contacts-api/scripts/markdown";
import { type Load, names, startNaive, startOurs } from "./contenders.ts";
import type { Job, Outcome } from "./load.ts";
import { milliseconds, whole } from "./rates.ts";
import { key } from "./seed.ts";
import type { ServerProcess } from "./server-process.ts";
import type { Workbench } from "./workbench.ts";

const rounds = 3;
const peakConnections = 64;

export interface Overload {
  /** 64 connections, each with a request at a time. */
  readonly peak: Outcome;
  /** Ten times as many. */
  readonly crowd: Outcome;
  /** Twice the peak's rate arrives, come what may. */
  readonly flood: Outcome;
  readonly crowdShare: number;
  readonly floodShare: number;
}

/** What updates on SQLite get through when far more come than can be served; in rounds, the one of the middle. */
export async function measureOverload(workbench: Workbench, load: Load): Promise<ReadonlyMap<string, Overload>> {
  const results = new Map<string, Overload>();
  const ours = await startOurs({ CONTACTS_DATA_DIR: await workbench.sqliteCopy() });
  const naive = await startNaive({ DATABASE_FILE: `${await workbench.sqliteCopy()}/contacts.sqlite` });
  try {
    for (const [name, server] of [
      [names.ourSqlite, ours],
      [names.naiveSqlite, naive],
    ] as const) {
      const taken: Overload[] = [];
      for (let round = 0; round < rounds; round++) taken.push(await overload(server, load));
      const middle = median(taken.map(({ crowdShare }) => crowdShare));
      results.set(name, taken.find(({ crowdShare }) => crowdShare === middle)!);
    }
    return results;
  } finally {
    await ours.stop();
    await naive.stop();
  }
}

async function overload({ url }: ServerProcess, load: Load): Promise<Overload> {
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
  return { peak, crowd, flood, crowdShare: crowd.rate / peak.rate, floodShare: flood.rate / peak.rate };
}

export function overloadTable(results: ReadonlyMap<string, Overload>): string {
  const rows = [...results].flatMap(([name, { peak, crowd, flood }]) => [
    row(`${name}: 64 connections`, peak, peak),
    row(`${name}: 640 connections`, crowd, peak),
    row(`${name}: twice the peak's rate arrives`, flood, peak),
  ]);
  return table(
    ["PATCH", "right answers/s", "of the peak", "p50 ms", "p99 ms", "refused", "refusals' p99 ms", "lost"],
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

export const percent = (share: number) => `${(share * 100).toFixed(0)} %`;
