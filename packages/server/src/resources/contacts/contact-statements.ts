// The statements of the contact repository. `$1` is always the organisation.
import type { Engine } from "../../database/database.ts";
import { namedStatements } from "../named-statements.ts";
import { addTo, totalOf } from "../total-statements.ts";
import { maxPageBytes } from "./contact-page.ts";
import { totalOfContacts } from "./contact-total.ts";

/**
 * Selects the identifiers of a contact as one JSON text. A subquery is always planned as a look-up by contact; a join
 * may be planned as a scan of all identifiers. It also returns metadata once, not once per identifier.
 */
function identifiersOf(engine: Engine, contactId: string): string {
  const [all, each] = engine === "sqlite" ? ["json_group_array", "json_array"] : ["json_agg", "json_build_array"];
  const found = `(
    select ${all}(${each}(i.id, i.type, i.key, i.value, i.is_primary, i.created_at)) from identifiers i
    where i.org_id = $1 and i.contact_id = ${contactId})`;
  return engine === "sqlite" ? found : `coalesce(${found}, '[]')`;
}

const columns = "org_id, id, name, metadata, version, created_at, updated_at";
const holder = (type: string, key: string) =>
  `(select contact_id from identifiers where org_id = $1 and type = ${type} and key = ${key})`;

const total = totalOf(totalOfContacts);
const addToCount = addTo(totalOfContacts);

/**
 * The metadata of a page and its size. SQLite copies each value that passes through a subquery. So it takes the size
 * first, which needs no copy, and then looks up what fits. PostgreSQL passes references.
 */
const metadata: Record<Engine, { readonly inner: string; readonly bytes: string; readonly outer: string }> = {
  sqlite: {
    inner: "octet_length(metadata) as size",
    bytes: "p.size",
    outer: "(select metadata from contacts where org_id = $1 and id = s.id)",
  },
  postgres: { inner: "metadata", bytes: "octet_length(cast(p.metadata as text))", outer: "s.metadata" },
};

/**
 * Selects contacts with their total, or the total alone if there are none. One statement shows one moment.
 *
 * The two limits make sure that identifiers are looked up only for contacts that the offset has not skipped. Data
 * beyond the bytes of a page is not sent. The reader sorts the rows, because a sort here would copy metadata.
 */
const page = (engine: Engine, which: string) => `
  select t.total, s.org_id, s.id, s.name, s.version, s.created_at, s.updated_at,
    case when s.bytes <= ${maxPageBytes} then ${metadata[engine].outer} end as metadata,
    case when s.bytes <= ${maxPageBytes} then s.identifiers end as identifiers
  from (select ${total[engine]} as total) t
  left join (
    select p.*, sum(${metadata[engine].bytes} + octet_length(cast(p.identifiers as text)))
      over (order by p.created_at, p.id rows unbounded preceding) as bytes
    from (
      select r.*, ${identifiersOf(engine, "r.id")} as identifiers from (
        select org_id, id, name, ${metadata[engine].inner}, version, created_at, updated_at from contacts ${which}
      ) r
      order by r.created_at, r.id limit $2
    ) p
  ) s on true`;

const texts = (engine: Engine) => {
  const detailed = `${columns}, ${identifiersOf(engine, "contacts.id")} as identifiers`;
  return {
    // One statement each, so that a contact and its identifiers show the same moment.
    findContact: `select ${detailed} from contacts where org_id = $1 and id = $2`,
    // The inner select is for PostgreSQL: under row-level security it uses an index for a subquery, but not for
    // coalesce.
    findContactByIdentifiers: `
      select ${detailed} from contacts where org_id = $1 and id =
        (select coalesce(${holder("$2", "$3")}, ${holder("$4", "$5")}, ${holder("$6", "$7")}))`,
    listContacts: page(engine, "where org_id = $1 order by created_at, id limit $2 offset $3"),
    listContactsAfter: page(
      engine,
      "where org_id = $1 and (created_at, id) > ($3, $4) order by created_at, id limit $2",
    ),
    lockContact: `
      select ${columns} from contacts where org_id = $1 and id = $2 for update`,
    countContacts: `select ${total[engine]} as total`,
    insertContact: `
      insert into contacts (org_id, id, name, metadata, version, created_at, updated_at)
      values ($1, $2, $3, $4, $5, $6, $7)`,
    updateContact: `
      update contacts set name = $3, metadata = $4, version = $5, updated_at = $6
      where org_id = $1 and id = $2 and version = $5 - 1`,
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
    deleteIdentifiers: "delete from identifiers where org_id = $1 and contact_id = $2",
  };
};

/** The same statements for each engine. */
export const statements = namedStatements("contacts", texts, ["lockContact", "updateContact"]);

/** The statements by name. */
export type ContactStatements = (typeof statements)["sqlite"];
