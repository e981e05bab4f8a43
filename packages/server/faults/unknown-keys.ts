// Floods without a valid key: unknown keys in the right form, and probes of readiness.
import { Client } from "pg";
import { demonstrationOrgId } from "../src/demonstration/demonstration.ts";
import { createApiKey, parseApiKey } from "../src/http/api-key.ts";
import { type Attacked, type Attacker, underAttack } from "./support/attacked.ts";
import { bounds } from "./support/bounds.ts";
import { flood, listStatuses } from "./support/flood.ts";
import type { RawRequest } from "./support/raw-connection.ts";
import { figure, option, promise } from "./support/report.ts";

const milliseconds = option("seconds", 5) * 1_000;

const withKey = (key: string, more: Partial<RawRequest> = {}): RawRequest => ({
  path: "/v1/contacts?limit=1",
  headers: [["Authorization", key]],
  ...more,
});
const body = { method: "POST", path: "/v1/contacts/find", body: `{"external_id":"${"x".repeat(60_000)}"}` };
const many = (part: () => RawRequest) => Array.from({ length: 5_000 }, part);
const unknownOrganization = () => createApiKey(crypto.randomUUID()).text;
/** Of an organisation that exists, whose key has another id or another secret. */
const unknownKey = () => createApiKey(demonstrationOrgId).text;
const wrongSecret = (key: string) => key.slice(0, -8) + createApiKey(demonstrationOrgId).text.slice(-8);

const floods: Record<string, (attacker: Attacker) => readonly RawRequest[]> = {
  "keys of unknown organisations, each another": () => many(() => withKey(unknownOrganization())),
  "one key of an unknown organisation": () => [withKey(unknownOrganization())],
  "unknown keys of an organisation that exists": () => many(() => withKey(unknownKey())),
  "known keys with wrong secrets": ({ key }) => many(() => withKey(wrongSecret(key))),
  "unknown keys with bodies of 60 KB": () => many(() => withKey(unknownOrganization(), body)),
  "no keys": () => [{ path: "/v1/contacts" }],
  "/readyz": () => [{ path: "/readyz" }],
  "/readyz, each with another query": () => many(() => ({ path: `/readyz?${Math.random()}` })),
  "/livez": () => [{ path: "/livez" }],
};

await underAttack("Floods without a valid key", async (attacked) => {
  if (parseApiKey(unknownKey()) === undefined) throw new Error("The keys of this script do not have the right form.");
  for (const [name, requestsOf] of Object.entries(floods)) {
    await attacked.attack(`${name}, on 200 connections`, async (attacker) => {
      const before = await transactions(attacked);
      const { requests, statuses } = await flood(attacker.url, requestsOf(attacker), {
        connections: 200,
        milliseconds,
      });
      figure("responses", `${requests} sent; ${listStatuses(statuses)}`);
      promise("no 5xx", !Object.keys(statuses).some((status) => Number(status) >= 500), listStatuses(statuses));
      if (before === undefined) return;
      // Those of the other organisation are among them, some hundred.
      const perSecond = Math.round((((await transactions(attacked)) ?? 0) - before) / (milliseconds / 1_000));
      const isBounded = perSecond <= bounds.queriesPerSecond;
      promise(`the database gets at most ${bounds.queriesPerSecond} queries a second`, isBounded, perSecond);
    });
  }
});

/** Returns the number of transactions that PostgreSQL has ended; a single query is one. Undefined on SQLite. */
async function transactions({ postgres }: Attacked): Promise<number | undefined> {
  if (postgres === undefined) return undefined;
  const client = new Client({ connectionString: postgres.url });
  await client.connect();
  try {
    // The backends report once a second.
    await client.query("select pg_sleep(1.1), pg_stat_force_next_flush()");
    const { rows } = await client.query(
      "select xact_commit + xact_rollback as total from pg_stat_database where datname = current_database()",
    );
    return Number(rows[0].total);
  } finally {
    await client.end();
  }
}
