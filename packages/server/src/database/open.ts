// Which engine the settings ask for.
import { join, resolve } from "node:path";
import type { MigratableDatabase } from "./database.ts";
import { openSqlite, type SqliteOptions } from "./sqlite.ts";

export interface DatabaseSettings {
  readonly databaseUrl: string | undefined;
  readonly dataDirectory: string;
}

/** PostgreSQL when there is an address, otherwise SQLite in the data directory. Throws `DatabaseOpenError`. */
export async function openDatabase(
  { databaseUrl, dataDirectory }: DatabaseSettings,
  { onCommit }: Pick<SqliteOptions, "onCommit"> = {},
): Promise<MigratableDatabase> {
  if (databaseUrl === undefined) return openSqlite({ file: sqliteFile(dataDirectory), onCommit });
  // Who keeps data in SQLite does not pay for the other engine's driver.
  const { openPostgres } = await import("./postgres.ts");
  return openPostgres({ url: databaseUrl, onCommit });
}

/** Where SQLite keeps the data of a data directory. */
export function sqliteFile(dataDirectory: string): string {
  return resolve(join(dataDirectory, "contacts.sqlite"));
}
