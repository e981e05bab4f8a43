// Keeps the totals of contacts right: folds what PostgreSQL appends, and counts again where a total is wrong.

import { type Database, everyOrganization, type MigratableDatabase, type Session } from "../../database/database.ts";
import { planByIndex } from "../../database/postgres-index-plans.ts";
import type { KeptTotal } from "../resource.ts";
import { compare, FOLD_BATCH, fold, nextOrganization, RECOUNT } from "./contact-total-statements.ts";

/**
 * Adds the deltas of PostgreSQL to the totals, organisation by organisation, and returns how many there were. A statement
 * that reads both sees the same sum before and after. Of several processes only one folds at a time.
 */
async function foldDeltas(database: Pick<Database, "engine" | "write">): Promise<number> {
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
async function recount(database: MigratableDatabase, orgId: string): Promise<void> {
  if (!/^[\da-f-]{36}$/.test(orgId)) throw new TypeError(`${orgId} is not an id of an organisation.`);
  await database.write((session) => session.execute(RECOUNT[database.engine].replaceAll("$1", `'${orgId}'`)));
}

export const contactTotal: KeptTotal = { noun: "contacts", compare, fold: foldDeltas, recount };
