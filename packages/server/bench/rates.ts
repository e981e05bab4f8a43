import { median, table } from "@contacts-api/scripts/markdown";
import { type Load, names, type Sample, startContenders } from "./contenders.ts";
import { scenarioNames } from "./scenarios.ts";
import type { Workbench } from "./workbench.ts";

const rounds = 3;
const connectionCounts = [1, 16, 64];

export class Rates {
  /** By contender, scenario and connections: one sample per round. */
  readonly #samples = new Map<string, Sample[]>();

  add(contender: string, scenario: string, connections: number, sample: Sample): void {
    const place = [contender, scenario, connections].join();
    this.#samples.set(place, [...(this.#samples.get(place) ?? []), sample]);
  }

  of(contender: string, scenario: string, connections: number): readonly Sample[] {
    return this.#samples.get([contender, scenario, connections].join()) ?? [];
  }

  rate(contender: string, scenario: string, connections: number): number | undefined {
    const samples = this.of(contender, scenario, connections);
    return samples.length === 0 ? undefined : median(samples.map(({ rate }) => rate));
  }

  /** The median of the rounds' own ratios, so that what slows a whole round down cancels out. */
  ratio(left: string, right: string, scenario: string, connections: number): number | undefined {
    const others = this.of(right, scenario, connections);
    const ratios = this.of(left, scenario, connections).map(({ rate }, round) => rate / others[round]!.rate);
    return others.length === 0 ? undefined : median(ratios);
  }
}

/** In every round each contender has its turn at each call and number of connections, in another order. */
export async function measureRates(workbench: Workbench, load: Load): Promise<Rates> {
  const rates = new Rates();
  const contenders = await startContenders(workbench, load);
  try {
    for (let round = 0; round < rounds; round++) {
      console.error(`Round ${round + 1} of ${rounds}.`);
      for (const scenario of scenarioNames) {
        for (const connections of connectionCounts) {
          for (const [name, contender] of shuffle([...contenders])) {
            const sample = await contender.turn(scenario, connections);
            if (sample !== undefined) rates.add(name, scenario, connections, sample);
          }
        }
      }
    }
    return rates;
  } finally {
    for (const contender of contenders.values()) await contender.stop();
  }
}

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

/** What the README shows: rates at 64 connections. */
export function summary(rates: Rates): string {
  const rows = Object.values(names).map((name) => [
    name,
    ...scenarioNames.map((scenario) => whole(rates.rate(name, scenario, 64) ?? rates.rate(name, scenario, 1))),
  ]);
  return table(["per second, 64 connections", ...scenarioNames], rows.filter(isMeasured));
}

const isMeasured = ([, ...numbers]: string[]) => numbers.some((number) => number !== "");

function cells(samples: readonly Sample[]): string[] {
  if (samples.length === 0) return ["", "", ""];
  const latencies = samples.flatMap(({ latencies }) => latencies ?? []);
  const middle = (of: "p50" | "p99") =>
    latencies.length === 0 ? "" : milliseconds(median(latencies.map((quantiles) => quantiles[of])));
  return [whole(median(samples.map(({ rate }) => rate))), middle("p50"), middle("p99")];
}

export const whole = (number: number | undefined) => (number === undefined ? "" : number.toFixed(0));
export const milliseconds = (number: number) => number.toFixed(number < 10 ? 2 : 0);

function shuffle<Item>(items: Item[]): Item[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
