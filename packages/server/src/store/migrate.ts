import { DatabaseOpenError, type MigratableDatabase } from "../database/database.ts";
import { applyMigrations, type MigrateOptions } from "../database/migrate.ts";
import { type AppliedMigration, newestOf, readApplied } from "../database/migration-record.ts";
import { migrations } from "../resources/index.ts";

/**
 * Migrates the schema to the newest version. Returns the applied migrations: see `applyMigrations`. The default is the
 * migrations of the platform and of all resources.
 */
export function migrate(
  database: MigratableDatabase,
  options: Omit<MigrateOptions, "migrations"> & Partial<Pick<MigrateOptions, "migrations">>,
): Promise<AppliedMigration[]> {
  return applyMigrations(database, { migrations, ...options });
}

/**
 * Creates the schema in an empty database. Refuses an older one, because a migration cannot be undone, and servers of
 * the older version may use it.
 */
export async function createSchema(
  database: MigratableDatabase,
  options: Pick<MigrateOptions, "now" | "onWait">,
): Promise<void> {
  const version = newestOf((await database.read(readApplied)) ?? []);
  const newest = newestOf(migrations);
  if (version > 0 && version < newest) {
    throw new DatabaseOpenError(
      `The database has schema version ${version}, this program needs ${newest}: make a backup, then run \`contacts-api migrate\`.`,
    );
  }
  await migrate(database, options);
}
