import { beforeAll, expect, test } from "vitest";
import type { MigratableDatabase, Value } from "../../src/database/database.ts";
import {
  CONTACT,
  insertContact,
  insertEmail,
  insertOrganization,
  ORGANIZATION,
  TIME,
  UNKNOWN,
} from "../support/contact-rows.ts";
import { openTestDatabase } from "../support/test-database.ts";

const METADATA = '{"b": 1,  "a": {"deep": [true, null, "\\ud800", "ü"]}, "b": 2}';

let database: MigratableDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
  await database.write(async (session) => {
    await insertOrganization(session, ORGANIZATION, "Acme");
    await insertContact(session, ORGANIZATION, CONTACT, METADATA);
    await insertEmail(session, { key: "ada@example.com", id: UNKNOWN, contactId: CONTACT, isPrimary: true });
  });
});

async function select(text: string, values: Value[] = []): Promise<unknown> {
  const [row] = await database.read((session) =>
    session.within(ORGANIZATION).all({ name: text.slice(0, 60), text }, values),
  );
  return row;
}

test("a contact comes as it was written, metadata to the letter", async () => {
  const text = "select id, org_id, name, metadata, version, created_at, updated_at from contacts where org_id = $1";
  expect(await select(text, [ORGANIZATION])).toEqual({
    id: CONTACT,
    org_id: ORGANIZATION,
    name: null,
    metadata: METADATA,
    version: 1,
    created_at: TIME,
    updated_at: TIME,
  });
});

test.each(["2026-01-01T00:00:00.000Z", "2026-07-01T12:34:56.001Z", "2024-02-29T23:59:59.999Z"])(
  "the time %s comes as it was written",
  async (time) => {
    const update = { name: "test.touch", text: "update contacts set updated_at = $1 where org_id = $2" };
    await database.write((session) => session.within(ORGANIZATION).run(update, [time, ORGANIZATION]));
    expect(await select("select updated_at from contacts")).toEqual({ updated_at: time });
  },
);

test("a time is compared as a time", async () => {
  const text = "select count(*) as total from contacts where created_at < $1";
  expect(await select(text, ["2026-11-23T22:06:00.121Z"])).toEqual({ total: 1 });
  expect(await select(text, ["2026-11-23T22:06:00.120Z"])).toEqual({ total: 0 });
});

test("a boolean comes as 1 or 0 and is sent as true or false", async () => {
  const text = "select is_primary, not is_primary as is_secondary from identifiers where is_primary = $1";
  expect(await select(text, [true])).toEqual({ is_primary: 1, is_secondary: 0 });
  expect(await select(text, [false])).toBeUndefined();
});

test("counts and sums come as numbers", async () => {
  const text = "select count(*) as total, sum(version) as versions from contacts";
  expect(await select(text)).toEqual({ total: 1, versions: 1 });
});

test("an inserted row can be returned", async () => {
  const text =
    "insert into api_keys (org_id, id, secret_hash, created_at) values ($1, 'k1', 'h', $2) returning id, name";
  const rows = await database.write((session) =>
    session.within(ORGANIZATION).all({ name: "test.key", text }, [ORGANIZATION, TIME]),
  );
  expect(rows).toEqual([{ id: "k1", name: null }]);
});

test("two texts under one name are refused", async () => {
  const ask = (text: string) => database.read((session) => session.all({ name: "test.twice", text }, []));
  await ask("select 1 as one");
  await expect(ask("select 2 as two")).rejects.toThrow("test.twice");
});
