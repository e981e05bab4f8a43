// The statements that keep the totals of contacts right. Repositories write them: see contacts/contact-statements.ts.
import type { Engine, Statement } from "../../database/database.ts";

/** Deltas folded in one transaction, some milliseconds. */
export const FOLD_BATCH = 1_000;

export const nextOrganization: Statement = {
  name: "contact_deltas.nextOrganization",
  text: "select org_id from contact_deltas where org_id > $1 order by org_id limit 1",
};

// Both conditions of the delete are those of the primary key, so no statistics are needed to find the rows by it.
export const fold: Statement = {
  name: "contact_deltas.fold",
  text: `with chosen as (
      select array(select id from contact_deltas where org_id = $1 order by id limit ${FOLD_BATCH}) as ids
    ), gone as (
      delete from contact_deltas where org_id = $1 and id = any((select ids from chosen)::uuid[]) returning delta
    ), summed as (
      insert into contact_counts (org_id, total) select $1, sum(delta) from gone having count(*) > 0
      on conflict (org_id) do update set total = contact_counts.total + excluded.total
    )
    select count(*) as folded from gone`,
};

/** A script for each engine, with the id of the organisation in place of `$1`. */
export const RECOUNT: Record<Engine, string> = {
  sqlite: `
    insert into contact_counts (org_id, total) select $1, count(*) from contacts where org_id = $1
    on conflict (org_id) do update set total = excluded.total`,
  postgres: `
    set local statement_timeout = 0; set local enable_seqscan = on;
    select set_config('contacts.org_id', $1, true);
    insert into contact_counts (org_id, total) values ($1, 0) on conflict do nothing;
    select total from contact_counts where org_id = $1 for update;
    update contact_counts set total = (select count(*) from contacts where org_id = $1)
      - coalesce((select sum(delta) from contact_deltas where org_id = $1), 0)
    where org_id = $1`,
};

/** What is kept, and what there is: both of one moment. */
export const compare: Record<Engine, Statement> = {
  sqlite: compareWith("0"),
  postgres: compareWith("coalesce((select sum(delta) from contact_deltas where org_id = $1), 0)"),
};

function compareWith(deltas: string): Statement {
  const text = `select coalesce((select total from contact_counts where org_id = $1), 0) + ${deltas} as kept,
    (select count(*) from contacts where org_id = $1) as counted`;
  return { name: "contact_counts.compare", text };
}
