// Keeps the totals of contacts right: folds what PostgreSQL appends, and counts again where a total is wrong.
import { type Database, everyOrganization, type MigratableDatabase, type Session, type Statement } from "./database.ts";
import { planByIndex } from "./index-plans.ts";

/** Deltas folded in one transaction, some milliseconds. */
const FOLD_BATCH = 1_000;

const nextOrganization: Statement = {
  name: "contact_deltas.nextOrganization",
  text: "select org_id from contact_deltas where org_id > $1 order by org_id limit 1",
};

// Both conditions of the delete are those of the primary key, so no statistics are needed to find the rows by it.
const fold: Statement = {
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

/** For a test of their plans. */
export const foldStatements = { nextOrganization, fold };

/**
 * Adds the deltas of PostgreSQL to the totals, organisation by organisation, and returns how many there were. A statement
 * that reads both sees the same sum before and after. Of several processes only one folds at a time.
 */
export async function foldCounts(database: Pick<Database, "engine" | "write">): Promise<number> {
  if (database.engine === "sqlite") return 0;
  for (let folded = 0, after = everyOrganization; ; ) {
    const step = await database.write((session) => foldNext(session, after));
    if (step === undefined) return folded;
    folded += step.folded;
    // One organisation may have more deltas than a batch.
    if (step.folded < FOLD_BATCH) after = step.orgId;
  }
}

async function foldNext(session: Session, after: string) {
  const [claimed, , organizations] = await Promise.all([
    session.claim("fold of contact counts"),
    planByIndex(session),
    session.within(everyOrganization).all<{ org_id: string }>(nextOrganization, [after]),
  ]);
  const [organization] = organizations;
  if (!claimed || organization === undefined) return undefined;
  const orgId = organization.org_id;
  const [row] = await session.within(orgId).all<{ folded: number }>(fold, [orgId]);
  return { orgId, folded: row!.folded };
}

/**
 * Counts the contacts of an organisation again and writes the total. A script, because it may take longer than a statement
 * is allowed to. On PostgreSQL the row of the total is locked first, so that no fold happens between count and deltas.
 */
export async function recountContacts(database: MigratableDatabase, orgId: string): Promise<void> {
  if (!/^[\da-f-]{36}$/.test(orgId)) throw new TypeError(`${orgId} is not an id of an organisation.`);
  await database.write((session) => session.execute(RECOUNT[database.engine].replaceAll("$1", `'${orgId}'`)));
}

const RECOUNT = {
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
