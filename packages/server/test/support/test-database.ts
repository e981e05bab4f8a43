import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import type { MigratableDatabase } from "../../src/database/database.ts";
import { openPostgres } from "../../src/database/postgres.ts";
import { openSqlite } from "../../src/database/sqlite.ts";
import { inMemoryStore } from "../../src/store/in-memory-store.ts";
import { migrate } from "../../src/store/migrate.ts";
import { sqlStore } from "../../src/store/sql-store.ts";
import type { Store } from "../../src/store/store.ts";
import { afterThisFile } from "./clean-up.ts";
import { createDatabase, databaseUrl, dropDatabase, MIGRATED, patient } from "./postgres-database.ts";

/** The engine that the running vitest project tests on. */
export const engine = inject("engine");

/** A place for one database, which any number of connections may open. */
export interface Storage {
  /** The file, or the URL. */
  readonly location: string;
  open(): Promise<MigratableDatabase>;
}

/** Opens a store of the current engine for the calling file. Its data is removed after the file's tests. */
export async function openTestStore(): Promise<Store> {
  return engine === "in-memory" ? inMemoryStore() : sqlStore(await openTestDatabase());
}

/** A database of the current engine with the current schema, for the calling file; closed and removed after its tests. */
export async function openTestDatabase(): Promise<MigratableDatabase> {
  const storage = await createStorage("migrated");
  return storage.open();
}

/** The same in two steps, for tests that open it several times or start without a schema. */
export async function createStorage(schema: "migrated" | "empty"): Promise<Storage> {
  if (engine === "in-memory")
    throw new Error("Nothing is kept in memory beyond its store: this test needs a database.");
  const storage = engine === "sqlite" ? createFile() : await createCopy(schema === "empty" ? "template0" : MIGRATED);
  if (engine === "sqlite" && schema === "migrated") await migrate(await storage.open(), { now: () => new Date() });
  return storage;
}

/** A directory that is removed after the tests of the calling file. */
export function createTemporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "contacts-api-test-"));
  afterThisFile(async () => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

function createFile(): Storage {
  const file = join(createTemporaryDirectory(), "contacts.sqlite");
  return { location: file, open: async () => closedAfterwards(openSqlite({ file })) };
}

async function createCopy(template: string): Promise<Storage> {
  const serverUrl = inject("postgresUrl");
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await createDatabase(serverUrl, name, template);
  afterThisFile(() => dropDatabase(serverUrl, name));
  const url = databaseUrl(serverUrl, name);
  const options = { url, connections: 10, timeouts: patient };
  return { location: url, open: async () => closedAfterwards(await openPostgres(options)) };
}

function closedAfterwards(database: MigratableDatabase): MigratableDatabase {
  afterThisFile(() => database.close());
  return database;
}
