// The applied migrations of a database, compared with those of the program.
import type { Engine, Session, Statement } from "./database.ts";
import type { Migration } from "./migration.ts";

export type AppliedMigration = Pick<Migration, "version" | "name">;

export const appliedMigrations: Statement = {
  name: "schema_migrations.applied",
  text: "select version, name from schema_migrations order by version",
};

const TABLE_EXISTS: Record<Engine, Statement> = {
  sqlite: {
    name: "schema_migrations.exists",
    text: "select 1 from sqlite_schema where type = 'table' and name = 'schema_migrations'",
  },
  postgres: {
    name: "schema_migrations.exists",
    text: "select 1 where to_regclass('schema_migrations') is not null",
  },
};

/** Returns the applied migrations; undefined if the database does not record them yet. */
export async function readApplied(session: Session): Promise<AppliedMigration[] | undefined> {
  const [table] = await session.all(TABLE_EXISTS[session.engine], []);
  return table === undefined ? undefined : session.all<AppliedMigration>(appliedMigrations, []);
}

export const newestOf = (migrations: readonly AppliedMigration[]): number => migrations.at(-1)?.version ?? 0;

export interface MigrationConflict {
  readonly found: string;
  readonly advice: string;
}

/**
 * Returns the first version with different names in database and program; undefined if there is none. After a renamed
 * or renumbered migration, the schema does not fit the program's statements.
 */
export function migrationConflict(
  applied: readonly AppliedMigration[],
  known: readonly AppliedMigration[],
): MigrationConflict | undefined {
  const names = new Map(known.map(({ version, name }) => [version, name]));
  const other = applied.find(({ version, name }) => names.has(version) && names.get(version) !== name);
  if (other === undefined) return undefined;
  const { version, name } = other;
  return {
    found: `The database has migration ${version} as "${name}"; this program knows "${names.get(version)}".`,
    advice: "Delete a development database; on any other, run the release that made it.",
  };
}
