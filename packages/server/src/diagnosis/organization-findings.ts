// Whether every organisation has a key, the right total of contacts, and no contact from the future.
import type { MigratableDatabase } from "../database/database.ts";
import * as ask from "../database/diagnosis-statements.ts";
import { demonstrationKeyName, demonstrationOrgId } from "../demonstration.ts";
import { check, type Finding, fail, ok, warn } from "./finding.ts";

interface Standing {
  readonly id: string;
  readonly keys: number;
  /** When its newest contact was made, if it has one. */
  readonly newest: string | null;
  /** How many contacts it has according to its total, and when they are counted. */
  readonly totals: { readonly kept: number; readonly counted: number };
}

export async function organizationFindings(database: MigratableDatabase, now: Date): Promise<Finding[]> {
  let standings: Standing[] = [];
  const times = await check("times", async () => {
    standings = await standingsOf(database);
    return timesFinding(standings, now);
  });
  if (times.level === "fail") return [times];
  return [times, totalsFinding(standings), keysFinding(standings), ...(await demonstrationFindings(database))];
}

/** Nothing if no key of the demonstration is valid. */
async function demonstrationFindings(database: MigratableDatabase): Promise<Finding[]> {
  const values = [demonstrationOrgId, demonstrationKeyName];
  const keys = await database.read((session) =>
    session.within(demonstrationOrgId).all<{ id: string }>(ask.validKeysNamed, values),
  );
  if (keys.length === 0) return [];
  const found = `A key of the demonstration is valid (${keys.map(({ id }) => id).join(", ")}), which servers accept with --demo.`;
  const remedy = `After the trial, run: contacts-api keys revoke --org ${demonstrationOrgId} ${keys[0]!.id}`;
  return [warn("demonstration", found, remedy)];
}

/** One organisation after the other, so that many of them take no more than a connection and a moment each. */
async function standingsOf(database: MigratableDatabase): Promise<Standing[]> {
  const organizations = await database.read((session) => session.all<{ id: string }>(ask.organizationIds, []));
  const standings: Standing[] = [];
  for (const { id } of organizations) {
    const [keys, contacts, totals] = await database.read((session) => {
      const own = session.within(id);
      return Promise.all([
        own.all<{ count: number }>(ask.validKeys, [id]),
        own.all<{ newest: string | null }>(ask.newestContact, [id]),
        own.all<Standing["totals"]>(ask.contactTotals[database.engine], [id]),
      ]);
    });
    standings.push({ id, keys: keys[0]!.count, newest: contacts[0]!.newest, totals: totals[0]! });
  }
  return standings;
}

function timesFinding(standings: readonly Standing[], now: Date): Finding {
  const newest = standings
    .flatMap(({ newest }) => newest ?? [])
    .sort()
    .at(-1);
  if (newest === undefined) return ok("times", "There is no contact yet.");
  if (new Date(newest).getTime() <= now.getTime() + 1_000) return ok("times", "No contact is from the future.");
  return warn("times", `The newest contact is of ${newest}, in the future.`, "Check the clocks of all servers.");
}

function totalsFinding(standings: readonly Standing[]): Finding {
  const wrong = standings.filter(({ totals }) => totals.kept !== totals.counted);
  if (wrong.length === 0) return ok("totals", "Every total of contacts equals their count.");
  const found = `The total of contacts is wrong for ${wrong.length} of ${standings.length} organisations: ${listOf(wrong)}.`;
  return fail("totals", found, "Run `contacts-api migrate --recount`.");
}

function listOf(standings: readonly Standing[]): string {
  const some = standings.slice(0, 3).map(({ id }) => id);
  return some.join(", ") + (standings.length > some.length ? ", …" : "");
}

function keysFinding(standings: readonly Standing[]): Finding {
  const without = standings.filter(({ keys }) => keys === 0);
  if (standings.length === 0) {
    const first = "Create one with `contacts-api orgs create <name>`, and a key with `contacts-api keys create`.";
    return warn("keys", "There is no organisation, so there is no key either.", first);
  }
  if (without.length === 0) return ok("keys", `Every organisation has a valid key (${standings.length}).`);
  const found = `${without.length} of ${standings.length} organisations have no valid key: ${listOf(without)}.`;
  return warn("keys", found, "Create one with `contacts-api keys create --org <name or id>`.");
}
