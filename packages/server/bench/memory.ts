import { setTimeout as pause } from "node:timers/promises";
import { table } from "@contacts-api/scripts/markdown";
import { type Load, names, startNaive, startOurs } from "./contenders.ts";
import type { AnyScenario } from "./scenarios.ts";
import { key } from "./seed.ts";
import type { ServerProcess } from "./server-process.ts";
import type { Workbench } from "./workbench.ts";

export interface Memory {
  readonly idle: number;
  readonly underUpdates: number;
  readonly underLargeBodies: number;
}

/** Megabytes of each server: at rest, and the most under updates and under bodies of 64 KiB, 64 connections, 4 seconds. */
export async function measureMemory(workbench: Workbench, load: Load): Promise<ReadonlyMap<string, Memory>> {
  const starts: [string, () => Promise<ServerProcess>][] = [
    [names.ourSqlite, async () => startOurs({ CONTACTS_DATA_DIR: await workbench.sqliteCopy() })],
    [names.naiveSqlite, async () => startNaive({ DATABASE_FILE: `${await workbench.sqliteCopy()}/contacts.sqlite` })],
    [names.ourPostgres, async () => startOurs({ DATABASE_URL: (await workbench.postgresCopy()).owner })],
    [names.naivePostgres, async () => startNaive({ DATABASE_URL: (await workbench.postgresCopy()).superuser })],
  ];
  const memories = new Map<string, Memory>();
  for (const [name, start] of starts) {
    const [idle, underUpdates] = await grow(start, load, "PATCH");
    const [, underLargeBodies] = await grow(start, load, "large PATCH");
    memories.set(name, { idle, underUpdates, underLargeBodies });
  }
  return memories;
}

/** A server of its own, as what it once had it does not give back. */
async function grow(
  start: () => Promise<ServerProcess>,
  load: Load,
  scenario: AnyScenario,
): Promise<[idle: number, peak: number]> {
  const server = await start();
  try {
    await pause(500);
    const { now: idle } = server.memory();
    await load.run({ url: server.url, key: key.text, scenario, connections: 64, milliseconds: 4_000, warmUp: 0 });
    return [idle, server.memory().peak];
  } finally {
    await server.stop();
  }
}

export function memoryTable(memories: ReadonlyMap<string, Memory>): string {
  const rows = [...memories].map(([name, { idle, underUpdates, underLargeBodies }]) => [
    name,
    ...[idle, underUpdates, underLargeBodies].map(megabytes),
  ]);
  return table(["MB of memory", "idle", "peak under PATCH", "peak under 64 KiB bodies"], rows);
}

export const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);
