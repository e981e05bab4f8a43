// One organisation has a million contacts on SQLite and pages through them, one request after the other.
import { demonstrationOrgId } from "../src/demonstration/demonstration.ts";
import { underAttack } from "./support/attacked.ts";
import { bounds } from "./support/bounds.ts";
import { exchange, listStatuses } from "./support/flood.ts";
import { RawConnection, toBytes } from "./support/raw-connection.ts";
import { figure, option } from "./support/report.ts";
import { seedSqlite } from "./support/seed-contacts.ts";

const contacts = option("contacts", 1_000_000);
const milliseconds = option("seconds", 4) * 1_000;

const pages = (turn: number): Record<string, string> => ({
  "the first page": "limit=1",
  "200 contacts of the first pages": `limit=200&offset=${turn * 200}`,
  "the last page": `limit=200&offset=${contacts - 200}`,
  "one contact in the middle": `limit=1&offset=${contacts / 2 + turn}`,
  "a page behind the end": "limit=200&offset=2147483647",
});

await underAttack(
  "A large organisation",
  async (attacked) => {
    // The first start makes the schema and the keys.
    await attacked.other();
    await attacked.end();
    const started = performance.now();
    seedSqlite(attacked.environment["CONTACTS_DATA_DIR"]!, {
      orgId: demonstrationOrgId,
      count: contacts,
      prefix: "0a0a0a0a",
    });
    figure("contacts", contacts);
    figure("seeded within", `${Math.round((performance.now() - started) / 1_000)} s`);
    for (const name of Object.keys(pages(0))) {
      await attacked.attack(`${name}, again and again`, ({ url, key }) => page(url, key, name), {
        blockMs: bounds.blockMs,
      });
    }
  },
  { engines: ["SQLite"] },
);

/** Asks for the page until the time is over, and reports how long one response takes. */
async function page(url: string, key: string, name: string): Promise<void> {
  const connection = new RawConnection(url);
  const statuses: Record<number, number> = {};
  const end = performance.now() + milliseconds;
  let turn = 0;
  let longest = 0;
  for (; performance.now() < end; turn++) {
    const path = `/v1/contacts?${pages(turn)[name]}`;
    const sent = performance.now();
    const response = await exchange(connection, toBytes({ path, headers: [["Authorization", key]] }));
    longest = Math.max(longest, performance.now() - sent);
    const status = response?.status ?? 0;
    statuses[status] = (statuses[status] ?? 0) + 1;
    if (response === undefined) break;
  }
  connection.close();
  figure(
    "responses",
    `${listStatuses(statuses)}; ${(milliseconds / turn).toFixed(1)} ms each, ${longest.toFixed(1)} ms at most`,
  );
}
