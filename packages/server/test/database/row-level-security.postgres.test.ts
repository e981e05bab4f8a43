import { readFileSync } from "node:fs";
import { v7 } from "uuid";
import { beforeAll, describe, expect, inject, test } from "vitest";
import {
  everyOrganization,
  type MigratableDatabase,
  type Session,
  type Statement,
  type Value,
} from "../../src/database/database.ts";
import { openPostgres } from "../../src/database/postgres.ts";
import { rowSecurityGap } from "../../src/database/postgres-row-security.ts";
import { sqlResponseRepository, sweepResponses } from "../../src/idempotency/sql-response-repository.ts";
import { createKey } from "../../src/organizations/keys.ts";
import { createOrganization } from "../../src/organizations/organization.ts";
import { statements as ofEngines } from "../../src/resources/contacts/contact-statements.ts";
import { tables } from "../../src/resources/index.ts";
import { migrate } from "../../src/store/migrate.ts";
import { sqlStore } from "../../src/store/sql-store.ts";
import {
  CONTACT,
  insertContact,
  insertEmail,
  insertOrganization,
  ORGANIZATION,
  OTHER_CONTACT,
  TIME,
  UNKNOWN,
} from "../support/contact-rows.ts";
import { databaseUrl, patient, query } from "../support/postgres-database.ts";
import { openTestDatabase } from "../support/test-database.ts";

const statements = ofEngines.postgres;
const OTHER_ORGANIZATION = UNKNOWN;
const EMAIL = { key: "ada@example.com", id: UNKNOWN, contactId: CONTACT, isPrimary: true };

let database: MigratableDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
  await database.write(async (session) => {
    await insertOrganization(session, ORGANIZATION, "Acme");
    await insertOrganization(session, OTHER_ORGANIZATION, "Other");
    await insertContact(session, ORGANIZATION, CONTACT);
    await insertContact(session, OTHER_ORGANIZATION, OTHER_CONTACT);
    await insertEmail(session, EMAIL);
    for (const orgId of [ORGANIZATION, OTHER_ORGANIZATION]) {
      await session.within(orgId).run(statements.addToCount, [orgId, 1]);
    }
  });
});

/** The statement as a mistake may leave it: it has the organisation's id, and does not ask for it. */
function forgetful({ name, text }: Statement): Statement {
  return {
    name: `forgetful.${name}`,
    text: text.replaceAll(/(?:[ci]\.)?org_id = \$1/g, "cast($1 as uuid) is not null"),
  };
}

const ofFirst: Record<string, readonly Value[]> = {
  findContact: [CONTACT],
  findContactByIdentifiers: ["email", EMAIL.key, null, null, null, null],
  lockContact: [CONTACT],
  listContacts: [10, 0],
  findIdentifier: ["email", EMAIL.key],
  listIdentifiers: [CONTACT],
};

const changesOfFirst: Record<string, readonly Value[]> = {
  updateContact: [CONTACT, "Mallory", "{}", 2, TIME],
  updateIdentifier: [EMAIL.id, CONTACT, "mallory@example.com", "mallory@example.com", true],
  deleteContact: [CONTACT],
};

type Name = keyof typeof statements;

describe("a statement that forgets its organisation", () => {
  test.each(Object.entries(ofFirst))("%s, sees no other one's rows", async (name, values) => {
    const statement = forgetful(statements[name as Name]);
    expect(statement.text).not.toContain("org_id = $1");
    const rowsFor = (orgId: string) =>
      database.write((session) => session.within(orgId).all<{ id: string }>(statement, [orgId, ...values]));
    expect(await rowsFor(ORGANIZATION)).toHaveLength(1);
    const seen = (await rowsFor(OTHER_ORGANIZATION)).map(({ id }) => id);
    expect(seen).toEqual(name === "listContacts" ? [OTHER_CONTACT] : []);
  });

  test("countContacts, counts no other one's rows", async () => {
    const count = await database.read((session) =>
      session.within(ORGANIZATION).all(forgetful(statements.countContacts), [ORGANIZATION]),
    );
    expect(count).toEqual([{ total: 1 }]);
  });

  test.each(Object.entries(changesOfFirst))("%s, changes no other one's rows", async (name, values) => {
    const statement = forgetful(statements[name as Name]);
    const changed = await database.write((session) =>
      session.within(OTHER_ORGANIZATION).run(statement, [OTHER_ORGANIZATION, ...values]),
    );
    expect(changed).toBe(0);
  });
});

describe("row-level security", () => {
  const all = (session: Session) => session.all({ name: "test.all", text: "select id from contacts" }, []);

  test("shows nothing to statements outside of an organisation, before and after one has been entered", async () => {
    const url = databaseUrl(inject("postgresUrl"), await nameOf(database));
    const narrow = await openPostgres({ url, connections: 1, timeouts: patient });
    expect(await narrow.read(all)).toEqual([]);
    expect(await narrow.read((session) => all(session.within(ORGANIZATION)))).toEqual([{ id: CONTACT }]);
    expect(await narrow.read(all)).toEqual([]);
    await narrow.write((session) => all(session.within(ORGANIZATION)));
    expect(await narrow.read(all)).toEqual([]);
    await narrow.close();
  });

  test("shows each of two organisations its own rows within one work", async () => {
    const both = (session: Session) =>
      Promise.all([ORGANIZATION, OTHER_ORGANIZATION, ORGANIZATION].map((orgId) => all(session.within(orgId))));
    const expected = [[{ id: CONTACT }], [{ id: OTHER_CONTACT }], [{ id: CONTACT }]];
    expect(await database.read(both)).toEqual(expected);
    expect(await database.write(both)).toEqual(expected);
  });

  test("refuses a row of another organisation", async () => {
    const text = `insert into contacts (org_id, id, metadata, version, created_at, updated_at)
      values ($1, $2, '{}', 1, $3, $3)`;
    const insert = database.write((session) =>
      session.within(ORGANIZATION).run({ name: "test.smuggle", text }, [OTHER_ORGANIZATION, UNKNOWN, TIME]),
    );
    await expect(insert).rejects.toThrow("row-level security");
  });

  test("lets the sweep through to responses of all organisations, and to nothing else", async () => {
    const response = { status: 200, headers: {}, body: "{}", fingerprint: "f", storedAt: new Date(TIME) };
    for (const orgId of [ORGANIZATION, OTHER_ORGANIZATION]) {
      await database.write((session) => sqlResponseRepository(session, orgId).insertResponse("key", response));
    }
    expect(await database.read((session) => all(session.within(everyOrganization)))).toEqual([]);
    expect(await sweepResponses(database, new Date(TIME))).toBe(2);
  });

  test("lets a role serve that has the rights which the guide names, and none beyond its organisation", async () => {
    const guide = readFileSync(new URL("../../docs/growing.md", import.meta.url), "utf8");
    const [, rights = ""] = /```sql\n(create role contacts_server[\s\S]*?)```/.exec(guide) ?? [];
    const url = new URL(databaseUrl(inject("postgresUrl"), await nameOf(database)));
    url.username = "postgres";
    await query(url.href, rights);
    url.username = "contacts_server";
    const serving = await openPostgres({ url: url.href, connections: 2, timeouts: patient });
    expect(await migrate(serving, { now: () => new Date(TIME) })).toEqual([]);
    for (const { name } of tables) {
      const count = { name: `test.count.${name}`, text: `select count(*) as count from ${name}` };
      await serving.read((session) => session.within(ORGANIZATION).all(count, []));
    }
    const store = sqlStore(serving);
    await createOrganization(store, { name: "Third", now: new Date(TIME), newId: v7 });
    await createKey(store, { organization: "third", now: new Date(TIME) });
    await store.write(async ({ contacts }) => {
      const row = (await contacts(ORGANIZATION).lockContact(CONTACT))!;
      await contacts(ORGANIZATION).updateContact({ ...row, name: "Ada", version: 2 });
      expect(await contacts(OTHER_ORGANIZATION).lockContact(CONTACT)).toBeUndefined();
    });
    expect(await serving.read(all)).toEqual([]);
    await serving.close();
  });

  test("does not hold a superuser, which the operator is told", async () => {
    expect(await rowSecurityGap(database)).toBeUndefined();
    const url = new URL(databaseUrl(inject("postgresUrl"), await nameOf(database)));
    url.username = "postgres";
    const superuser = await openPostgres({ url: url.href, connections: 1, timeouts: patient });
    expect(await rowSecurityGap(superuser)).toMatch(/^PostgreSQL's role postgres is a superuser or has BYPASSRLS/);
    await superuser.close();
  });
});

async function nameOf(database: MigratableDatabase): Promise<string> {
  const text = "select current_database() as name";
  const rows = await database.read((session) => session.all<{ name: string }>({ name: "test.name", text }, []));
  return rows[0]!.name;
}
