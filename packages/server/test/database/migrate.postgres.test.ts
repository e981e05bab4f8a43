import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import { expect, test } from "vitest";
import { migrations } from "../../src/resources/index.ts";
import { migrate } from "../../src/store/migrate.ts";
import { sqlStore } from "../../src/store/sql-store.ts";
import { CONTACT, insertContact, insertOrganization, ORGANIZATION } from "../support/contact-rows.ts";
import { createStorage } from "../support/test-database.ts";

const now = () => new Date();
const ALTER = {
  version: migrations.length + 1,
  name: "nicknames",
  sqlite: "",
  postgres: "alter table contacts add column nickname text",
};

test("a migration behind a long transaction waits in steps, says so, and lets servers work meanwhile", async () => {
  const storage = await createStorage("migrated");
  const [serving, migrating] = [await storage.open(), await storage.open()];
  await serving.write(async (session) => {
    await insertOrganization(session, ORGANIZATION, "Acme");
    await insertContact(session, ORGANIZATION, CONTACT);
  });
  const reader = new Client({ connectionString: storage.location });
  await reader.connect();
  await reader.query("begin; select from contacts");

  const sentences: string[] = [];
  const options = { now, migrations: [...migrations, ALTER], onWait: (sentence: string) => sentences.push(sentence) };
  let isMigrated = false;
  const migration = migrate(migrating, options).finally(() => {
    isMigrated = true;
  });
  let slowestMs = 0;
  const store = sqlStore(serving);
  const ended = pause(2_500).then(() => reader.end());
  while (!isMigrated) {
    const started = performance.now();
    const found = await store.read(({ contacts }) => contacts(ORGANIZATION).findContact(CONTACT));
    expect(found?.contact.id).toBe(CONTACT);
    slowestMs = Math.max(slowestMs, performance.now() - started);
    await pause(2);
  }
  await ended;
  expect(await migration).toEqual([{ version: ALTER.version, name: ALTER.name }]);
  // Servers wait at most 500 ms for a lock (postgres-pool.ts).
  expect(slowestMs).toBeLessThan(400);
  expect(sentences).toHaveLength(1);
  expect(sentences[0]).toMatch(/^Migration \d+ nicknames waits for a lock: /);
});
