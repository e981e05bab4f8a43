import type { MigratableDatabase } from "../database/database.ts";
import { applyMigrations, type MigrateOptions } from "../database/migrate.ts";
import type { AppliedMigration } from "../database/migration-record.ts";
import { migrations } from "../resources/index.ts";

/**
 * Brings the schema up to date, and returns what was applied: see `applyMigrations`. The migrations are those of the
 * platform and of all resources unless a test says otherwise.
 */
export function migrate(
  database: MigratableDatabase,
  options: Omit<MigrateOptions, "migrations"> & Partial<Pick<MigrateOptions, "migrations">>,
): Promise<AppliedMigration[]> {
  return applyMigrations(database, { migrations, ...options });
}
