// The statements of the contact repository. `$1` is always the organisation.
import type { Engine } from "../../database/database.ts";
import { namedStatements } from "../named-statements.ts";
import { addTo, totalOf } from "../total-statements.ts";
import { maxPageBytes } from "./contact-page.ts";
import type { ContactRow } from "./contact-repository.ts";
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

/** False for columns that no update writes. The compiler names a column that is missing here. */
const isUpdated: Readonly<Record<keyof ContactRow, boolean>> = {
  org_id: false,
  id: false,
  name: true,
  metadata: true,
  version: true,
  created_at: false,
  updated_at: true,
};
/** The columns of a contact in the order of the parameters of `insertContact`. The first one is the organisation. */
export const columnNames = Object.keys(isUpdated) as readonly (keyof ContactRow)[];
/** The columns in the order of the parameters of `updateContact`, after the organisation and the id. */
export const updatedNames = columnNames.filter((name) => isUpdated[name]);
const columns = columnNames.join(", ");
const smallNames = columnNames.filter((name) => name !== "metadata");
const parameterOf = (name: keyof ContactRow) => `$${updatedNames.indexOf(name) + 3}`;
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
  select t.total, ${smallNames.map((name) => `s.${name}`).join(", ")},
    case when s.bytes <= ${maxPageBytes} then ${metadata[engine].outer} end as metadata,
    case when s.bytes <= ${maxPageBytes} then s.identifiers end as identifiers
  from (select ${total[engine]} as total) t
  left join (
    select p.*, sum(${metadata[engine].bytes} + octet_length(cast(p.identifiers as text)))
      over (order by p.created_at, p.id rows unbounded preceding) as bytes
    from (
      select r.*, ${identifiersOf(engine, "r.id")} as identifiers from (
        select ${smallNames.join(", ")}, ${metadata[engine].inner} from contacts ${which}
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
      insert into contacts (${columns}) values (${columnNames.map((_, index) => `$${index + 1}`).join(", ")})`,
    updateContact: `
      update contacts set ${updatedNames.map((name) => `${name} = ${parameterOf(name)}`).join(", ")}
      where org_id = $1 and id = $2 and version = ${parameterOf("version")} - 1`,
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
