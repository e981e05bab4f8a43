import { v7 } from "uuid";
import { beforeEach, describe, expect, test } from "vitest";
import type { ContactRow, IdentifierRow } from "../src/resources/contacts/contact-repository.ts";
import type { Repositories, Store } from "../src/store/store.ts";
import { newOrganization } from "./support/organization.ts";
import { openTestStore } from "./support/test-database.ts";

// The promises of every store to the app, below its operations.

const time = "2026-03-02T09:00:00.000Z";
const store: Store = await openTestStore();
let orgId: string;

beforeEach(async () => {
  orgId = await createOrganization();
});

async function createOrganization(): Promise<string> {
  return (await newOrganization(store)).organization.id;
}

function contact(changes: Partial<ContactRow> = {}): ContactRow {
  const row = { id: v7(), name: null, metadata: "{}", version: 1, created_at: time, updated_at: time };
  return { org_id: orgId, ...row, ...changes };
}

function email(contact_id: string, key: string, changes: Partial<IdentifierRow> = {}): IdentifierRow {
  return { id: v7(), contact_id, type: "email", key, value: key, is_primary: true, created_at: time, ...changes };
}

/** Inserts a contact with an e-mail address, for the current organisation unless another one is named. */
async function insert(repositories: Repositories, key: string, ofOrgId = orgId): Promise<string> {
  const row = contact();
  await repositories.contacts(ofOrgId).insertContact(row);
  await repositories.contacts(ofOrgId).insertIdentifier(email(row.id, key));
  return row.id;
}

const count = () => store.read(({ contacts }) => contacts(orgId).countContacts());

describe("a store", () => {
  test("undoes everything when the work throws, and passes the error on", async () => {
    const refusal = new Error("refused");
    const known = await store.write((repositories) => insert(repositories, "known@mail.example"));
    const write = store.write(async (repositories) => {
      const contacts = repositories.contacts(orgId);
      await insert(repositories, "new@mail.example");
      const { contact, identifiers } = (await contacts.findContact(known))!;
      await contacts.updateContact({ ...contact, name: "Changed", version: 2 });
      await contacts.updateIdentifier({ ...identifiers[0]!, key: "changed@mail.example" });
      await repositories.responses(orgId).insertResponse("key", response());
      throw refusal;
    });
    await expect(write).rejects.toBe(refusal);
    await store.read(async ({ contacts, responses }) => {
      expect((await contacts(orgId).findContact(known))!.contact).toMatchObject({ name: null, version: 1 });
      expect(await contacts(orgId).findIdentifier("email", "known@mail.example")).toBeDefined();
      for (const key of ["new@mail.example", "changed@mail.example"]) {
        expect(await contacts(orgId).findIdentifier("email", key)).toBeUndefined();
      }
      expect(await responses(orgId).findResponse("key")).toBeUndefined();
    });
    expect(await count()).toBe(1);
  });

  test("shows a write to itself at once, and to others when it has ended", async () => {
    const [inserted, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const write = store.write(async (repositories) => {
      await insert(repositories, "ada@mail.example");
      expect(await repositories.contacts(orgId).countContacts()).toBe(1);
      inserted.resolve();
      await goOn.promise;
    });
    await inserted.promise;
    expect(await count()).toBe(0);
    goOn.resolve();
    await write;
    expect(await count()).toBe(1);
  });

  test("lists contacts page by page after the last one, by time and then by id, each with its identifiers", async () => {
    const times = [time, time, "2026-03-02T08:59:59.999Z", time];
    const rows = times.map((created_at) => contact({ created_at, updated_at: created_at }));
    await store.write(async ({ contacts }) => {
      for (const row of rows) await contacts(orgId).insertContact(row);
      await contacts(orgId).insertIdentifier(email(rows[3]!.id, "ada@mail.example"));
    });
    const other = await createOrganization();
    await store.read(async ({ contacts }) => {
      const first = await contacts(orgId).listContactsAfter(undefined, 2);
      const second = await contacts(orgId).listContactsAfter(first.at(-1)!.contact, 2);
      const [oldest, ...others] = [rows[2]!, rows[0]!, rows[1]!, rows[3]!].map(({ id }) => id);
      expect([...first, ...second].map(({ contact }) => contact.id)).toEqual([oldest, ...others.toSorted()]);
      expect(second.at(-1)!.identifiers).toMatchObject([{ key: "ada@mail.example" }]);
      expect(await contacts(orgId).listContactsAfter(second.at(-1)!.contact, 2)).toEqual([]);
      expect(await contacts(other).listContactsAfter(undefined, 2)).toEqual([]);
    });
  });

  test("lets 20 concurrent writes of a locked row lose none of them", async () => {
    const id = await store.write((repositories) => insert(repositories, "ada@mail.example"));
    await Promise.all(
      Array.from({ length: 20 }, () =>
        store.write(async ({ contacts }) => {
          const row = (await contacts(orgId).lockContact(id))!;
          await contacts(orgId).updateContact({ ...row, version: row.version + 1 });
        }),
      ),
    );
    const found = await store.read(({ contacts }) => contacts(orgId).findContact(id));
    expect(found!.contact.version).toBe(21);
  });

  test("continues after a write that failed", async () => {
    await expect(store.write(() => Promise.reject(new Error("refused")))).rejects.toThrow("refused");
    await store.write((repositories) => insert(repositories, "ada@mail.example"));
    expect(await count()).toBe(1);
  });

  test("refuses to write within a read", async () => {
    await expect(store.read((repositories) => insert(repositories, "ada@mail.example"))).rejects.toThrow("write()");
    expect(await count()).toBe(0);
  });

  test("refuses what is not awaited within its work", async () => {
    let kept: Repositories | undefined;
    await store.write(async (repositories) => {
      kept = repositories;
    });
    await expect(insert(kept!, "late@mail.example")).rejects.toThrow("settled");
    expect(await count()).toBe(0);
  });

  test("keeps rows apart from the objects that they came in and go out as", async () => {
    const row = { ...contact(), name: "Ada" };
    await store.write(async ({ contacts }) => {
      await contacts(orgId).insertContact(row);
      row.name = "Changed";
    });
    const find = async () => (await store.read(({ contacts }) => contacts(orgId).findContact(row.id)))!.contact;
    const found = await find();
    Reflect.set(found, "name", "Changed");
    expect((await find()).name).toBe("Ada");
  });
});

describe("the constraints of a store", () => {
  const violations: [string, string, (repositories: Repositories, known: string) => Promise<unknown>][] = [
    ["an identifier's type and key", "identifiers_org_id_type_key", (all) => insert(all, "known@mail.example")],
    [
      "one primary identifier of a type",
      "identifiers_org_id_contact_id_type",
      ({ contacts }, known) => contacts(orgId).insertIdentifier(email(known, "second@mail.example")),
    ],
    [
      "a contact's id",
      "contacts_org_id_id",
      ({ contacts }, known) => contacts(orgId).insertContact(contact({ id: known })),
    ],
    ["an identifier's contact", "foreign_key", ({ contacts }) => contacts(orgId).insertIdentifier(email(v7(), "x"))],
    ["a contact that has identifiers", "foreign_key", ({ contacts }, known) => contacts(orgId).deleteContact(known)],
    [
      "an organisation's name in another case",
      "organizations_name_key_name_copy",
      async ({ keys }) => {
        const { name } = (await keys.findOrganization(orgId))!;
        await keys.insertOrganization({ id: v7(), name: ` ${name.toUpperCase()}`, created_at: time });
      },
    ],
    [
      "an idempotency key",
      "idempotency_records_org_id_key",
      async ({ responses }) => {
        await responses(orgId).insertResponse("key", response());
        await responses(orgId).insertResponse("key", response());
      },
    ],
  ];

  test.each(violations)("hold for %s, by the name %s", async (_what, constraint, violate) => {
    const known = await store.write((repositories) => insert(repositories, "known@mail.example"));
    const write = store.write((repositories) => violate(repositories, known));
    await expect(write).rejects.toMatchObject({ name: "ConstraintViolation", constraint });
    expect(await count()).toBe(1);
  });

  test("end the work that violates one, also if it continues", async () => {
    const known = await store.write((repositories) => insert(repositories, "known@mail.example"));
    const write = store.write(async (repositories) => {
      await repositories
        .contacts(orgId)
        .insertContact(contact({ id: known }))
        .catch(() => {});
      return "continued";
    });
    await expect(write).rejects.toThrow(/continued after a failed statement|refused a row/);
    expect(await count()).toBe(1);
  });

  test("are those of one organisation", async () => {
    const other = await createOrganization();
    await store.write((repositories) => insert(repositories, "ada@mail.example"));
    await store.write((repositories) => insert(repositories, "ada@mail.example", other));
    expect(await count()).toBe(1);
  });

  test("leave a value free that a change gave up", async () => {
    const known = await store.write((repositories) => insert(repositories, "old@mail.example"));
    await store.write(async ({ contacts }) => {
      const [identifier] = await contacts(orgId).listIdentifiers(known);
      await contacts(orgId).updateIdentifier({ ...identifier!, key: "new@mail.example", value: "new@mail.example" });
    });
    const added = await store.write((repositories) => insert(repositories, "old@mail.example"));
    const holder = await store.read(({ contacts }) => contacts(orgId).findIdentifier("email", "old@mail.example"));
    expect(holder!.contact_id).toBe(added);
  });
});

function response() {
  return { status: 200, headers: { etag: '"1"' }, body: "{}", fingerprint: "f", storedAt: new Date(time) };
}
