// The servers for exchanges: with the demonstration's contacts, on SQLite, over HTTP.
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  createApp,
  createKey,
  createOrganization,
  migrate,
  openSqlite,
  rateLimiter,
  readConfig,
  type Store,
  sqlStore,
  startServer,
} from "@contacts-api/server";
import type { Target } from "./exchange.ts";

/** A limit that no play reaches, so that every response has the headers of the limit. */
const unreached = { quota: 100_000, windowSeconds: 60 };

export interface StagedServer extends Target {
  /** The target with the key of an organisation that has no contacts. */
  readonly empty: Target;
}

/** Starts the servers that exchanges need, and ends all of them. */
export class Stage {
  readonly #ends: (() => Promise<void>)[] = [];

  /** Starts a separate server, as the command line does. */
  async server({ quota, windowSeconds } = unreached): Promise<StagedServer> {
    const directory = await this.#directory();
    const settings = {
      PORT: "0",
      CONTACTS_DATA_DIR: directory,
      CONTACTS_LOG_LEVEL: "silent",
      // Client and server share a process. After a pause of five seconds, the server would close a connection that the
      // client is about to use.
      CONTACTS_KEEP_ALIVE: "600",
      CONTACTS_RATE_LIMIT: `${quota}/${windowSeconds}`,
    };
    const { url, demonstrationKey, stop } = await startServer(readConfig(settings), { demonstration: true });
    this.#ends.push(stop);
    return { url, key: demonstrationKey!, empty: { url, key: await keyIn(await this.#store(directory)) } };
  }

  /** Starts the app without its process, on a database that fails on demand. */
  async app(spoil: (store: Store) => Store): Promise<Target> {
    const store = await this.#store(await this.#directory());
    const now = () => new Date();
    const app = createApp({ store: spoil(store), now, newId: randomUUID, rateLimiter: rateLimiter(unreached, now) });
    const key = await keyIn(store);
    return { url: "http://127.0.0.1", key, fetch: (input, init) => app.fetch(new Request(input, init)) };
  }

  async end(): Promise<void> {
    for (const end of this.#ends.reverse()) await end();
  }

  async #store(directory: string): Promise<Store> {
    const database = openSqlite({ file: join(directory, "contacts.sqlite") });
    this.#ends.push(() => database.close());
    await migrate(database, { now: () => new Date() });
    return sqlStore(database);
  }

  async #directory(): Promise<string> {
    const directory = await mkdtemp(join(tmpdir(), "contacts-ledger-"));
    this.#ends.push(() => rm(directory, { recursive: true, force: true }));
    return directory;
  }
}

async function keyIn(store: Store): Promise<string> {
  const now = new Date();
  const { id } = await createOrganization(store, { name: "Empty", now, newId: randomUUID });
  const { text } = await createKey(store, { organization: id, now });
  return text;
}
