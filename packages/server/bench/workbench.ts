// Where everything is measured: a folder on disk, a PostgreSQL that keeps what it acknowledges, and a seeded database of
// each engine that contenders get copies of.
import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPostgres } from "../src/database/postgres.ts";
import { openSqlite } from "../src/database/sqlite.ts";
import { createDatabase, createOwner, databaseUrl, query } from "../test/support/postgres-database.ts";
import { startPostgres } from "../test/support/postgres-server.ts";
import { key, seed } from "./seed.ts";

export interface Workbench {
  /** A directory with a `contacts.sqlite` of its own. */
  sqliteCopy(): Promise<string>;
  /** The URLs of a database of its own, for its owner and for a superuser, whom row-level security does not concern. */
  postgresCopy(): Promise<{ readonly owner: string; readonly superuser: string }>;
  readonly postgresVersion: string;
  remove(): Promise<void>;
}

/** PostgreSQL as its own defaults have it (`fsync`, `synchronous_commit`), with room for all contenders' connections. */
const settings = { listen_addresses: "127.0.0.1", unix_socket_directories: "", max_connections: "200" };

export async function setUpWorkbench(): Promise<Workbench> {
  const folder = await mkdtemp(join(tmpdir(), "contacts-server-bench-"));
  const server = await startPostgres({ settings, parent: tmpdir() });
  const remove = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await createOwner(server.url);
    await createDatabase(server.url, "seeded", "template0");
    // Filling tables takes longer than any statement of a request may.
    const url = `${databaseUrl(server.url, "seeded")}?statement_timeout=0`;
    for (const database of [openSqlite({ file: join(folder, "seeded.sqlite") }), await openPostgres({ url })]) {
      await seed(database, key.text);
      await database.close();
    }
    const [version] = await query<{ server_version: string }>(server.url, "show server_version");
    let copies = 0;
    return {
      async sqliteCopy() {
        const directory = join(folder, `copy-${++copies}`);
        await mkdir(directory);
        await copyFile(join(folder, "seeded.sqlite"), join(directory, "contacts.sqlite"));
        return directory;
      },
      async postgresCopy() {
        const name = `copy_${++copies}`;
        await createDatabase(server.url, name, "seeded");
        return { owner: databaseUrl(server.url, name), superuser: new URL(`/${name}`, server.url).href };
      },
      postgresVersion: version!.server_version,
      remove,
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
