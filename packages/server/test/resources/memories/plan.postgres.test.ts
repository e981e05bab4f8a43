import { expect, test } from "vitest";
import { statements } from "../../../src/resources/memories/memory-statements.ts";
import { plans, rowsReadBy, storageWithContacts } from "../../support/postgres-plans.ts";

// Every statement on memories reads only the rows of one memory or of one contact, with any statistics and plan.

const NONE = "00000000-0000-0000-0000-000000000000";
const TIME = "2026-01-01T00:01:00.000Z";
const MEMORY = "'mem-x'";
const tables = ["memories", "memory_messages", "memory_changes", "memory_settings"];

/** The contact of `mem-long`, which has many messages and changes, and of `mem-more`. */
const BUSY = "00000000-0000-0000-0000-000000000001";
const many = 300;

/** Three memories for each contact, with messages and a change, all from one call; and the memories of the busy contact. */
const storage = await storageWithContacts(
  (orgId) => `
    insert into memories (org_id, id, contact_id, persona_id, facts, recent_messages, open_items, entities, history,
        message_count, last_position, bytes, version, created_at, updated_at)
      select org_id, 'mem-' || persona || id, id, persona, '{}', '[]', '[]', '[]', '[]', 2, 2, 8, 1, created_at, created_at
      from contacts, (values ('a'), ('b'), ('c')) as personas (persona) where org_id = '${orgId}';
    insert into memory_messages (org_id, memory_id, said_at, position, role, content, channel)
      select org_id, id, '${TIME}', position, 'user', 'Hello.', 'sms'
      from memories, generate_series(1, 2) as position where org_id = '${orgId}';
    insert into memory_changes (org_id, source, source_id, memory_id, initial_facts, facts, changed_at)
      select org_id, 'call', 'call-1', id, '{}', '{}', created_at from memories where org_id = '${orgId}';
    insert into memory_settings (org_id, target, target_id, version, memory_enabled, updated_at)
      select '${orgId}', 'persona', 'p' || n, '1', false, now() from generate_series(1, 200) n;
    insert into contacts (org_id, id, metadata, version, created_at, updated_at)
      values ('${orgId}', '${BUSY}', '{}', 1, now(), now());
    insert into memories (org_id, id, contact_id, persona_id, facts, recent_messages, open_items, entities, history,
        message_count, last_position, bytes, version, created_at, updated_at)
      select '${orgId}', name, '${BUSY}', name, '{}', '[]', '[]', '[]', '[]', ${many}, ${many}, 8, 1, now(), now()
      from (values ('mem-long'), ('mem-more')) as names (name);
    insert into memory_messages (org_id, memory_id, said_at, position, role, content, channel)
      select '${orgId}', 'mem-long', '${TIME}', position, 'user', 'Hello.', 'sms' from generate_series(1, ${many}) as position;
    insert into memory_changes (org_id, source, source_id, memory_id, initial_facts, facts, changed_at)
      select '${orgId}', 'call', 'call-of-many-' || n, 'mem-long', '{}', '{}', now() from generate_series(1, ${many}) n`,
);

const values: Partial<Record<keyof typeof statements.postgres, string>> = {
  find: MEMORY,
  findOfPersona: `'${NONE}', 'a'`,
  findOfNumber: `'${NONE}', '+14155550199'`,
  lock: MEMORY,
  lockContact: MEMORY,
  lockOfContacts: `'${NONE}', '${NONE}'`,
  listOfContact: `'${NONE}'`,
  listOfContacts: `'["${NONE}","${NONE}"]', 1000`,
  listWhole: `'["${NONE}","${NONE}"]', 1000`,
  findAny: "",
  sizeOf: `'${NONE}'`,
  remove: MEMORY,
  removeMessages: MEMORY,
  removeChanges: MEMORY,
  removeOfContact: `'${NONE}'`,
  removeMessagesOfContact: `'${NONE}'`,
  removeChangesOfContact: `'${NONE}'`,
  listMessages: `${MEMORY}, 200`,
  listMessagesBefore: `${MEMORY}, '${TIME}', 5, 100`,
  removeOldestMessages: `${MEMORY}, 10`,
  moveMessages: `${MEMORY}, 'mem-y', 5`,
  removeEqualChanges: `${MEMORY}, 'mem-y'`,
  moveChanges: `${MEMORY}, 'mem-y'`,
  findChange: "'call', 'call-1'",
  removeOldestChanges: `${MEMORY}, 49`,
  findOff: "'p'",
};

test.each(plans)("a %s plan with %s statistics reads no more than the rows that it is about", async (...plan) => {
  const read = await rowsReadBy({ storage, statements: statements.postgres, values, tables }, plan);
  // The last change of a call is found without reading the others, and its memory with it.
  const tooMany = Object.entries(read).filter(([, rows]) => rows > 3);
  expect(tooMany).toEqual([]);
});

test.each(plans)("a %s plan with %s statistics reads each of many rows a few times at most", async (...plan) => {
  const values = {
    removeOldestMessages: `'mem-long', ${many / 2}`,
    moveMessages: "'mem-long', 'mem-more', 5",
    removeMessagesOfContact: `'${BUSY}'`,
    removeChangesOfContact: `'${BUSY}'`,
  };
  const read = await rowsReadBy({ storage, statements: statements.postgres, values, tables }, plan);
  const tooMany = Object.entries(read).filter(([, rows]) => rows > 4 * many);
  expect(tooMany).toEqual([]);
});

test("every statement but those that insert or change one row is measured", () => {
  const others = ["insert", "update", "insertMessage", "insertMessages", "recordChange", "storeSetting"];
  expect([...Object.keys(values), ...others].sort()).toEqual(Object.keys(statements.postgres).sort());
});
