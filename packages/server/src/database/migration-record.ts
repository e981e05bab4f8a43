// The migrations that a database has had, next to those that the program knows.
import type { Statement } from "./database.ts";
import type { Migration } from "./migration.ts";

export type AppliedMigration = Pick<Migration, "version" | "name">;

export const appliedMigrations: Statement = {
  name: "schema_migrations.applied",
  text: "select version, name from schema_migrations order by version",
};

export const newestOf = (migrations: readonly AppliedMigration[]): number => migrations.at(-1)?.version ?? 0;

export interface MigrationConflict {
  readonly found: string;
  readonly advice: string;
}

/**
 * Returns the first version that database and program have under different names, undefined if there is none. A migration
 * that was renamed, or gave its number to another one, has left a schema that the program's statements do not fit.
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
