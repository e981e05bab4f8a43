// Requests per second and latencies of all contenders, in rounds.
import { type Contender, type Sample, startContenders } from "./contenders.ts";
import type { Load, Options } from "./programs.ts";
import { type ScenarioName, scenarioNames } from "./scenarios.ts";
import { type Measure, measure, ratios, shuffle } from "./statistics.ts";
import type { Workbench } from "./workbench.ts";

export const connectionCounts = [1, 16, 64] as const;
/** The budgets are for 64 connections, so fewer rounds have the others. */
const roundsWithAll = new Set([0, 3, 6]);

export class Rates {
  /** One sample per round, by contender, scenario and connections. */
  readonly #samples = new Map<string, Sample[]>();

  add(contender: string, scenario: string, connections: number, sample: Sample): void {
    const place = [contender, scenario, connections].join();
    this.#samples.set(place, [...(this.#samples.get(place) ?? []), sample]);
  }

  of(contender: string, scenario: string, connections: number): readonly Sample[] {
    return this.#samples.get([contender, scenario, connections].join()) ?? [];
  }

  /** Returns the ratio of the rates, or of another number of the samples; undefined if one of the two was not measured. */
  ratio(
    left: string,
    right: string,
    scenario: ScenarioName,
    connections: number,
    number = ({ rate }: Sample) => rate,
  ): Measure | undefined {
    const [own, others] = [left, right].map((name) => this.of(name, scenario, connections).map(number));
    return own!.length === 0 || others!.length === 0 ? undefined : measure(ratios(own!, others!));
  }
}

/** In every round each contender has its turn at each call and number of connections, in another order. */
export async function measureRates(workbench: Workbench, load: Load, { before, rounds = 7 }: Options): Promise<Rates> {
  const rates = new Rates();
  const contenders = await startContenders(workbench, load, before);
  try {
    for (const contender of contenders.values()) await contender.warm?.();
    for (let round = 0; round < rounds; round++) {
      console.error(`Round ${round + 1} of ${rounds}.`);
      const counts = connectionCounts.filter((count) => count === 64 || roundsWithAll.has(round));
      for (const scenario of scenarioNames) {
        for (const connections of counts) await takeTurns(contenders, scenario, connections, rates);
      }
    }
    return rates;
  } finally {
    for (const contender of contenders.values()) await contender.stop();
  }
}

async function takeTurns(
  contenders: ReadonlyMap<string, Contender>,
  scenario: ScenarioName,
  connections: number,
  rates: Rates,
): Promise<void> {
  for (const [name, contender] of shuffle(contenders)) {
    const sample = await contender.turn(scenario, connections);
    if (sample !== undefined) rates.add(name, scenario, connections, sample);
  }
}
