// A server starts with a pending migration while a person's transaction uses the contacts: the running server must not wait.
import { setTimeout as pause } from "node:timers/promises";
import { underAttack } from "./support/attacked.ts";
import { heading, option, promise } from "./support/report.ts";
import { withClient } from "./support/seed-contacts.ts";
import { built, type Environment, type Served, serve } from "./support/served.ts";

const held = option("seconds", 8) * 1_000;
const startWithinMs = 30_000;

const migrations = {
  "a new column": {
    sql: "alter table contacts add column attack_probe text",
    undo: "alter table contacts drop column if exists attack_probe",
  },
  "a new index": { sql: "create index attack_probe on contacts (name)", undo: "drop index if exists attack_probe" },
};
const transactions = {
  "has read contacts": "select count(*) from contacts",
  "has changed a contact": "update contacts set name = name where name = 'Attacked'",
};

/** Starts a server on the same database whose program knows one migration more. */
function startNext(environment: Environment, sql: string): Promise<Served | Error> {
  const hook = new URL("support/pending-migration.ts", import.meta.url);
  const next = { ...environment, NODE_OPTIONS: `--import ${hook}`, PENDING_MIGRATION: sql };
  return serve(next, [], built).catch((error: Error) => error);
}

await underAttack(
  "Pending migration",
  async (attacked) => {
    const { url } = attacked.postgres!;
    for (const [migration, { sql, undo }] of Object.entries(migrations)) {
      for (const [transaction, statement] of Object.entries(transactions)) {
        let starting: Promise<Served | Error> | undefined;
        await attacked.attack(`${migration}, while a transaction ${transaction}`, () =>
          withClient(url, async (client) => {
            await client.query("begin");
            await client.query(statement);
            starting = startNext(attacked.environment, sql);
            await pause(held);
            await client.query("rollback");
          }),
        );
        heading(`${attacked.title}: after the transaction`);
        const from = performance.now();
        let next = await Promise.race([starting!, pause(startWithinMs, new Error("It does not start."))]);
        const refusal = next instanceof Error ? next.message.trim().split("\n") : [];
        promise("a refusal to start is one sentence", refusal.length <= 1, refusal.join(" ") || "it has started");
        // A supervisor starts it again.
        if (next instanceof Error) next = await startNext(attacked.environment, sql);
        const taken = Math.round(performance.now() - from);
        promise(
          `the next server starts within ${startWithinMs} ms`,
          !(next instanceof Error) && taken <= startWithinMs,
          `${taken} ms`,
        );
        if (!(next instanceof Error)) await next.end();
        await withClient(url, async (client) => {
          await client.query(undo);
          await client.query("delete from schema_migrations where name = 'attack'");
        });
      }
    }
  },
  { engines: ["PostgreSQL"] },
);
