import { beforeAll, expect, test } from "vitest";
import { FOREIGN_KEY, postgresConstraint } from "../../src/database/constraint.ts";
import { ConstraintViolation, type MigratableDatabase, type Session } from "../../src/database/database.ts";
import {
  CONTACT,
  insertContact,
  insertEmail,
  insertOrganization,
  ORGANIZATION,
  OTHER_CONTACT,
  UNKNOWN,
} from "../support/contact-rows.ts";
import { openTestDatabase } from "../support/test-database.ts";

const EMAIL = { key: "ada@example.com", id: UNKNOWN, contactId: CONTACT, isPrimary: true };
const OTHER_EMAIL = { key: "ada@example.org", id: OTHER_CONTACT, contactId: CONTACT, isPrimary: false };

let database: MigratableDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
  await database.write(async (session) => {
    await insertOrganization(session, ORGANIZATION, "Acme");
    await insertContact(session, ORGANIZATION, CONTACT);
    await insertContact(session, ORGANIZATION, OTHER_CONTACT);
    await insertEmail(session, EMAIL);
  });
});

async function violated(work: (session: Session) => Promise<unknown>): Promise<string | undefined> {
  const error = await database.write(work).catch((error: unknown) => error);
  return error instanceof ConstraintViolation ? error.constraint : undefined;
}

test.each<[string, string, (session: Session) => Promise<unknown>]>([
  ["a primary key", "organizations_id", (session) => insertOrganization(session, ORGANIZATION, "Other")],
  ["a unique column", "organizations_name", (session) => insertOrganization(session, UNKNOWN, "Acme")],
  [
    "a primary key of several columns",
    "contacts_org_id_id",
    (session) => insertContact(session, ORGANIZATION, CONTACT),
  ],
  [
    "an identifier that another contact has",
    "identifiers_org_id_type_key",
    (session) => insertEmail(session, { ...OTHER_EMAIL, key: EMAIL.key, contactId: OTHER_CONTACT }),
  ],
  [
    "a unique constraint beside the primary key",
    "identifiers_org_id_id",
    (session) => insertEmail(session, { ...OTHER_EMAIL, id: EMAIL.id }),
  ],
  [
    "a partial unique index: a second primary identifier of one type",
    "identifiers_org_id_contact_id_type",
    (session) => insertEmail(session, { ...OTHER_EMAIL, isPrimary: true }),
  ],
  ["a foreign key of one column", FOREIGN_KEY, (session) => insertContact(session, UNKNOWN, CONTACT)],
  [
    "a foreign key of several columns",
    FOREIGN_KEY,
    (session) => insertEmail(session, { ...OTHER_EMAIL, contactId: UNKNOWN }),
  ],
  [
    "a deleted row that others point to",
    FOREIGN_KEY,
    (session) =>
      session
        .within(ORGANIZATION)
        .run({ name: "test.deleteContact", text: "delete from contacts where id = $1" }, [CONTACT]),
  ],
])("%s goes by the name %s", async (_what, constraint, work) => {
  expect(await violated(work)).toBe(constraint);
});

test("a second identifier that is not primary is accepted", async () => {
  expect(await violated((session) => insertEmail(session, OTHER_EMAIL))).toBeUndefined();
});

test("metadata that is not JSON is refused, and not as a conflict", async () => {
  const write = database.write((session) => insertContact(session, ORGANIZATION, UNKNOWN, "{"));
  await expect(write).rejects.not.toBeInstanceOf(ConstraintViolation);
});

test("an unknown type of identifier is refused, and not as a conflict", async () => {
  const text = "update identifiers set type = 'fax' where org_id = $1";
  const write = database.write((session) =>
    session.within(ORGANIZATION).run({ name: "test.fax", text }, [ORGANIZATION]),
  );
  await expect(write).rejects.not.toBeInstanceOf(ConstraintViolation);
});

test.each([
  ["of a whole table", "identifiers_org_id_type_key"],
  ["of a partition", "identifiers_org_id_type_key_p3"],
  ["of a shard", "identifiers_org_id_type_key_102234"],
  ["of a shard of a partition", "identifiers_org_id_type_key_p3_102234"],
])("PostgreSQL's name of a constraint %s is that of the schema", (_what, name) => {
  const message = `duplicate key value violates unique constraint "${name}"`;
  const violation = { code: "23505", message };
  expect(postgresConstraint({ ...violation, constraint: name })).toBe("identifiers_org_id_type_key");
  // Citus passes on no more than code and message.
  expect(postgresConstraint({ ...violation, constraint: undefined })).toBe("identifiers_org_id_type_key");
});
