// The database of a fault: a file, or a separate PostgreSQL.
import { type PostgresServer, startPostgres } from "../../test/support/postgres-server.ts";
import { type Environment, temporaryDirectory } from "./served.ts";

export function onSqlite(): Environment {
  return { CONTACTS_DATA_DIR: temporaryDirectory() };
}

/** Starts a PostgreSQL, hands it over and stops it afterwards. */
export async function withPostgres(
  use: (postgres: PostgresServer, environment: Environment) => Promise<void>,
): Promise<void> {
  const postgres = await startPostgres();
  try {
    await use(postgres, { CONTACTS_DATA_DIR: temporaryDirectory(), DATABASE_URL: postgres.url });
  } finally {
    await postgres.stop();
  }
}
