import { v7 } from "uuid";
import { expect, test } from "vitest";
import { createKey } from "../../src/organizations/keys.ts";
import { createOrganization, listOrganizations } from "../../src/organizations/organization.ts";
import { migrations } from "../../src/resources/index.ts";
import { migrate } from "../../src/store/migrate.ts";
import { sqlStore } from "../../src/store/sql-store.ts";
import { insertOrganization } from "../support/contact-rows.ts";
import { createStorage } from "../support/test-database.ts";

// A database from before names were compared by a key, with names that would be refused now.

const now = new Date("2026-11-23T22:06:00.120Z");

async function oldDatabase(names: readonly string[]) {
  const database = await (await createStorage("empty")).open();
  await migrate(database, { now: () => now, migrations: migrations.filter(({ version }) => version < 5) });
  const ids = names.map(() => v7());
  for (const [index, name] of names.entries()) {
    await database.write((session) => insertOrganization(session, ids[index]!, name));
  }
  await migrate(database, { now: () => now });
  return { database, store: sqlStore(database), ids };
}

test("duplicates from before are kept, and found by their exact name or id", async () => {
  const { store, ids } = await oldDatabase(["Acme", "ACME", " acme", "Other"]);
  expect((await listOrganizations(store)).map(({ id }) => id).sort()).toEqual([...ids].sort());
  const idOf = async (organization: string) => (await createKey(store, { organization, now })).organization.id;
  expect(await idOf("Acme")).toBe(ids[0]);
  expect(await idOf("ACME")).toBe(ids[1]);
  expect(await idOf(" acme")).toBe(ids[2]);
  expect(await idOf(ids[1]!.toUpperCase())).toBe(ids[1]);
  expect(await idOf("OTHER")).toBe(ids[3]);
  await expect(idOf("aCmE")).rejects.toThrow('Several organisations have the name "aCmE"');
});

test("a name like those of older organisations is refused", async () => {
  const { store } = await oldDatabase(["Acme", "ACME"]);
  for (const name of ["Acme", "acme", "Acme "]) {
    await expect(createOrganization(store, { name, now, newId: v7 })).rejects.toThrow("There is already");
  }
});

test("an organisation with the id of another one as its name does not hide that one", async () => {
  const known = v7();
  const { database, store } = await oldDatabase([known, ""]);
  await database.write((session) => insertOrganization(session, known, "Known"));
  expect((await createKey(store, { organization: known, now })).organization.name).toBe("Known");
});

test("one that an older server beside this one has made is found, and its name refused", async () => {
  const { database, store } = await oldDatabase([]);
  const id = v7();
  await database.write((session) => insertOrganization(session, id, "Beside"));
  expect((await createKey(store, { organization: "Beside", now })).organization.id).toBe(id);
  await expect(createOrganization(store, { name: "Beside", now, newId: v7 })).rejects.toThrow("There is already");
});
