import { cp } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { prepareEarlier } from "../bench/earlier-build.ts";
import { type Load, startNaive, startOurs } from "../bench/programs.ts";
import { type AnyScenario, scenarioNames } from "../bench/scenarios.ts";
import { key, seed } from "../bench/seed.ts";
import { type ServerProcess, Worker } from "../bench/server-process.ts";
import { openSqlite } from "../src/database/sqlite.ts";
import { createTemporaryDirectory } from "./support/test-database.ts";

// The benchmark runs by hand, and must not rot meanwhile. The load ends on a wrong response.

const contacts = 100;
const load: Load = new Worker("load.ts");
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

const job = { contacts, connections: 4, milliseconds: 100, warmUp: 0 };

async function expectRight(scenario: AnyScenario, { url }: ServerProcess, text = key.text) {
  const { responses, lost } = await load.run({ ...job, url, key: text, scenario });
  expect(responses, scenario).toBeGreaterThan(0);
  expect(lost).toBe(0);
}

describe("the benchmark", () => {
  test.each(["ours", "naive Fastify"])("gets right responses to every call from %s", async (name) => {
    for (const scenario of scenarioNames) await expectRight(scenario, servers.get(name)!);
  });

  test("reads pages in the middle by cursor", () => expectRight("middle page", servers.get("ours")!));

  test("measures an earlier build on a separate schema", async () => {
    const emptyDirectory = async () => createTemporaryDirectory();
    const emptyPostgres = () => Promise.reject(new Error("SQLite alone is tried here."));
    const program = fileURLToPath(new URL("../dist/cli.js", import.meta.url));
    const earlier = await prepareEarlier(program, "sqlite", { emptyDirectory, emptyPostgres }, contacts);
    servers.set("before", await startOurs(earlier.environment, program));
    for (const scenario of scenarioNames) await expectRight(scenario, servers.get("before")!, earlier.key);
  });
});
