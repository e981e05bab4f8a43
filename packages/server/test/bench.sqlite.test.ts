import { cp } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startNaive, startOurs } from "../bench/contenders.ts";
import type { Job, Outcome } from "../bench/load.ts";
import { scenarioNames } from "../bench/scenarios.ts";
import { key, seed } from "../bench/seed.ts";
import { type ServerProcess, Worker } from "../bench/server-process.ts";
import { openSqlite } from "../src/database/sqlite.ts";
import { createTemporaryDirectory } from "./support/test-database.ts";

// The benchmark runs by hand, and must not rot meanwhile. The load ends on a wrong answer.

const contacts = 100;
const load = new Worker<Job, Outcome>("load.ts");
const servers = new Map<string, ServerProcess>();

beforeAll(async () => {
  const directory = createTemporaryDirectory();
  const database = openSqlite({ file: join(directory, "contacts.sqlite") });
  await seed(database, key.text, contacts);
  await database.close();
  const copy = createTemporaryDirectory();
  await cp(directory, copy, { recursive: true });
  servers.set("ours", await startOurs({ CONTACTS_DATA_DIR: directory }));
  servers.set("naive Fastify", await startNaive({ DATABASE_FILE: join(copy, "contacts.sqlite") }));
});

afterAll(async () => {
  for (const server of servers.values()) await server.stop();
  load.stop();
});

describe("the benchmark", () => {
  it.each(["ours", "naive Fastify"])("gets right answers to every call from %s", async (name) => {
    const { url } = servers.get(name)!;
    for (const scenario of scenarioNames) {
      const job = { url, key: key.text, scenario, contacts, connections: 4, milliseconds: 100, warmUp: 0 };
      const { answers, lost } = await load.run(job);
      expect(answers, scenario).toBeGreaterThan(0);
      expect(lost).toBe(0);
    }
  });
});
