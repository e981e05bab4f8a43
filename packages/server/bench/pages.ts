// Compares the time of a page among many contacts with that among few.
import { table } from "@contacts-api/scripts/markdown";
import { names } from "./contenders.ts";
import { type Load, type Options, startOurs } from "./programs.ts";
import type { PageScenario } from "./scenarios.ts";
import { key } from "./seed.ts";
import type { ServerProcess } from "./server-process.ts";
import { type Measure, measure, milliseconds, ratios, shuffle, times } from "./statistics.ts";
import { seedPostgres, seedSqlite, type Workbench } from "./workbench.ts";

const few = 10_000;
const many = 1_000_000;
const pages: readonly PageScenario[] = ["first page", "middle page"];
const job = { key: key.text, connections: 1, milliseconds: 400, warmUp: 200 };

export interface PageLatency {
  /** Milliseconds, the median of a turn, as the median of all rounds. */
  readonly amongFew: number;
  readonly amongMany: number;
  readonly ratio: Measure;
}

/** Values by contender and page. */
export type Pages = ReadonlyMap<string, Readonly<Record<PageScenario, PageLatency>>>;

interface Shelf {
  readonly name: string;
  readonly contacts: number;
  readonly server: ServerProcess;
}

export async function measurePages(workbench: Workbench, load: Load, { rounds = 9 }: Options): Promise<Pages> {
  const shelves: Shelf[] = [];
  try {
    for (const contacts of [few, many]) {
      console.error(`Seeding ${contacts} contacts.`);
      const directory = await workbench.emptyDirectory();
      await seedSqlite(directory, contacts);
      shelves.push({ name: names.ourSqlite, contacts, server: await startOurs({ CONTACTS_DATA_DIR: directory }) });
      const url = await workbench.emptyPostgres();
      await seedPostgres(url, contacts);
      shelves.push({ name: names.ourPostgres, contacts, server: await startOurs({ DATABASE_URL: url }) });
    }
    return await takeTurns(shelves, load, rounds);
  } finally {
    for (const { server } of shelves) await server.stop();
  }
}

async function takeTurns(shelves: readonly Shelf[], load: Load, rounds: number): Promise<Pages> {
  const medians = new Map<string, number[]>();
  const place = (name: string, contacts: number, page: PageScenario) => [name, contacts, page].join();
  for (let round = 0; round < rounds; round++) {
    for (const page of pages) {
      for (const { name, contacts, server } of shuffle(shelves)) {
        const { latencies } = await load.run({ ...job, url: server.url, scenario: page, contacts });
        const at = place(name, contacts, page);
        medians.set(at, [...(medians.get(at) ?? []), latencies.p50]);
      }
    }
  }
  const latencyOf = (name: string, page: PageScenario): PageLatency => {
    const [amongFew, amongMany] = [few, many].map((contacts) => medians.get(place(name, contacts, page))!);
    const ratio = measure(ratios(amongMany!, amongFew!));
    return { amongFew: measure(amongFew!).value, amongMany: measure(amongMany!).value, ratio };
  };
  return new Map(
    [names.ourSqlite, names.ourPostgres].map((name) => [
      name,
      { "first page": latencyOf(name, "first page"), "middle page": latencyOf(name, "middle page") },
    ]),
  );
}

export function pagesTable(measured: Pages): string {
  const head = pages.flatMap((page) => [`${page}: of 10,000`, "of 1,000,000", "ratio"]);
  const rows = [...measured].map(([name, latencies]) => [
    name,
    ...pages.flatMap((page) => {
      const { amongFew, amongMany, ratio } = latencies[page];
      return [milliseconds(amongFew), milliseconds(amongMany), times(ratio.value)];
    }),
  ]);
  return table(["ms at one connection", ...head], rows);
}
