// The workbench of all measurements: a folder on disk, a PostgreSQL with durable commits, and a seeded database of each
// engine that contenders get copies of.
import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPostgres } from "../src/database/postgres.ts";
import { openSqlite } from "../src/database/sqlite.ts";
import { createDatabase, createOwner, databaseUrl, query } from "../test/support/postgres-database.ts";
import { startPostgres } from "../test/support/postgres-server.ts";
import { key, seed } from "./seed.ts";

export interface Workbench {
  emptyDirectory(): Promise<string>;
  /** Makes a directory with a copy of `contacts.sqlite`. */
  sqliteCopy(): Promise<string>;
  /** Makes an empty database and returns the URL for its owner. */
  emptyPostgres(): Promise<string>;
  /** Copies the database. Returns the URLs for its owner and for a superuser, who is exempt from row-level security. */
  postgresCopy(): Promise<{ readonly owner: string; readonly superuser: string }>;
  readonly postgresVersion: string;
  remove(): Promise<void>;
}

/** PostgreSQL's defaults (`fsync`, `synchronous_commit`), with enough connections for all contenders. */
const settings = { listen_addresses: "127.0.0.1", unix_socket_directories: "", max_connections: "250" };

export async function setUpWorkbench(): Promise<Workbench> {
  const folder = await mkdtemp(join(tmpdir(), "contacts-server-bench-"));
  const server = await startPostgres({ settings, parent: tmpdir() });
  const remove = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  let places = 0;
  const emptyDirectory = async () => {
    const directory = join(folder, String(++places));
    await mkdir(directory);
    return directory;
  };
  const newPostgres = async (template: string) => {
    const name = `database_${++places}`;
    await createDatabase(server.url, name, template);
    return { owner: databaseUrl(server.url, name), superuser: new URL(`/${name}`, server.url).href };
  };
  try {
    await createOwner(server.url);
    await createDatabase(server.url, "seeded", "template0");
    await seedSqlite(folder);
    await seedPostgres(databaseUrl(server.url, "seeded"));
    const [version] = await query<{ server_version: string }>(server.url, "show server_version");
    return {
      emptyDirectory,
      async sqliteCopy() {
        const directory = await emptyDirectory();
        await copyFile(join(folder, "contacts.sqlite"), join(directory, "contacts.sqlite"));
        return directory;
      },
      emptyPostgres: async () => (await newPostgres("template0")).owner,
      postgresCopy: () => newPostgres("seeded"),
      postgresVersion: version!.server_version,
      remove,
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

export async function seedSqlite(directory: string, contacts?: number): Promise<void> {
  const database = openSqlite({ file: join(directory, "contacts.sqlite") });
  await seed(database, key.text, contacts);
  await database.close();
}

/** Filling tables takes longer than any statement of a request may. */
export async function seedPostgres(url: string, contacts?: number): Promise<void> {
  const database = await openPostgres({ url: `${url}?statement_timeout=0` });
  await seed(database, key.text, contacts);
  await database.close();
}
