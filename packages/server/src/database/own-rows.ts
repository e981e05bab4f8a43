// A custom setting is empty, not unset, after a transaction that has set it. As a comparison of the plain column, the
// condition combines with the statement's own `org_id = $1`. So it costs once per statement, not once per row.
const own = "org_id = nullif(current_setting('contacts.org_id', true), '')::uuid";

/** True in a transaction for all organisations: see everyOrganization in ../database.ts. */
export const sweeping = "current_setting('contacts.org_id', true) = '00000000-0000-0000-0000-000000000000'";

/**
 * Returns the policy that limits a transaction on PostgreSQL to the rows of one organisation. It also applies to
 * the table's owner.
 */
export const ownRows = (table: string) => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy ${table}_of_organization on ${table} using (${own});
`;
