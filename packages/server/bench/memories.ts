// The cost of memories that contacts embed, and of the context of a conversation, compared with a contact without memories.
import { median, table } from "@contacts-api/scripts/markdown";
import type { MigratableDatabase } from "../src/database/database.ts";
import { openPostgres } from "../src/database/postgres.ts";
import { openSqlite } from "../src/database/sqlite.ts";
import { names } from "./contenders.ts";
import { type Load, type Options, startOurs } from "./programs.ts";
import {
  contactIdStart,
  firstNumber,
  type MemoryScenario,
  memoryScenarios,
  orgId,
  personaStart,
  rememberedCount,
} from "./scenarios.ts";
import { key } from "./seed.ts";
import type { Workbench } from "./workbench.ts";

const job = { key: key.text, connections: 64, milliseconds: 1_000, warmUp: 300 };

/** Requests per second of each scenario, round by round. */
export type MemoryRates = ReadonlyMap<string, Readonly<Record<MemoryScenario, readonly number[]>>>;

export async function measureMemories(workbench: Workbench, load: Load, { rounds = 7 }: Options): Promise<MemoryRates> {
  const directory = await workbench.sqliteCopy();
  const { owner } = await workbench.postgresCopy();
  const databases: [string, MigratableDatabase, Record<string, string>][] = [
    [names.ourSqlite, openSqlite({ file: `${directory}/contacts.sqlite` }), { CONTACTS_DATA_DIR: directory }],
    [names.ourPostgres, await openPostgres({ url: `${owner}?statement_timeout=0` }), { DATABASE_URL: owner }],
  ];
  const measured = new Map<string, Record<MemoryScenario, number[]>>();
  for (const [name, database, environment] of databases) {
    await database.write((session) => session.execute(script(database.engine)));
    await database.close();
    const server = await startOurs(environment);
    const rates: Record<MemoryScenario, number[]> = {
      "GET without memories": [],
      "GET with memories": [],
      context: [],
    };
    try {
      for (const scenario of memoryScenarios)
        await load.run({ ...job, url: server.url, scenario, milliseconds: 3_000 });
      for (let round = 0; round < rounds; round++) {
        // In turns, each round beginning with another one.
        for (let turn = 0; turn < memoryScenarios.length; turn++) {
          const scenario = memoryScenarios[(round + turn) % memoryScenarios.length]!;
          rates[scenario].push((await load.run({ ...job, url: server.url, scenario })).rate);
        }
      }
    } finally {
      await server.stop();
    }
    measured.set(name, rates);
  }
  return measured;
}

export function memoriesTable(measured: MemoryRates): string {
  const rows = [...measured].map(([name, rates]) => {
    const without = rates["GET without memories"];
    const ratio = (scenario: MemoryScenario) => median(rates[scenario].map((rate, round) => rate / without[round]!));
    return [
      name,
      ...memoryScenarios.map((scenario) => median(rates[scenario]).toFixed(0)),
      `${(1 / ratio("GET with memories")).toFixed(2)} ×`,
      ratio("context").toFixed(2),
    ];
  });
  const head = ["per second, 64 connections", ...memoryScenarios, "cost of three memories", "context to GET without"];
  return table(head, rows);
}

/** Three memories for each of the first contacts, with two messages, facts, an open item and an entity. */
function script(engine: MigratableDatabase["engine"]): string {
  const isPostgres = engine === "postgres";
  const as = (type: string, text: string) => (isPostgres ? `cast(${text} as ${type})` : text);
  const json = (value: unknown) => as("json", `'${JSON.stringify(value)}'`);
  const timestamp = "2026-03-04T16:30:00.000Z";
  const messages = ["Where is my order?", "It arrives tomorrow."].map((content, index) => {
    return { role: index === 0 ? "user" : "assistant", content, channel: "call", timestamp };
  });
  const item = {
    type: "follow_up",
    description: "Call back.",
    priority: "medium",
    created_at: timestamp,
    related_to: null,
  };
  const entity = {
    entity_type: "order",
    entity_id: "1",
    facts: {},
    status: "sent",
    last_discussed_at: timestamp,
    notes: null,
  };
  const time = as("timestamptz", `'${timestamp}'`);
  return `
    ${isPostgres ? `select set_config('contacts.org_id', '${orgId}', true);` : ""}
    with recursive numbers(n) as (
      select ${as("bigint", String(firstNumber))} union all select n + 1 from numbers where n < ${firstNumber + rememberedCount - 1}),
    personas(p) as (select 1 union all select p + 1 from personas where p < 3)
    insert into memories (org_id, id, contact_id, persona_id, summary, summary_updated_at, facts, recent_messages,
      open_items, entities, history, message_count, last_position, bytes, version, created_at, updated_at)
    select ${as("uuid", `'${orgId}'`)}, 'mem-' || n || '-' || p, ${as("uuid", `'${contactIdStart}' || n`)},
      '${personaStart}' || p, 'Asked twice about delivery times.', ${time}, ${json({ plan: "business" })},
      ${json(messages)}, ${json([item])}, ${json([entity])}, ${json([])}, 0, 0, 700, 1, ${time}, ${time}
    from numbers, personas;
    analyze;`;
}
