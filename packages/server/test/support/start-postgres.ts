import type { TestProject } from "vitest/node";
import { openPostgres } from "../../src/database/postgres.ts";
import { migrate } from "../../src/store/migrate.ts";
import { createDatabase, createOwner, databaseUrl, MIGRATED, patient, removeOwner } from "./postgres-database.ts";
import { startPostgres } from "./postgres-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    engine: "sqlite" | "postgres" | "in-memory";
    /** The test server's own database, as superuser; missing on the other engines. */
    postgresUrl: string;
  }
}

/**
 * One PostgreSQL for the whole run, with a migrated database that test databases are copied from. Where TEST_POSTGRES_URL
 * names one, as superuser, it is that one: for example an unused service of another version.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const named = process.env["TEST_POSTGRES_URL"];
  const server = named === undefined ? await startPostgres() : { url: named, stop: () => removeOwner(named) };
  try {
    await createOwner(server.url);
    await createDatabase(server.url, MIGRATED, "template0");
    const url = databaseUrl(server.url, MIGRATED);
    const template = await openPostgres({ url, connections: 1, timeouts: patient });
    await migrate(template, { now: () => new Date(), ...(project.name === "partitions" ? { partitions: 8 } : {}) });
    await template.close();
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide("postgresUrl", server.url);
  return () => server.stop();
}
