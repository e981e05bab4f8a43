import type { Migration } from "../../../database/migration.ts";
import { ownRows, sweeping } from "../../../database/own-rows.ts";

// The number of contacts of each organisation, so that no list counts them.
//
// On PostgreSQL, transactions that create or delete contacts append a row to contact_deltas. A common counter would
// make them wait for each other. The sum of the rows is folded into contact_counts every few seconds (../../total.ts).
// Neither table refers to organizations, because that would lock them while contacts are counted here.
//
// The first totals are counted for one organisation after the other, because row-level security shows only one. There
// is no lock on contacts, so no server waits.

const sqlite = `
create table contact_counts (
  org_id text not null constraint contact_counts_org_id primary key,
  total integer not null
) strict, without rowid;

insert into contact_counts (org_id, total) select org_id, count(*) from contacts group by org_id;
`;

const postgres = `
create table contact_counts (
  org_id uuid not null constraint contact_counts_org_id primary key,
  total bigint not null
);

create table contact_deltas (
  org_id uuid not null,
  id uuid not null default gen_random_uuid(),
  delta integer not null,
  constraint contact_deltas_org_id_id primary key (org_id, id)
);
${["contact_counts", "contact_deltas"].map(ownRows).join("")}
create policy contact_deltas_found_by_sweep on contact_deltas for select using (${sweeping});

do $$
declare organization record;
begin
  for organization in select id from organizations loop
    perform set_config('contacts.org_id', organization.id::text, true);
    insert into contact_counts (org_id, total)
      select organization.id, count(*) from contacts where org_id = organization.id having count(*) > 0;
  end loop;
  perform set_config('contacts.org_id', '', true);
end $$;
`;

export const contactCounts: Migration = { version: 4, name: "contact-counts", sqlite, postgres };
