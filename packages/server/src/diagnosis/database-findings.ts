// Checks the properties of the database that the server relies on.

import type { MigratableDatabase, Session, Statement } from "../database/database.ts";
import * as ask from "../database/diagnosis-statements.ts";
import { type AppliedMigration, appliedMigrations, migrationConflict, newestOf } from "../database/migration-record.ts";
import { rowSecurityGap } from "../database/postgres-row-security.ts";
import { migrations } from "../resources/index.ts";
import { check, type Finding, fail, ok, warn } from "./finding.ts";
import { organizationFindings } from "./organization-findings.ts";

const names = { sqlite: "SQLite", postgres: "PostgreSQL" };

/** Returns the findings for an open database, one per check. A check that throws becomes a failure. */
export async function databaseFindings(database: MigratableDatabase, now: Date): Promise<Finding[]> {
  const { engine } = database;
  const one = <Row>(statement: Statement) => database.read((session) => first<Row>(session, statement));
  const { version } = await one<{ version: string }>(ask.engineVersion[engine]);
  const findings = [ok("database", `${names[engine]} ${version} responds.`)];
  const schema = await check("schema", () => schemaFinding(database));
  findings.push(schema);
  const isSqlite = engine === "sqlite";
  if (isSqlite) findings.push(await check("integrity", () => integrityFinding(one)));
  findings.push(
    await check("durability", () => (isSqlite ? sqliteDurability(database, one) : postgresDurability(one))),
  );
  if (!isSqlite) {
    findings.push(await check("role", () => roleFinding(database)), await check("clock", () => clockFinding(one, now)));
  }
  if (schema.level !== "ok") return findings;
  return [...findings, ...(await organizationFindings(database, now))];
}

type One = <Row>(statement: Statement) => Promise<Row>;

async function first<Row>(session: Session, statement: Statement): Promise<Row> {
  const [row] = await session.all<Row>(statement, []);
  return row!;
}

async function schemaFinding(database: MigratableDatabase): Promise<Finding> {
  const applied = await database
    .read((session) => session.all<AppliedMigration>(appliedMigrations, []))
    .catch((): AppliedMigration[] => []);
  const conflict = migrationConflict(applied, migrations);
  if (conflict !== undefined) return fail("schema", conflict.found, conflict.advice);
  const [version, newest] = [newestOf(applied), newestOf(migrations)];
  if (version > newest) {
    return fail("schema", `Version ${version}, this program knows ${newest}.`, "Run a newer version of the program.");
  }
  if (version === newest) return ok("schema", `Version ${version}, up to date.`);
  // Migrations cannot be undone. An empty database has nothing to lose.
  const before = version > 0 && database.engine === "sqlite" ? "Run `contacts-api backup <file>`. Then run" : "Run";
  return warn("schema", `Version ${version} of ${newest}.`, `${before} \`contacts-api migrate\`, or start the server.`);
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

async function roleFinding(database: MigratableDatabase): Promise<Finding> {
  const gap = await rowSecurityGap(database);
  if (gap === undefined) return ok("role", "Row-level security separates organisations.");
  return warn("role", gap, "See docs/growing.md.");
}

async function clockFinding(one: One, now: Date): Promise<Finding> {
  const theirs = await one<{ now: string }>(ask.clock);
  const seconds = Math.abs(new Date(theirs.now).getTime() - now.getTime()) / 1_000;
  const found = `${seconds.toFixed(1)} s apart from the database's.`;
  return seconds < 2 ? ok("clock", found) : warn("clock", found, "Let NTP set the clocks of both machines.");
}
