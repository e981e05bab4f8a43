import { setTimeout as pause } from "node:timers/promises";
import { table } from "@contacts-api/scripts/markdown";
import { beforeNames, names } from "./contenders.ts";
import { prepareEarlier } from "./earlier-build.ts";
import { type Environment, type Load, type Options, startNaive, startOurs } from "./programs.ts";
import type { AnyScenario } from "./scenarios.ts";
import { key } from "./seed.ts";
import type { ServerProcess } from "./server-process.ts";
import { type Measure, measure, megabytes, shuffle } from "./statistics.ts";
import type { Workbench } from "./workbench.ts";

/** Bytes of physical memory: at rest, and the most under updates and under bodies of 64 KiB. */
export interface Memory {
  readonly idle: Measure;
  readonly underUpdates: Measure;
  readonly underLargeBodies: Measure;
}

interface Subject {
  readonly name: string;
  readonly start: () => Promise<ServerProcess>;
  readonly key: string;
  readonly taken: { idle: number[]; underUpdates: number[]; underLargeBodies: number[] };
}

/** Returns medians of each server, with 64 connections for four seconds. */
export async function measureMemory(
  workbench: Workbench,
  load: Load,
  { before, rounds = 3 }: Options,
): Promise<ReadonlyMap<string, Memory>> {
  const subjects = await subjectsOf(workbench, before);
  for (let round = 0; round < rounds; round++) {
    for (const subject of shuffle(subjects)) {
      const updated = await grow(subject, load, "PATCH");
      const { peak: underLargeBodies } = await grow(subject, load, "large PATCH");
      subject.taken.idle.push(updated.idle);
      subject.taken.underUpdates.push(updated.peak);
      subject.taken.underLargeBodies.push(underLargeBodies);
    }
  }
  return new Map(
    subjects.map(({ name, taken: { idle, underUpdates, underLargeBodies } }) => [
      name,
      {
        idle: measure(idle),
        underUpdates: measure(underUpdates),
        underLargeBodies: measure(underLargeBodies),
      },
    ]),
  );
}

async function subjectsOf(workbench: Workbench, before: string | undefined): Promise<Subject[]> {
  const subject = (name: string, start: Subject["start"], text = key.text): Subject => {
    return { name, start, key: text, taken: { idle: [], underUpdates: [], underLargeBodies: [] } };
  };
  const sqlite: Environment = { CONTACTS_DATA_DIR: await workbench.sqliteCopy() };
  const naiveSqlite: Environment = { DATABASE_FILE: `${await workbench.sqliteCopy()}/contacts.sqlite` };
  const postgres = await workbench.postgresCopy();
  const [owner, superuser]: Environment[] = [{ DATABASE_URL: postgres.owner }, { DATABASE_URL: postgres.superuser }];
  const subjects = [
    subject(names.ourSqlite, () => startOurs(sqlite)),
    subject(names.naiveSqlite, () => startNaive(naiveSqlite)),
    subject(names.ourPostgres, () => startOurs(owner!)),
    subject(names.naivePostgres, () => startNaive(superuser!)),
  ];
  if (before !== undefined) {
    const earlier = await prepareEarlier(before, "sqlite", workbench);
    subjects.push(subject(beforeNames.sqlite, () => startOurs(earlier.environment, before), earlier.key));
  }
  return subjects;
}

/** Uses a new process, because a process keeps memory that it once had. */
async function grow(
  { start, key }: Subject,
  load: Load,
  scenario: AnyScenario,
): Promise<{ readonly idle: number; readonly peak: number }> {
  const server = await start();
  try {
    await pause(500);
    const { now: idle } = server.memory();
    await load.run({ url: server.url, key, scenario, connections: 64, milliseconds: 4_000, warmUp: 0 });
    return { idle, peak: server.memory().peak };
  } finally {
    await server.stop();
  }
}

export function memoryTable(memories: ReadonlyMap<string, Memory>): string {
  const rows = [...memories].map(([name, { idle, underUpdates, underLargeBodies }]) => [
    name,
    ...[idle, underUpdates, underLargeBodies].map(({ value }) => megabytes(value)),
  ]);
  return table(["physical memory", "idle", "peak under PATCH", "peak under 64 KiB bodies"], rows);
}
