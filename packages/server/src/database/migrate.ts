import {
  DatabaseOpenError,
  type Engine,
  type MigratableDatabase,
  type ScriptSession,
  type Session,
  type Statement,
} from "./database.ts";
import type { Migration } from "./migration.ts";
import { LOCK, orBlocked, untilUnblocked } from "./migration-lock.ts";
import { type AppliedMigration, migrationConflict, newestOf, readApplied } from "./migration-record.ts";
import { inPartitions } from "./postgres-partitions.ts";

export interface MigrateOptions {
  readonly now: () => Date;
  /** Sorted by version: `migrations` of resources/index.ts. */
  readonly migrations: readonly Migration[];
  /** The number of partitions by organisation, for an empty PostgreSQL database. */
  readonly partitions?: number | undefined;
  /** Called with a sentence for the operator every ten seconds while a migration waits for other transactions. */
  readonly onWait?: ((sentence: string) => void) | undefined;
}

/**
 * Migrates the schema to the newest version, one transaction per migration. Returns the applied migrations.
 *
 * Any number of processes may call it at once: each migration is applied by one of them. It refuses a database that is
 * newer than the program, or that has a migration under another name. If another transaction uses a table, the
 * migration waits, and servers on the same tables continue to work.
 */
export async function applyMigrations(
  database: MigratableDatabase,
  options: MigrateOptions,
): Promise<AppliedMigration[]> {
  const applied: AppliedMigration[] = [];
  for (;;) {
    const attempt = () => database.write((session) => applyNext(session, database.engine, options));
    const next = await untilUnblocked(attempt, options.onWait ?? (() => {}));
    if (next === undefined) return applied;
    applied.push({ version: next.version, name: next.name });
  }
}

async function applyNext(session: ScriptSession, engine: Engine, options: MigrateOptions) {
  const { now, migrations: known } = options;
  await session.execute(LOCK[engine]);
  const applied = await appliedTo(session, engine);
  // Checked before the versions: a newer program would refuse the conflict too.
  const conflict = migrationConflict(applied, known);
  if (conflict !== undefined) throw new DatabaseOpenError(`${conflict.found} ${conflict.advice}`);
  const [current, newest] = [newestOf(applied), newestOf(known)];
  if (current > newest) {
    throw new DatabaseOpenError(
      `The database has schema version ${current}, this program knows at most ${newest}: run a newer version of the program.`,
    );
  }
  const partitions = engine === "sqlite" ? 0 : await partitionsFor(session, current, options.partitions);
  const next = known.find(({ version }) => version > current);
  if (next === undefined) return undefined;
  const script = partitions === 0 ? next[engine] : inPartitions(next[engine], partitions);
  await orBlocked(`${next.version} ${next.name}`, session.execute(script));
  await next.fill?.(session);
  await session.run(RECORD, [next.version, next.name, now().toISOString()]);
  return next;
}

/**
 * Returns the applied versions. It looks for the table first: `create table if not exists` needs rights that a server
 * on a finished schema does not have.
 */
async function appliedTo(session: ScriptSession, engine: Engine): Promise<AppliedMigration[]> {
  const applied = await readApplied(session);
  if (applied === undefined) await session.execute(CREATE_TABLE[engine]);
  return applied ?? [];
}

/** Returns the requested number of partitions for an empty database, and otherwise the existing number. */
async function partitionsFor(session: Session, current: number, wanted: number | undefined): Promise<number> {
  if (current === 0) return wanted ?? 0;
  const [row] = await session.all<{ total: number }>(PARTITIONS, []);
  const there = row?.total ?? 0;
  if (wanted === undefined || wanted === there) return there;
  throw new DatabaseOpenError(
    `The database has its tables in ${there || "no"} partitions, not in ${wanted}: partitions are created only in an empty database. Migrate a new one and copy the data.`,
  );
}

const PARTITIONS: Statement = {
  name: "schema.partitions",
  // All partitioned tables have the same number.
  text: `select count(*) as total from pg_inherits where inhparent = (
    select oid from pg_class where relkind = 'p' and relnamespace = current_schema()::regnamespace limit 1)`,
};

const RECORD: Statement = {
  name: "schema_migrations.record",
  text: "insert into schema_migrations (version, name, applied_at) values ($1, $2, $3)",
};

const CREATE_TABLE: Record<Engine, string> = {
  sqlite: `create table schema_migrations (
    version integer not null constraint schema_migrations_version primary key,
    name text not null,
    applied_at text not null
  ) strict`,
  postgres: `create table schema_migrations (
    version integer not null constraint schema_migrations_version primary key,
    name text not null,
    applied_at timestamptz(3) not null
  )`,
};
