import { expect, test } from "vitest";
import { type ContactStatements, statements } from "../../src/resources/contacts/contact-statements.ts";
import { plans, rowsReadBy, storageWithContacts } from "../support/postgres-plans.ts";

// No plan may depend on sizes or statistics: each statement reads only the rows that it is about.

const NONE = "00000000-0000-0000-0000-000000000000";
const TIME = "2026-01-01T00:01:00.000Z";

const storage = await storageWithContacts(
  (orgId) => `
    insert into identifiers (org_id, type, key, value, id, contact_id, is_primary, created_at)
      select org_id, type, id || type, id || type, gen_random_uuid(), id, true, created_at
      from contacts, (values ('email'), ('external_id')) as types (type) where org_id = '${orgId}';
    insert into contact_deltas (org_id, delta) select '${orgId}', 1 from generate_series(1, 300)`,
);

const values: Partial<Record<keyof ContactStatements, string>> = {
  findContact: `'${NONE}'`,
  findContactByIdentifiers: "'email', 'x', 'external_id', 'y', null, null",
  listContacts: "51, 100",
  listContactsAfter: `51, '${TIME}', '${NONE}'`,
  lockContact: `'${NONE}'`,
  countContacts: "",
  updateContact: `'${NONE}', 'Ada', '{}', 2, '${TIME}'`,
  deleteContact: `'${NONE}'`,
  findIdentifier: "'email', 'x'",
  listIdentifiers: `'${NONE}'`,
  updateIdentifier: `'${NONE}', '${NONE}', 'x', 'x', true`,
};

test.each(plans)("a %s plan with %s statistics reads no more than the rows that it is about", async (...plan) => {
  const measured = { storage, statements: statements.postgres, values, tables: ["contacts", "identifiers"] };
  const read = await rowsReadBy(measured, plan);
  const most = (name: string) => (name.startsWith("listContacts ") ? 151 + 102 : name.startsWith("list") ? 51 * 3 : 3);
  const tooMany = Object.entries(read).filter(([name, rows]) => rows > most(name));
  expect(tooMany).toEqual([]);
});
