import { median, table } from "@contacts-api/scripts/markdown";
import { beforeNames, names, type Sample } from "./contenders.ts";
import { connectionCounts, type Rates } from "./rates.ts";
import { type ScenarioName, scenarioNames } from "./scenarios.ts";
import { milliseconds, mostScatter, percent, times, whole } from "./statistics.ts";

/** One table per call, every contender with rate, median and 99th percentile at each number of connections. */
export function rateTables(rates: Rates): Record<string, string> {
  const head = connectionCounts.flatMap((count) => [`${count} conn.: /s`, "p50 ms", "p99 ms"]);
  const tables = scenarioNames.map((scenario) => {
    const rows = Object.values(names)
      .map((name) => [name, ...connectionCounts.flatMap((count) => cells(rates.of(name, scenario, count)))])
      .filter(isMeasured);
    return [scenario, table([scenario, ...head], rows)];
  });
  return Object.fromEntries(tables);
}

/** The table of docs/measurements.md: rates at 64 connections. */
export function summary(rates: Rates): string {
  const rateOf = (name: string, scenario: ScenarioName) => {
    const [at64, at1] = [64, 1].map((count) => rates.of(name, scenario, count).map(({ rate }) => rate));
    const measured = at64!.length > 0 ? at64! : at1!;
    return measured.length === 0 ? undefined : median(measured);
  };
  const rows = Object.values(names).map((name) => [
    name,
    ...scenarioNames.map((scenario) => whole(rateOf(name, scenario))),
  ]);
  return table(["per second, 64 connections", ...scenarioNames], rows.filter(isMeasured));
}

/** Returns a table with the ratios to an earlier build, at one and at 64 connections; undefined if there was none. */
export function beforeTable(rates: Rates, commit: string): string | undefined {
  const rows = [
    [names.ourSqlite, beforeNames.sqlite],
    [names.ourPostgres, beforeNames.postgres],
  ].flatMap(([ours, before]) =>
    [1, 64].map((connections) => [
      `${ours}, ${connections === 1 ? "one connection" : `${connections} connections`}`,
      ...scenarioNames.map((scenario) => {
        const ratio = rates.ratio(ours!, before!, scenario, connections);
        if (ratio === undefined) return "";
        return ratio.scatter > mostScatter ? `${times(ratio.value)} ±${percent(ratio.scatter)}` : times(ratio.value);
      }),
    ]),
  );
  const measured = rows.filter(isMeasured);
  return measured.length === 0 ? undefined : table([`rate to that of ${commit}`, ...scenarioNames], measured);
}

const isMeasured = ([, ...numbers]: string[]) => numbers.some((number) => number !== "");

function cells(samples: readonly Sample[]): string[] {
  if (samples.length === 0) return ["", "", ""];
  const latencies = samples.flatMap(({ latencies }) => latencies ?? []);
  const middle = (of: "p50" | "p99") =>
    latencies.length === 0 ? "" : milliseconds(median(latencies.map((quantiles) => quantiles[of])));
  return [whole(median(samples.map(({ rate }) => rate))), middle("p50"), middle("p99")];
}
