// After a transaction that has set it, a setting of our own is empty, not unset. As a comparison of the plain column the
// condition joins the statement's own `org_id = $1`, and costs once per statement, not once per row.
const own = "org_id = nullif(current_setting('contacts.org_id', true), '')::uuid";

/** True in a transaction that works for all organisations at once: see everyOrganization in ../database.ts. */
export const sweeping = "current_setting('contacts.org_id', true) = '00000000-0000-0000-0000-000000000000'";

/** Lets a transaction on PostgreSQL see and write the rows of its own organisation alone; the table's owner too. */
export const ownRows = (table: string) => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy ${table}_of_organization on ${table} using (${own});
`;
