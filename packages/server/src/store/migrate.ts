import type { MigratableDatabase } from "../database/database.ts";
import { applyMigrations, type MigrateOptions } from "../database/migrate.ts";
import type { AppliedMigration } from "../database/migration-record.ts";
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
