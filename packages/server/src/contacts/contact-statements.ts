// The statements of the contact repository. `$1` is always the organisation.
import type { Engine, Statement } from "../database/database.ts";
import { maxPageBytes } from "./contact-page.ts";

/**
 * The identifiers of the contact `c` as one JSON text. A subquery of its own can only be planned as a look-up by contact;
 * a join may be planned as a scan of all identifiers. It also returns metadata once, not once for each identifier.
 */
const identifiers: Record<Engine, string> = {
  sqlite: jsonOf("json_group_array", "json_array"),
  postgres: `coalesce(${jsonOf("json_agg", "json_build_array")}, '[]')`,
};

function jsonOf(all: string, each: string): string {
  return `(
    select ${all}(${each}(i.id, i.type, i.key, i.value, i.is_primary, i.created_at)) from identifiers i
    where i.org_id = $1 and i.contact_id = c.id)`;
}

const columns = "c.org_id, c.id, c.name, c.metadata, c.version, c.created_at, c.updated_at";
const holder = (type: string, key: string) =>
  `(select contact_id from identifiers where org_id = $1 and type = ${type} and key = ${key})`;

/** See database/migrations/0004-contact-counts.ts. */
const counted = "coalesce((select total from contact_counts where org_id = $1), 0)";
const total: Record<Engine, string> = {
  sqlite: counted,
  postgres: `${counted} + coalesce((select sum(delta) from contact_deltas where org_id = $1), 0)`,
};
const addToCount: Record<Engine, string> = {
  sqlite: `
    insert into contact_counts (org_id, total) values ($1, $2)
    on conflict (org_id) do update set total = total + excluded.total`,
  postgres: "insert into contact_deltas (org_id, delta) values ($1, $2)",
};

/**
 * The contacts beside their total, which stands alone if there are none. One statement, so that both are of one moment. What
 * is beyond the bytes of a page is not sent.
 */
const page = (engine: Engine, contacts: string) => `
  select t.total, c.org_id, c.id, c.name, c.version, c.created_at, c.updated_at,
    case when c.bytes <= ${maxPageBytes} then c.metadata end as metadata,
    case when c.bytes <= ${maxPageBytes} then c.identifiers end as identifiers
  from (select ${total[engine]} as total) t
  left join (
    select c.*, sum(octet_length(cast(c.metadata as text)) + octet_length(cast(c.identifiers as text)))
      over (order by c.created_at, c.id rows unbounded preceding) as bytes
    from (${contacts}) c
  ) c on true
  order by c.created_at, c.id`;

const texts = (engine: Engine) => {
  const detailed = `${columns}, ${identifiers[engine]} as identifiers`;
  return {
    // One statement each, so that a contact and its identifiers are of the same moment.
    findContact: `select ${detailed} from contacts c where c.org_id = $1 and c.id = $2`,
    findContactByIdentifiers: `
      select ${detailed} from contacts c
      where c.org_id = $1 and c.id = coalesce(${holder("$2", "$3")}, ${holder("$4", "$5")}, ${holder("$6", "$7")})`,
    listContacts: page(
      engine,
      `
      select ${detailed} from contacts c where c.org_id = $1 order by c.created_at, c.id limit $2 offset $3`,
    ),
    listContactsAfter: page(
      engine,
      `
      select ${detailed} from contacts c
      where c.org_id = $1 and (c.created_at, c.id) > ($3, $4) order by c.created_at, c.id limit $2`,
    ),
    lockContact: `
      select org_id, id, name, metadata, version, created_at, updated_at from contacts
      where org_id = $1 and id = $2 for update`,
    countContacts: `select ${total[engine]} as total`,
    insertContact: `
      insert into contacts (org_id, id, name, metadata, version, created_at, updated_at)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    updateContact: `
      update contacts set name = $3, metadata = $4, version = $5, updated_at = $6
      where org_id = $1 and id = $2`,
    deleteContact: "delete from contacts where org_id = $1 and id = $2",
    addToCount: addToCount[engine],
    findIdentifier: `
      select id, contact_id, type, key, value, is_primary, created_at from identifiers
      where org_id = $1 and type = $2 and key = $3`,
    listIdentifiers: `
      select id, contact_id, type, key, value, is_primary, created_at from identifiers
      where org_id = $1 and contact_id = $2`,
    insertIdentifier: `
      insert into identifiers (org_id, type, key, value, id, contact_id, is_primary, created_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    updateIdentifier: `
      update identifiers set contact_id = $3, key = $4, value = $5, is_primary = $6
      where org_id = $1 and id = $2`,
  };
};

/** The statements by name. */
export type ContactStatements = { readonly [Name in keyof ReturnType<typeof texts>]: Statement };

/** The same statements for each engine. */
export const statements: Readonly<Record<Engine, ContactStatements>> = {
  sqlite: named(texts("sqlite")),
  postgres: named(texts("postgres")),
};

function named(all: ReturnType<typeof texts>): ContactStatements {
  const entries = Object.entries(all).map(([name, text]) => [name, { name: `contacts.${name}`, text: text.trim() }]);
  return Object.fromEntries(entries) as ContactStatements;
}
