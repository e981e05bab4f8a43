// Kept totals of rows. Counting a million rows takes a tenth of a second, and every list needs the total.
//
// On PostgreSQL, transactions that create or delete rows append to a table of deltas. A common counter would make them
// wait for each other. The deltas are folded into the totals every few seconds.
import { type Database, everyOrganization, type MigratableDatabase, type Session } from "../database/database.ts";
import { planByIndex } from "../database/postgres-index-plans.ts";
import type { KeptTotal } from "./resource.ts";
import { FOLD_BATCH, type Totalled, totalStatements } from "./total-statements.ts";

/** Returns the kept total of a table. Its repositories add to it: see `addTo` of total-statements.ts. */
export function keptTotal(totalled: Totalled): KeptTotal {
  const { compare, recount } = totalStatements(totalled);
  return {
    noun: totalled.table,
    compare,
    fold: (database) => foldDeltas(database, totalled),
    async recount(database: MigratableDatabase, orgId: string) {
      if (!/^[\da-f-]{36}$/.test(orgId)) throw new TypeError(`${orgId} is not an id of an organisation.`);
      // A script, because it may exceed the time limit of a statement.
      await database.write((session) => session.execute(recount[database.engine].replaceAll("$1", `'${orgId}'`)));
    },
  };
}

/**
 * Folds deltas in one process at a time. A statement that reads totals and deltas sees the same sum before and after.
 */
async function foldDeltas(database: Pick<Database, "engine" | "write">, totalled: Totalled): Promise<number> {
  if (database.engine === "sqlite") return 0;
  for (let folded = 0, after = everyOrganization; ; ) {
    const step = await database.write((session) => foldNext(session, totalled, after));
    if (step === undefined) return folded;
    folded += step.folded;
    // One organisation may have more deltas than a batch.
    if (step.folded < FOLD_BATCH) after = step.orgId;
  }
}

async function foldNext(session: Session, totalled: Totalled, after: string) {
  const { fold, nextOrganization } = totalStatements(totalled);
  const [claimed, , organizations] = await Promise.all([
    session.claim(`fold of ${totalled.deltas}`),
    planByIndex(session),
    session.within(everyOrganization).all<{ org_id: string }>(nextOrganization, [after]),
  ]);
  const [organization] = organizations;
  if (!claimed || organization === undefined) return undefined;
  const orgId = organization.org_id;
  const [row] = await session.within(orgId).all<{ folded: number }>(fold, [orgId]);
  return { orgId, folded: row!.folded };
}
