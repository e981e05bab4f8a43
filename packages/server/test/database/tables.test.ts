import { beforeAll, describe, expect, test } from "vitest";
import type { MigratableDatabase } from "../../src/database/database.ts";
import { migrations, resources, tables } from "../../src/resources/index.ts";
import { readSchema, type StoredTable } from "../support/schema.ts";
import { openTestDatabase } from "../support/test-database.ts";

// The list of tables, which row-level security, partitions, backup and doctor go by, beside the schema that there is.

/** Tables without rows of organisations. */
const others = ["organizations", "schema_migrations"];

let database: MigratableDatabase;
let stored: ReadonlyMap<string, StoredTable>;

beforeAll(async () => {
  database = await openTestDatabase();
  stored = new Map((await readSchema(database)).map((table) => [table.name, table]));
});

const listed = () => tables.filter(({ engine = database.engine }) => engine === database.engine);

describe("the list of tables", () => {
  test("has every table of the schema, and none beyond", () => {
    expect([...stored.keys()].sort()).toEqual([...listed().map(({ name }) => name), ...others].sort());
  });

  test("has no table twice", () => {
    expect(new Set(tables.map(({ name }) => name)).size).toBe(tables.length);
  });

  test("has the table of each resource among its own", () => {
    for (const { table, tables } of Object.values(resources)) expect(tables.map(({ name }) => name)).toContain(table);
  });

  test("says of each table which column refers to a contact", () => {
    for (const { name, contactColumn } of listed()) {
      const toContacts = stored.get(name)!.references.filter(({ table }) => table === "contacts");
      expect(
        toContacts.map(({ column }) => column),
        name,
      ).toEqual(contactColumn === undefined ? [] : [contactColumn]);
    }
  });

  test("has each table behind those that it refers to", () => {
    const before = [...others];
    for (const { name } of listed()) {
      for (const { table } of stored.get(name)!.references) expect(before, name).toContain(table);
      before.push(name);
    }
  });
});

describe("every table of the list", () => {
  test("has a primary key that begins with the organisation", () => {
    for (const { name } of listed()) expect(stored.get(name)!.primaryKey[0], name).toBe("org_id");
  });
});

describe("the migrations", () => {
  test("have ascending versions and unique names", () => {
    const versions = migrations.map(({ version }) => version);
    expect(versions).toEqual([...new Set(versions)].sort((left, right) => left - right));
    expect(new Set(migrations.map(({ name }) => name)).size).toBe(migrations.length);
  });
});
