import { v7 } from "uuid";
import { beforeEach, describe, expect, test } from "vitest";
import type {
  ContactRepository,
  ContactRow,
  IdentifierRow,
} from "../../../src/resources/contacts/contact-repository.ts";
import type { Store } from "../../../src/store/store.ts";
import { newOrganization } from "../../support/organization.ts";
import { openTestStore } from "../../support/test-database.ts";

// Every store refuses the same references at the same moment: when the statement is made, not when the transaction ends.

const time = "2026-03-02T09:00:00.000Z";
const store: Store = await openTestStore();
let orgId: string;
let known: string;

type Work = (contacts: ContactRepository) => Promise<unknown>;

const write = (work: Work) => store.write(({ contacts }) => work(contacts(orgId)));
const stored = () =>
  store.read(async ({ contacts }) => (await contacts(orgId).listContacts({ limit: 100, offset: 0 })).contacts);

function contact(id: string): ContactRow {
  return { org_id: orgId, id, name: null, metadata: "{}", version: 1, created_at: time, updated_at: time };
}

function email(contact_id: string, key = `${v7()}@mail.example`): IdentifierRow {
  return { id: v7(), contact_id, type: "email", key, value: key, is_primary: true, created_at: time };
}

beforeEach(async () => {
  orgId = (await newOrganization(store)).organization.id;
  known = v7();
  await write(async (contacts) => {
    await contacts.insertContact(contact(known));
    await contacts.insertIdentifier(email(known));
  });
});

const identifierOf = async (contacts: ContactRepository, id: string) => (await contacts.listIdentifiers(id))[0]!;

const refused: [string, Work][] = [
  ["an identifier of no contact", (contacts) => contacts.insertIdentifier(email(v7()))],
  [
    "an identifier before its contact",
    async (contacts) => {
      const id = v7();
      await contacts.insertIdentifier(email(id));
      await contacts.insertContact(contact(id));
    },
  ],
  ["the deletion of a contact that has identifiers", (contacts) => contacts.deleteContact(known)],
  [
    "the deletion of a contact before its identifiers",
    async (contacts) => {
      await contacts.deleteContact(known);
      await contacts.deleteIdentifiers(known);
    },
  ],
  [
    "an identifier that moves to no contact",
    async (contacts) => contacts.updateIdentifier({ ...(await identifierOf(contacts, known)), contact_id: v7() }),
  ],
  [
    "the deletion of the contact that an identifier has moved to",
    async (contacts) => {
      const other = contact(v7());
      await contacts.insertContact(other);
      await contacts.updateIdentifier({ ...(await identifierOf(contacts, known)), contact_id: other.id });
      await contacts.deleteContact(other.id);
    },
  ],
  [
    "an identifier of a contact that was deleted before",
    async (contacts) => {
      await contacts.deleteIdentifiers(known);
      await contacts.deleteContact(known);
      await contacts.insertIdentifier(email(known));
    },
  ],
];

describe("references of a store", () => {
  test.each(refused)("refuse %s, and the transaction leaves nothing", async (_what, work) => {
    const before = await stored();
    const refusal = write(async (contacts) => {
      await contacts.insertContact(contact(v7()));
      await work(contacts);
    });
    // SQLite tells of a change that is not waited for with the statement that follows.
    await expect(refusal).rejects.toThrow(/constraint foreign_key refused a row|An earlier statement failed/);
    expect(await stored()).toEqual(before);
    await write((contacts) => contacts.insertIdentifier({ ...email(known), is_primary: false }));
  });

  test("refuse an identifier of another organisation's contact", async () => {
    const theirs = known;
    orgId = (await newOrganization(store)).organization.id;
    const refusal = write((contacts) => contacts.insertIdentifier(email(theirs)));
    await expect(refusal).rejects.toMatchObject({ constraint: "foreign_key" });
    expect(await stored()).toEqual([]);
  });

  test("let a contact come before its identifiers and go after them, in one transaction", async () => {
    await write(async (contacts) => {
      const id = v7();
      await contacts.insertContact(contact(id));
      await contacts.insertIdentifier(email(id));
      await contacts.deleteIdentifiers(id);
      await contacts.deleteContact(id);
      await contacts.deleteIdentifiers(known);
      await contacts.deleteContact(known);
    });
    expect(await stored()).toEqual([]);
  });

  test("let a contact go once its identifier has moved to another one", async () => {
    const other = v7();
    await write(async (contacts) => {
      await contacts.insertContact(contact(other));
      await contacts.updateIdentifier({ ...(await identifierOf(contacts, known)), contact_id: other });
      await contacts.deleteContact(known);
    });
    expect(await stored()).toMatchObject([{ contact: { id: other }, identifiers: [{ contact_id: other }] }]);
  });
});
