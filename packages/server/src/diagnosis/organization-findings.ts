// Checks keys, totals and times of every organisation.
import type { MigratableDatabase, Session } from "../database/database.ts";
import * as ask from "../database/diagnosis-statements.ts";
import { demonstrationKeyName, demonstrationOrgId } from "../demonstration/demonstration.ts";
import { resources, totals } from "../resources/index.ts";
import { check, type Finding, fail, ok, warn } from "./finding.ts";

/** What was found in each organisation. */
type Standings<Found> = readonly { readonly id: string; readonly found: Found }[];

/** The time of a resource's newest row. */
interface Newest {
  readonly noun: string;
  readonly time: string;
}

export async function organizationFindings(database: MigratableDatabase, now: Date): Promise<Finding[]> {
  return [
    await check("times", async () => timesFinding(await standingsOf(database, newestOf), now)),
    await check("totals", async () => totalsFinding(await standingsOf(database, wrongTotalsOf))),
    await check("keys", async () => keysFinding(await standingsOf(database, validKeysOf))),
    ...(await demonstrationFindings(database)),
  ];
}

/** Returns no finding if no key of the demonstration is valid. */
async function demonstrationFindings(database: MigratableDatabase): Promise<Finding[]> {
  const values = [demonstrationOrgId, demonstrationKeyName];
  const keys = await database.scan((session) =>
    session.within(demonstrationOrgId).all<{ id: string }>(ask.validKeysNamed, values),
  );
  if (keys.length === 0) return [];
  const found = `A key of the demonstration is valid (${keys.map(({ id }) => id).join(", ")}), which servers accept with --demo.`;
  const remedy = `After the trial, run: contacts-api keys revoke --org ${demonstrationOrgId} ${keys[0]!.id}`;
  return [warn("demonstration", found, remedy)];
}

/**
 * Reads one organisation after the other, so that even many of them need one connection. A snapshot has no limit of
 * time, because counting millions of rows takes longer than a request may.
 */
async function standingsOf<Found>(
  database: MigratableDatabase,
  find: (session: Session, orgId: string) => Promise<Found>,
): Promise<Standings<Found>> {
  const organizations = await database.scan((session) => session.all<{ id: string }>(ask.organizationIds, []));
  const standings: { id: string; found: Found }[] = [];
  for (const { id } of organizations) {
    standings.push({ id, found: await database.snapshot((session) => find(session.within(id), id)) });
  }
  return standings;
}

/** Returns the newest row of each resource that has rows. */
async function newestOf(session: Session, orgId: string): Promise<Newest[]> {
  const rows = await Promise.all(
    Object.values(resources).map(async ({ table }) => {
      const [row] = await session.all<{ newest: string | null }>(ask.newestRow(table), [orgId]);
      return row!.newest === null ? [] : [{ noun: table, time: row!.newest }];
    }),
  );
  return rows.flat();
}

/** Returns the nouns of the totals that differ from a count. */
async function wrongTotalsOf(session: Session, orgId: string): Promise<string[]> {
  const nouns = await Promise.all(
    totals.map(async ({ noun, compare }) => {
      const [row] = await session.all<{ kept: number; counted: number }>(compare[session.engine], [orgId]);
      return row!.kept === row!.counted ? [] : [noun];
    }),
  );
  return nouns.flat();
}

async function validKeysOf(session: Session, orgId: string): Promise<number> {
  const [row] = await session.all<{ count: number }>(ask.validKeys, [orgId]);
  return row!.count;
}

function timesFinding(standings: Standings<readonly Newest[]>, now: Date): Finding {
  const all = standings.flatMap(({ found }) => found);
  const newest = all.sort((left, right) => (left.time < right.time ? 1 : -1))[0];
  if (newest === undefined) return ok("times", "Nothing is stored yet.");
  if (new Date(newest.time).getTime() <= now.getTime() + 1_000) return ok("times", "Nothing is from the future.");
  const found = `The newest row of ${newest.noun} has the time ${newest.time}, which is in the future.`;
  return warn("times", found, "Check the clocks of all servers.");
}

function totalsFinding(standings: Standings<readonly string[]>): Finding {
  const wrong = standings.filter(({ found }) => found.length > 0);
  if (wrong.length === 0) return ok("totals", "Every stored total is correct.");
  const nouns = [...new Set(wrong.flatMap(({ found }) => found))].join(" and ");
  const found = `The total of ${nouns} is wrong for ${wrong.length} of ${standings.length} organisations: ${listOf(wrong)}.`;
  return fail("totals", found, "Run `contacts-api migrate --recount`.");
}

function listOf(standings: Standings<unknown>): string {
  const some = standings.slice(0, 3).map(({ id }) => id);
  return some.join(", ") + (standings.length > some.length ? ", …" : "");
}

function keysFinding(standings: Standings<number>): Finding {
  const without = standings.filter(({ found }) => found === 0);
  if (standings.length === 0) {
    const first = "Create one with `contacts-api orgs create <name>`, and a key with `contacts-api keys create`.";
    return warn("keys", "There is no organisation, so there is no key either.", first);
  }
  if (without.length === 0) return ok("keys", `Every organisation has a valid key (${standings.length}).`);
  const found = `${without.length} of ${standings.length} organisations have no valid key: ${listOf(without)}.`;
  return warn("keys", found, "Create one with `contacts-api keys create --org <name or id>`.");
}
