// Opens the configured database engine.
import { join, resolve } from "node:path";
import type { MigratableDatabase } from "./database.ts";
import { openSqlite, type SqliteOptions } from "./sqlite.ts";

export interface DatabaseSettings {
  readonly databaseUrl: string | undefined;
  readonly dataDirectory: string;
}

/** Opens PostgreSQL if there is a URL, otherwise SQLite in the data directory. Throws `DatabaseOpenError`. */
export async function openDatabase(
  { databaseUrl, dataDirectory }: DatabaseSettings,
  { onCommit, onReplaced }: Pick<SqliteOptions, "onCommit" | "onReplaced"> = {},
): Promise<MigratableDatabase> {
  if (databaseUrl === undefined) return openSqlite({ file: sqliteFile(dataDirectory), onCommit, onReplaced });
  // A server with SQLite does not load the other engine's driver.
  const { openPostgres } = await import("./postgres.ts");
  return openPostgres({ url: databaseUrl, onCommit });
}

/** Returns the path of the SQLite file in a data directory. */
export function sqliteFile(dataDirectory: string): string {
  return resolve(join(dataDirectory, "contacts.sqlite"));
}
