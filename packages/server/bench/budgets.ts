// The budgets of speed and memory, each with its measured value.
import { table } from "@contacts-api/scripts/markdown";
import { names, type Sample } from "./contenders.ts";
import type { Memory } from "./memory.ts";
import type { Overload } from "./overload.ts";
import type { Pages } from "./pages.ts";
import type { Rates } from "./rates.ts";
import type { PageScenario, ScenarioName } from "./scenarios.ts";
import { type Measure, measure, megabytes, milliseconds, mostScatter, percent, times } from "./statistics.ts";

export interface Measured {
  readonly rates: Rates;
  readonly pages: Pages;
  readonly memories: ReadonlyMap<string, Memory>;
  readonly overloads: ReadonlyMap<string, Overload>;
}

export interface Budget {
  readonly name: string;
  /** Undefined for a ratio that is shown but not judged. */
  readonly budget: number | undefined;
  readonly kind: "at least" | "at most";
  readonly print: (value: number) => string;
  /** Undefined where there was nothing to measure. */
  readonly measured: Measure | undefined;
}

export function budgetTable(measured: Measured): string {
  const budgets = [...rateBudgets(measured.rates), ...pageBudgets(measured.pages), ...otherBudgets(measured)];
  return table(
    ["", "budget", "measured", "scatter", "holds"],
    budgets.map((budget) => [budget.name, wanted(budget), ...verdict(budget)]),
  );
}

function wanted({ budget, kind, print }: Budget): string {
  return budget === undefined ? "–" : `${kind === "at least" ? "≥" : "≤"} ${print(budget)}`;
}

/** Returns the measured value, its scatter and the verdict. A value that scatters too much gets no verdict. */
export function verdict({ budget, kind, print, measured }: Budget): [measured: string, scatter: string, holds: string] {
  if (measured === undefined) return ["–", "", "–"];
  const { value, scatter } = measured;
  const told = scatter === 0 ? "" : `±${percent(scatter)}`;
  if (scatter > mostScatter) return [print(value), told, "scatters"];
  if (budget === undefined) return [print(value), told, "–"];
  const holds = kind === "at least" ? value >= budget : value <= budget;
  return [print(value), told, holds ? "yes" : "no"];
}

function rateBudgets(rates: Rates): Budget[] {
  const atLeast = (
    call: ScenarioName,
    [own, other, told]: readonly [string, string, string],
    budget: number | undefined,
    print = times,
  ): Budget => {
    const name = `${call} on ${own === names.ourSqlite ? "SQLite" : "PostgreSQL"}, to ${told}`;
    return { name, budget, kind: "at least", print, measured: rates.ratio(own, other, call, 64) };
  };
  const naive = [names.ourSqlite, names.naiveSqlite, "naive Fastify"] as const;
  const hono = [names.ourSqlite, names.bareHono, "bare Hono"] as const;
  const pgbench = [names.ourPostgres, names.pgbench, "pgbench"] as const;
  const optimistic = [names.ourPostgres, names.pgbenchOptimistic, "pgbench without a lock"] as const;
  const p99 = ({ latencies }: Sample) => latencies!.p99;
  return [
    atLeast("GET", naive, 1.5),
    atLeast("GET", hono, 0.4),
    atLeast("find", naive, 1.4),
    atLeast("PATCH", naive, 2.5),
    atLeast("PATCH", hono, 0.5),
    atLeast("GET", pgbench, 0.8, percent),
    atLeast("PATCH", pgbench, 1.3, percent),
    atLeast("PATCH", optimistic, undefined, percent),
    {
      name: "99 % of PATCH on SQLite, to naive Fastify",
      budget: 0.5,
      kind: "at most",
      print: times,
      measured: rates.ratio(names.ourSqlite, names.naiveSqlite, "PATCH", 64, p99),
    },
  ];
}

function pageBudgets(pages: Pages): Budget[] {
  const titles: [PageScenario, string][] = [
    ["first page", "first page of 1,000,000 contacts, to that of 10,000"],
    ["middle page", "page in the middle of 1,000,000, by cursor, to that of 10,000"],
  ];
  return [...pages].flatMap(([contender, latencies]) =>
    titles.map(([page, title]) => ({
      name: `${contender}: ${title}`,
      budget: 1.2,
      kind: "at most" as const,
      print: times,
      measured: latencies[page].ratio,
    })),
  );
}

function otherBudgets({ memories, overloads }: Measured): Budget[] {
  const most = (of: keyof Memory) =>
    [names.ourSqlite, names.ourPostgres]
      .map((name) => memories.get(name)![of])
      .reduce((left, right) => (left.value > right.value ? left : right));
  const memory = (name: string, of: keyof Memory, budget: number): Budget => {
    return { name: `memory, ${name}`, budget, kind: "at most", print: megabytes, measured: most(of) };
  };
  const { crowd, crowdShare, floodShare } = overloads.get(names.ourSqlite)!;
  const share = (name: string, measured: Measure): Budget => {
    return { name, budget: 0.7, kind: "at least", print: percent, measured };
  };
  return [
    memory("idle", "idle", 100e6),
    memory("peak under PATCH", "underUpdates", 130e6),
    memory("peak under 64 KiB bodies", "underLargeBodies", 200e6),
    share("right responses at 640 connections, of the peak", crowdShare),
    share("right responses at twice the peak's arrivals, of the peak", floodShare),
    {
      name: "refusals at 640 connections, 99 % within",
      budget: 1000,
      kind: "at most",
      print: (value) => `${milliseconds(value)} ms`,
      measured: crowd.refusals.count === 0 ? undefined : measure([crowd.refusals.latencies.p99]),
    },
  ];
}
