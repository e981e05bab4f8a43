import { describe, expect, test } from "vitest";
import { DatabaseOpenError, type MigratableDatabase, type Value } from "../../src/database/database.ts";
import type { Migration } from "../../src/database/migration.ts";
import { type ContactStatements, statements } from "../../src/resources/contacts/contact-statements.ts";
import { migrate } from "../../src/store/migrate.ts";
import { CONTACT, ORGANIZATION, TIME, UNKNOWN } from "../support/contact-rows.ts";
import { createStorage } from "../support/test-database.ts";

const now = () => new Date(TIME);

async function openEmpty(): Promise<MigratableDatabase> {
  return (await createStorage("empty")).open();
}

describe("a schema in partitions", async () => {
  const database = await openEmpty();
  await migrate(database, { now, partitions: 16 });

  const values: Record<keyof ContactStatements, readonly Value[]> = {
    findContact: [CONTACT],
    findContactByIdentifiers: ["phone_number", "+14155550123", "email", "ada@example.com", null, null],
    listContacts: [50, 0],
    listContactsAfter: [50, TIME, CONTACT],
    lockContact: [CONTACT],
    countContacts: [],
    insertContact: [CONTACT, "Ada", "{}", 1, TIME, TIME],
    updateContact: [CONTACT, "Ada", "{}", 2, TIME],
    deleteContact: [CONTACT],
    addToCount: [1],
    findIdentifier: ["email", "ada@example.com"],
    listIdentifiers: [CONTACT],
    insertIdentifier: ["email", "ada@example.com", "ada@example.com", UNKNOWN, CONTACT, true, TIME],
    updateIdentifier: [UNKNOWN, CONTACT, "ada@example.com", "ada@example.com", true],
    deleteIdentifiers: [CONTACT],
  };

  test.each(Object.entries(statements.postgres))("lets %s look into one partition", async (name, { text }) => {
    const explain = { name: `explain.${name}`, text: `explain (costs off) ${text}` };
    const plan = await database.write((session) =>
      session
        .within(ORGANIZATION)
        .all<Record<string, string>>(explain, [ORGANIZATION, ...values[name as keyof ContactStatements]]),
    );
    const lines = plan.map((row) => row["QUERY PLAN"]).join("\n");
    const touched = new Set(
      [...lines.matchAll(/ on (?:contacts|identifiers|contact_counts|contact_deltas)_p(\d+)/g)].map(
        ([, number]) => number,
      ),
    );
    // Rows are inserted into the whole table, which PostgreSQL routes by their key.
    expect(touched.size).toBe(/^(?:insert|add)/.test(name) ? 0 : 1);
    expect(lines).not.toContain("Seq Scan");
  });

  test("is not made of tables that are there already", async () => {
    const whole = await openEmpty();
    await migrate(whole, { now });
    const late = migrate(whole, { now, partitions: 16 });
    await expect(late).rejects.toThrow(DatabaseOpenError);
    await expect(late).rejects.toThrow("in no partitions, not in 16");
    expect(await migrate(database, { now, partitions: 16 })).toEqual([]);
  });

  test("takes in the tables of later migrations", async () => {
    const notes = (version: number, name: string): Migration => {
      const text = `create table ${name} (\n  org_id uuid not null,\n  id uuid not null,\n  constraint ${name}_org_id_id primary key (org_id, id)\n);`;
      return { version, name, sqlite: "", postgres: text };
    };
    const grown = await openEmpty();
    const first = [notes(1, "api_keys")];
    await migrate(grown, { now, migrations: first, partitions: 4 });
    await migrate(grown, { now, migrations: [...first, notes(2, "notes")] });
    const text = "select count(*) as total from pg_inherits where inhparent = to_regclass('notes')";
    expect(await grown.read((session) => session.all({ name: "test.partitions", text }, []))).toEqual([{ total: 4 }]);
  });
});
