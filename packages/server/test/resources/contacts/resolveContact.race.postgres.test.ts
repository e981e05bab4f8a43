import { v7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../../src/app.ts";
import { parseApiKey } from "../../../src/http/api-key.ts";
import type { ContactRepository } from "../../../src/resources/contacts/contact-repository.ts";
import { sqlStore } from "../../../src/store/sql-store.ts";
import { newOrganization } from "../../support/organization.ts";
import { query } from "../../support/postgres-database.ts";
import { createStorage, type Storage } from "../../support/test-database.ts";

// Changes between the look-up of a contact by its identifiers and its lock.

let storage: Storage;
let store: ReturnType<typeof sqlStore>;
let orgId: string;
let resolve: (body: object) => Promise<{ status: number; contact: { id: string; identifiers: object[] } }>;

beforeAll(async () => {
  storage = await createStorage("migrated");
  store = sqlStore(await storage.open());
  const organization = await newOrganization(store);
  orgId = parseApiKey(organization.text)!.orgId;
  const app = createApp({ store, now: () => new Date(), newId: v7 });
  resolve = async (body) => {
    const headers = { authorization: organization.text, "content-type": "application/json" };
    const url = "http://contacts.test/v1/contacts/resolve";
    const response = await app.fetch(new Request(url, { method: "POST", headers, body: JSON.stringify(body) }));
    const { data } = (await response.json()) as { data: { contact: { id: string; identifiers: object[] } } };
    return { status: response.status, contact: data.contact };
  };
});

/** Changes contacts in a transaction that ends only when another one waits for a lock of it. */
async function during(change: (contacts: ContactRepository) => Promise<void>, work: () => ReturnType<typeof resolve>) {
  const begun = Promise.withResolvers<void>();
  const end = Promise.withResolvers<void>();
  const changing = store.write(async (repositories) => {
    await change(repositories.contacts(orgId));
    begun.resolve();
    await end.promise;
  });
  await begun.promise;
  const working = work();
  const waiting = "select count(*)::int as count from pg_locks where not granted";
  await expect.poll(async () => (await query<{ count: number }>(storage.location, waiting))[0]!.count).toBe(1);
  end.resolve();
  await changing;
  return working;
}

describe("a resolve", () => {
  test("makes a contact if the one that it found gets another identifier meanwhile", async () => {
    const { contact } = await resolve({ email: "old@mail.example" });
    const change = async (contacts: ContactRepository) => {
      await contacts.lockContact(contact.id);
      const [identifier] = await contacts.listIdentifiers(contact.id);
      const value = "new@mail.example";
      await contacts.updateIdentifier({ ...identifier!, key: value, value });
    };
    const resolved = await during(change, () => resolve({ email: "old@mail.example" }));
    expect(resolved.status).toBe(201);
    expect(resolved.contact.id).not.toBe(contact.id);
    const { contact: first } = await resolve({ email: "new@mail.example" });
    expect(first.identifiers).toMatchObject([{ identifier_value: "new@mail.example" }]);
  });

  test("returns the contact into which the one that it found is merged meanwhile", async () => {
    const { contact: duplicate } = await resolve({ email: "ada@mail.example" });
    const { contact: primary } = await resolve({ email: "ada@work.example" });
    const change = async (contacts: ContactRepository) => {
      await contacts.lockContact(duplicate.id);
      const [identifier] = await contacts.listIdentifiers(duplicate.id);
      await contacts.updateIdentifier({ ...identifier!, contact_id: primary.id, is_primary: false });
      await contacts.deleteContact(duplicate.id);
    };
    const resolved = await during(change, () => resolve({ email: "ada@mail.example" }));
    expect(resolved.status).toBe(200);
    expect(resolved.contact.id).toBe(primary.id);
  });
});
