// Which engine the settings ask for.
import { join, resolve } from "node:path";
import type { MigratableDatabase } from "./database.ts";
import { openPostgres } from "./postgres.ts";
import { openSqlite } from "./sqlite.ts";

export interface DatabaseSettings {
  readonly databaseUrl: string | undefined;
  readonly dataDirectory: string;
}

/** PostgreSQL when there is an address, otherwise SQLite in the data directory. Throws `DatabaseOpenError`. */
export async function openDatabase({ databaseUrl, dataDirectory }: DatabaseSettings): Promise<MigratableDatabase> {
  if (databaseUrl !== undefined) return openPostgres({ url: databaseUrl });
  return openSqlite({ file: resolve(join(dataDirectory, "contacts.sqlite")) });
}
