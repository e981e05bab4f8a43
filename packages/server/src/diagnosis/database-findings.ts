// Whether the database is what the server relies on.
import type { MigratableDatabase, Session, Statement } from "../database/database.ts";
import * as ask from "../database/diagnosis-statements.ts";
import { migrations } from "../database/migrations/index.ts";
import { type Finding, fail, ok, warn } from "./finding.ts";

const names = { sqlite: "SQLite", postgres: "PostgreSQL" };

/** The findings of an open database, one for each check; a check that cannot be made fails by itself. */
export async function databaseFindings(database: MigratableDatabase, now: Date): Promise<Finding[]> {
  const { engine } = database;
  const one = <Row>(statement: Statement) => database.read((session) => first<Row>(session, statement));
  const { version } = await one<{ version: string }>(ask.engineVersion[engine]);
  const findings = [ok("database", `${names[engine]} ${version} answers.`)];
  const schema = await check("schema", () => schemaFinding(one));
  findings.push(schema);
  const isSqlite = engine === "sqlite";
  if (isSqlite) findings.push(await check("integrity", () => integrityFinding(one)));
  findings.push(
    await check("durability", () => (isSqlite ? sqliteDurability(database, one) : postgresDurability(one))),
  );
  if (!isSqlite) findings.push(await check("clock", () => clockFinding(one, now)));
  if (schema.level !== "ok") return findings;
  findings.push(await check("times", () => timesFinding(one, now)), await check("keys", () => keysFinding(database)));
  return findings;
}

type One = <Row>(statement: Statement) => Promise<Row>;

async function first<Row>(session: Session, statement: Statement): Promise<Row> {
  const [row] = await session.all<Row>(statement, []);
  return row!;
}

async function check(name: string, find: () => Promise<Finding>): Promise<Finding> {
  try {
    return await find();
  } catch (error) {
    return fail(name, `This cannot be found out: ${(error as Error).message}`, "See to that first.");
  }
}

async function schemaFinding(one: One): Promise<Finding> {
  const newest = migrations.at(-1)?.version ?? 0;
  const row = await one<{ version: number | null }>(ask.schemaVersion).catch(() => undefined);
  const version = row?.version ?? 0;
  if (version > newest) {
    return fail("schema", `Version ${version}, this program knows ${newest}.`, "Run a newer version of the program.");
  }
  if (version === newest) return ok("schema", `Version ${version}, up to date.`);
  return warn("schema", `Version ${version} of ${newest}.`, "Run `contacts-api migrate`, or start the server.");
}

async function integrityFinding(one: One): Promise<Finding> {
  const { quick_check } = await one<{ quick_check: string }>(ask.quickCheck);
  if (quick_check === "ok") return ok("integrity", "The file is sound (quick_check).");
  return fail("integrity", `The file is damaged (${quick_check.replaceAll("\n", " ")}).`, "Restore it from a backup.");
}

async function sqliteDurability(database: MigratableDatabase, one: One): Promise<Finding> {
  const { journal_mode } = await one<{ journal_mode: string }>(ask.journalMode);
  const writing = await database.write((session) => first<{ synchronous: number }>(session, ask.synchronous));
  const found = `journal_mode ${journal_mode}, synchronous ${writing.synchronous}`;
  if (journal_mode === "wal" && writing.synchronous >= 2)
    return ok("durability", `${found}: commits survive power loss.`);
  return fail("durability", `${found}: commits may get lost.`, "Put the data directory on a local disk.");
}

async function postgresDurability(one: One): Promise<Finding> {
  const { fsync, synchronous_commit } = await one<{ fsync: string; synchronous_commit: string }>(ask.durability);
  const found = `fsync ${fsync}, synchronous_commit ${synchronous_commit}`;
  if (fsync === "on" && synchronous_commit !== "off") return ok("durability", `${found}: commits survive power loss.`);
  return fail("durability", `${found}: acknowledged commits may get lost.`, "Switch both on in postgresql.conf.");
}

async function clockFinding(one: One, now: Date): Promise<Finding> {
  const theirs = await one<{ now: string }>(ask.clock);
  const seconds = Math.abs(new Date(theirs.now).getTime() - now.getTime()) / 1_000;
  const found = `${seconds.toFixed(1)} s apart from the database's.`;
  return seconds < 2 ? ok("clock", found) : warn("clock", found, "Let NTP set the clocks of both machines.");
}

async function timesFinding(one: One, now: Date): Promise<Finding> {
  const { newest } = await one<{ newest: string | null }>(ask.newestContact);
  if (newest === null) return ok("times", "There is no contact yet.");
  if (new Date(newest).getTime() <= now.getTime() + 1_000) return ok("times", "No contact is from the future.");
  return warn("times", `The newest contact is of ${newest}, in the future.`, "Check the clocks of all servers.");
}

async function keysFinding(database: MigratableDatabase): Promise<Finding> {
  const [{ count }, without] = await database.read(async (session) => [
    await first<{ count: number }>(session, ask.organizations),
    await session.all<{ id: string }>(ask.keylessOrganizations, []),
  ]);
  const remedy = "Make one with `contacts-api keys create --org <name or id>`.";
  if (count === 0) return warn("keys", "There is no organisation, so nobody can call.", remedy);
  if (without.length === 0) return ok("keys", `Every organisation has a valid key (${count}).`);
  const some = without.slice(0, 3).map(({ id }) => id);
  const list = some.join(", ") + (without.length > some.length ? ", …" : "");
  return warn("keys", `${without.length} of ${count} organisations have no valid key: ${list}.`, remedy);
}
