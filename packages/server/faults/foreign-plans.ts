// One organisation asks for deep pages of 300,000 contacts, so that PostgreSQL chooses plans for it; another organisation
// uses the same connections afterwards.
import { demonstrationOrgId } from "../src/demonstration/demonstration.ts";
import { parseApiKey } from "../src/http/api-key.ts";
import { underAttack } from "./support/attacked.ts";
import { bounds } from "./support/bounds.ts";
import { call, type Target } from "./support/call.ts";
import { flood, listStatuses } from "./support/flood.ts";
import { figure, heading, option, promise } from "./support/report.ts";
import { seedPostgres, withClient } from "./support/seed-contacts.ts";

const contacts = option("contacts", 300_000);
const ownContacts = 2_000;
const milliseconds = option("seconds", 6) * 1_000;

const paths = {
  "first page": "/v1/contacts?limit=50",
  "last page": `/v1/contacts?limit=50&offset=${ownContacts - 50}`,
};

await underAttack(
  "Foreign plans",
  async (attacked) => {
    const { url } = attacked.postgres!;
    const { orgId } = parseApiKey((await attacked.other()).key)!;
    await seedPostgres(url, { orgId, count: ownContacts, prefix: "0b0b0b0b" });
    await latencies(await attacked.other());
    const before = await latencies(await attacked.other());
    const analyze = () => withClient(url, (client) => client.query("analyze"));
    // Statistics of a time without the large organisation, and then with it: each leads to other plans.
    await analyze();
    await seedPostgres(url, { orgId: demonstrationOrgId, count: contacts, prefix: "0a0a0a0a" });
    for (const statistics of ["of the time before", "of now"]) {
      if (statistics === "of now") await analyze();
      // New connections have no plans yet.
      await attacked.end();
      await attacked.attack(`deep pages, statistics: ${statistics}`, async ({ url, key }) => {
        const requests = [contacts - 50, contacts / 2, contacts - 10_000].map((offset) => ({
          path: `/v1/contacts?limit=200&offset=${offset}`,
          headers: [["Authorization", key]] as const,
        }));
        const { statuses } = await flood(url, requests, { connections: 20, milliseconds });
        figure("responses", listStatuses(statuses));
      });
      heading(`${attacked.title}: another organisation afterwards, statistics: ${statistics}`);
      const after = await latencies(await attacked.other());
      for (const [name, { median, p99 }] of Object.entries(after)) {
        const was = before[name as keyof typeof paths];
        const { factor, extraMs } = bounds.latency;
        const isKept = p99 <= was.p99 * factor + extraMs && median <= was.median * factor + 5;
        const seen = `median ${was.median.toFixed(1)} ms before, ${median.toFixed(1)} ms after; 99th percentile ${was.p99.toFixed(1)} and ${p99.toFixed(1)} ms`;
        promise(`its ${name} takes at most ${factor} times as long as before`, isKept, seen);
      }
    }
  },
  { engines: ["PostgreSQL"] },
);

/** Asks for each page on all connections of the pool, and returns how long that takes. */
async function latencies(target: Target) {
  const measure = async (path: string) => {
    const all: number[] = [];
    for (let round = 0; round < 25; round++) {
      const outcomes = await Promise.all(Array.from({ length: 16 }, () => call(target, "GET", path)));
      // The first rounds open connections and prepare statements.
      if (round >= 8) all.push(...outcomes.map(({ milliseconds }) => milliseconds));
    }
    const sorted = all.sort((left, right) => left - right);
    return { median: sorted[Math.floor(sorted.length / 2)]!, p99: sorted[Math.floor(sorted.length * 0.99)]! };
  };
  return { "first page": await measure(paths["first page"]), "last page": await measure(paths["last page"]) };
}
