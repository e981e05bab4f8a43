// The statements of the memory repository. `$1` is always the organisation.
import type { Engine } from "../../database/database.ts";
import { namedStatements } from "../named-statements.ts";

const embedded =
  "id, contact_id, persona_id, agent_number, summary, facts, recent_messages, open_items, entities, version, created_at";
const further = "org_id, summary_updated_at, history, message_count, last_position, bytes, updated_at";
const columns = `${embedded}, ${further}`;
const whole = `${embedded}, history, message_count`;
const of = (table: string, names: string) => names.replaceAll(/\w+/g, `${table}.$&`);

/** The ids of contacts in `$2`, a JSON array, with their index. */
const wanted: Record<Engine, string> = {
  sqlite: "select value as contact_id, key as place from json_each($2)",
  postgres:
    "select value::uuid as contact_id, ordinality - 1 as place from json_array_elements_text($2::json) with ordinality",
};

/**
 * Joins memories row by row through an index. Without `cross`, SQLite might begin with all memories of the
 * organisation. Without `offset 0` in the subquery, PostgreSQL might read all of them.
 */
const join = (engine: Engine, kind: "left" | "cross", name: string, condition: (name: string) => string) =>
  engine === "sqlite"
    ? `${kind} join memories ${name} on ${condition(name)}`
    : `left join lateral (select * from memories o where ${condition("o")} offset 0) ${name} on true`;

/** The messages in `$3`, a JSON array of arrays. */
const given: Record<Engine, string> = {
  sqlite: "json_each($3)",
  postgres: "json_array_elements($3::json) as given (value)",
};

const bytesOfContact = `
  (select sum(o.bytes) from memories o where o.org_id = $1 and o.contact_id = memories.contact_id) as contact_bytes`;
const off = (persona: string) => `
  select 1 from memory_settings
  where org_id = $1 and target = 'persona' and target_id = ${persona} and not memory_enabled`;

const changeColumns = `org_id, source, source_id, memory_id, initial_summary, initial_facts, summary, facts, changed_at`;
const ofContact = "memory_id in (select id from memories where org_id = $1 and contact_id = $2)";

/**
 * Selects memories of the contacts `$2` within `$3` bytes. It reads the sizes first, so that rows beyond the bytes are
 * not read. The memories of a contact share one sum, so either all of them fit or none.
 */
const within = (engine: Engine, names: string, bytes: string) => `
    select s.place, ${of("m", names)} from (
      select w.place, b.id, sum(${bytes}) over (order by w.place) as total
      from (${wanted[engine]}) w
      ${join(engine, "cross", "b", (name) => `${name}.org_id = $1 and ${name}.contact_id = w.contact_id`)}
      where b.id is not null
    ) s
    ${join(engine, "left", "m", (name) => `${name}.org_id = $1 and ${name}.id = s.id and (s.total <= $3 or s.place = 0)`)}`;

const texts = (engine: Engine) => ({
  find: `select ${columns} from memories where org_id = $1 and id = $2`,
  findOfPersona: `select ${columns} from memories where org_id = $1 and contact_id = $2 and persona_id = $3`,
  findOfNumber: `select ${columns} from memories where org_id = $1 and contact_id = $2 and agent_number = $3`,
  lockContact: `
    select id from contacts where org_id = $1 and id = (select contact_id from memories where org_id = $1 and id = $2)
    for update`,
  lock: `
    select ${columns}, exists (${off("memories.persona_id")}) as is_off, ${bytesOfContact}
    from memories where org_id = $1 and id = $2 for update`,
  lockOfContacts: `
    select ${columns} from memories where org_id = $1 and contact_id in ($2, $3) order by id for update`,
  listOfContact: `select ${embedded} from memories where org_id = $1 and contact_id = $2`,
  listOfContacts: within(engine, embedded, "b.bytes"),
  listWhole: within(engine, whole, "b.bytes + octet_length(cast(b.history as text))"),
  findAny: "select 1 from memories where org_id = $1 limit 1",
  sizeOf: `
    select count(*) as count, coalesce(sum(bytes), 0) as bytes from memories where org_id = $1 and contact_id = $2`,
  insert: `
    insert into memories (org_id, id, contact_id, persona_id, agent_number, summary, summary_updated_at, facts,
      recent_messages, open_items, entities, history, message_count, last_position, bytes, version, created_at, updated_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
  update: `
    update memories set contact_id = $3, summary = $4, summary_updated_at = $5, facts = $6, recent_messages = $7,
      open_items = $8, entities = $9, history = $10, message_count = $11, last_position = $12, bytes = $13, version = $14,
      updated_at = $15
    where org_id = $1 and id = $2 and version = $14 - 1`,
  remove: "delete from memories where org_id = $1 and id = $2",
  removeMessages: "delete from memory_messages where org_id = $1 and memory_id = $2",
  removeChanges: "delete from memory_changes where org_id = $1 and memory_id = $2",
  removeOfContact: "delete from memories where org_id = $1 and contact_id = $2",
  removeMessagesOfContact: `delete from memory_messages where org_id = $1 and ${ofContact}`,
  removeChangesOfContact: `delete from memory_changes where org_id = $1 and ${ofContact}`,
  listMessages: `
    select position, role, content, channel, said_at from memory_messages where org_id = $1 and memory_id = $2
    order by said_at desc, position desc limit $3`,
  listMessagesBefore: `
    select position, role, content, channel, said_at from memory_messages where org_id = $1 and memory_id = $2
    and (said_at, position) < ($3, $4) order by said_at desc, position desc limit $5`,
  insertMessage: `
    insert into memory_messages (org_id, memory_id, said_at, position, role, content, channel)
    values ($1, $2, $3, $4, $5, $6, $7)`,
  insertMessages: `
    insert into memory_messages (org_id, memory_id, said_at, position, role, content, channel)
    select $1, $2, value ->> 0, cast(value ->> 1 as bigint), value ->> 2, value ->> 3, value ->> 4 from ${given[engine]}`,
  // Deletes up to one message. A list of messages might be read once per message.
  removeOldestMessages: `
    delete from memory_messages where org_id = $1 and memory_id = $2 and (said_at, position) <= (
      select said_at, position from memory_messages where org_id = $1 and memory_id = $2
      order by said_at, position limit 1 offset $3)`,
  moveMessages: `
    update memory_messages set memory_id = $3, position = position + $4 where org_id = $1 and memory_id = $2`,
  removeEqualChanges: `
    delete from memory_changes where org_id = $1 and memory_id = $2 and (source, source_id) in (
      select source, source_id from memory_changes where org_id = $1 and memory_id = $3)`,
  moveChanges: "update memory_changes set memory_id = $3 where org_id = $1 and memory_id = $2",
  findChange: `
    select ${of("c", changeColumns)}, m.history
    from memory_changes c join memories m on m.org_id = $1 and m.id = c.memory_id
    where c.org_id = $1 and c.source = $2 and c.source_id = $3 order by c.changed_at desc limit 1`,
  recordChange: `
    insert into memory_changes (${changeColumns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    on conflict (org_id, source, source_id, memory_id)
    do update set summary = excluded.summary, facts = excluded.facts, changed_at = excluded.changed_at`,
  removeOldestChanges: `
    delete from memory_changes where org_id = $1 and memory_id = $2 and changed_at < (
      select changed_at from memory_changes where org_id = $1 and memory_id = $2
      order by changed_at desc limit 1 offset $3)`,
  findOff: off("$2"),
  storeSetting: `
    insert into memory_settings (org_id, target, target_id, version, memory_enabled, updated_at)
    values ($1, $2, $3, $4, $5, $6)
    on conflict (org_id, target, target_id)
    do update set version = excluded.version, memory_enabled = excluded.memory_enabled, updated_at = excluded.updated_at`,
});

/**
 * No statement is sharable: a change of a memory also locks its contact, and a shared transaction never locks two rows.
 */
export const statements = namedStatements("memories", texts);
