// What the server has promised itself, and whether it holds, also where it does not.
import { table } from "@contacts-api/scripts/markdown";
import { names } from "./contenders.ts";
import { type Memory, megabytes } from "./memory.ts";
import { type Overload, percent } from "./overload.ts";
import { milliseconds, type Rates } from "./rates.ts";

export interface Measured {
  readonly rates: Rates;
  readonly memories: ReadonlyMap<string, Memory>;
  readonly overloads: ReadonlyMap<string, Overload>;
}

export function budgetTable({ rates, memories, overloads }: Measured): string {
  const memory = [names.ourSqlite, names.ourPostgres].map((name) => memories.get(name)!);
  const { crowd, crowdShare, floodShare } = overloads.get(names.ourSqlite)!;
  const sqlite = rates.ratio(names.ourSqlite, names.naiveSqlite, "PATCH", 64)!;
  const postgres = rates.ratio(names.ourPostgres, names.pgbench, "PATCH", 64);
  const idle = Math.max(...memory.map(({ idle }) => idle));
  const large = Math.max(...memory.map(({ underLargeBodies }) => underLargeBodies));
  const refusing = crowd.refusals.latencies.p99;
  const rows = [
    ["PATCH on SQLite at 64 connections, to the naive server's", "2.00 ×", `${sqlite.toFixed(2)} ×`, sqlite >= 2],
    [
      "PATCH on PostgreSQL at 64 connections, to pgbench's",
      "60 %",
      postgres === undefined ? "no pgbench" : percent(postgres),
      postgres === undefined ? undefined : postgres >= 0.6,
    ],
    ["memory, idle", "120 MB", `${megabytes(idle)} MB`, idle <= 120e6],
    ["memory, peak under 64 KiB bodies", "120 MB", `${megabytes(large)} MB`, large <= 120e6],
    ["right answers at 640 connections, of the peak", "70 %", percent(crowdShare), crowdShare >= 0.7],
    ["right answers at twice the peak's arrivals, of the peak", "70 %", percent(floodShare), floodShare >= 0.7],
    [
      "refusals at 640 connections, 99 % within",
      "1000 ms",
      crowd.refusals.count === 0 ? "none" : `${milliseconds(refusing)} ms`,
      crowd.refusals.count === 0 ? undefined : refusing <= 1000,
    ],
  ] as const;
  return table(
    ["", "budget", "measured", "holds"],
    rows.map(([name, budget, measured, holds]) => [name, budget, measured, verdict(holds)]),
  );
}

function verdict(holds: boolean | undefined): string {
  if (holds === undefined) return "–";
  return holds ? "yes" : "no";
}
