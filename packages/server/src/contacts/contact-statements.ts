// The statements of the contact repository. `$1` is always the organisation.
import type { Statement } from "../database/database.ts";

const joined = `
  c.org_id, c.id, c.name, c.metadata, c.version, c.created_at, c.updated_at,
  i.id as identifier_id, i.type, i.key, i.value, i.is_primary, i.created_at as identifier_created_at`;

const texts = {
  // One statement, so that a contact and its identifiers are of the same moment.
  findContact: `
    select ${joined} from contacts c
    left join identifiers i on i.org_id = c.org_id and i.contact_id = c.id
    where c.org_id = $1 and c.id = $2`,
  listContacts: `
    select ${joined} from (
      select * from contacts where org_id = $1 order by created_at, id limit $2 offset $3
    ) c
    left join identifiers i on i.org_id = c.org_id and i.contact_id = c.id
    order by c.created_at, c.id`,
  listContactsAfter: `
    select ${joined} from (
      select * from contacts where org_id = $1 and (created_at, id) > ($2, $3) order by created_at, id limit $4
    ) c
    left join identifiers i on i.org_id = c.org_id and i.contact_id = c.id
    order by c.created_at, c.id`,
  lockContact: `
    select org_id, id, name, metadata, version, created_at, updated_at from contacts
    where org_id = $1 and id = $2 for update`,
  countContacts: "select cast(count(*) as integer) as total from contacts where org_id = $1",
  insertContact: `
    insert into contacts (org_id, id, name, metadata, version, created_at, updated_at)
    values ($1, $2, $3, $4, $5, $6, $7)`,
  updateContact: `
    update contacts set name = $3, metadata = $4, version = $5, updated_at = $6
    where org_id = $1 and id = $2`,
  deleteContact: "delete from contacts where org_id = $1 and id = $2",
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

export const statements = Object.fromEntries(
  Object.entries(texts).map(([name, text]) => [name, { name: `contacts.${name}`, text: text.trim() }]),
) as { readonly [Name in keyof typeof texts]: Statement };
