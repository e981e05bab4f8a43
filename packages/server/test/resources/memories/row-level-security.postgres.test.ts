import { describe, expect, test } from "vitest";
import type { Statement, Value } from "../../../src/database/database.ts";
import { statements } from "../../../src/resources/memories/memory-statements.ts";
import { insertContact, insertOrganization } from "../../support/contact-rows.ts";
import { openTestDatabase } from "../../support/test-database.ts";

// PostgreSQL shows an organisation its own memories, also to a statement that forgets to ask for them.

const OWN = "11111111-1111-4111-8111-111111111111";
const OTHER = "99999999-9999-4999-8999-999999999999";
const CONTACT = "22222222-2222-4222-8222-222222222222";
const MEMORY = "mem-1";
const TIME = "2026-03-02T09:00:00.000Z";

const database = await openTestDatabase();
await database.write(async (session) => {
  await insertOrganization(session, OWN, "Own");
  await insertOrganization(session, OTHER, "Other");
  await insertContact(session, OWN, CONTACT);
});
const { insert, insertMessage, recordChange, storeSetting } = statements.postgres;
await database.write(async (session) => {
  const own = session.within(OWN);
  const texts = [null, null, "{}", "[]", "[]", "[]", "[]"];
  await own.run(insert, [OWN, MEMORY, CONTACT, "p", null, ...texts, 1, 1, 8, 1, TIME, TIME]);
  await own.run(insertMessage, [OWN, MEMORY, TIME, 1, "user", "Hello.", "sms"]);
  await own.run(recordChange, [OWN, "call", "call-1", MEMORY, null, "{}", null, "{}", TIME]);
  await own.run(storeSetting, [OWN, "persona", "p", "1", false, TIME]);
});

/** The statement as a mistake may leave it: it has the organisation's id, and does not ask for it. */
function forgetful({ name, text }: Statement): Statement {
  return { name: `forgetful.${name}`, text: text.replaceAll(/(?:\w\.)?org_id = \$1/g, "cast($1 as uuid) is not null") };
}

const reads: Partial<Record<keyof typeof statements.postgres, readonly Value[]>> = {
  find: [MEMORY],
  findOfPersona: [CONTACT, "p"],
  lock: [MEMORY],
  lockOfContacts: [CONTACT, CONTACT],
  listOfContact: [CONTACT],
  listOfContacts: [JSON.stringify([CONTACT]), 1_000],
  listMessages: [MEMORY, 10],
  findChange: ["call", "call-1"],
  findOff: ["p"],
};
const changes: typeof reads = {
  remove: [MEMORY],
  removeMessages: [MEMORY],
  removeChanges: [MEMORY],
  removeOfContact: [CONTACT],
  moveMessages: [MEMORY, "mem-2", 1],
  moveChanges: [MEMORY, "mem-2"],
};

describe("row-level security", () => {
  test.each(Object.entries(reads))("hides other organisations' rows from a forgetful %s", async (name, values) => {
    const statement = forgetful(statements.postgres[name as keyof typeof reads]!);
    const ask = (orgId: string) =>
      database.write((session) => session.within(orgId).all(statement, [orgId, ...values!]));
    expect(await ask(OWN)).toHaveLength(1);
    expect(await ask(OTHER)).toEqual([]);
  });

  test.each(Object.entries(changes))("keeps a forgetful %s from other organisations' rows", async (name, values) => {
    const statement = forgetful(statements.postgres[name as keyof typeof changes]!);
    expect(await database.write((session) => session.within(OTHER).run(statement, [OTHER, ...values!]))).toBe(0);
  });
});
