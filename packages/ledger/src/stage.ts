// What exchanges are played on: servers with the demonstration's contacts, on SQLite, over HTTP.
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

/** A limit of requests that nobody reaches, so that every answer says how much of it is left. */
const unreached = { quota: 100_000, window: 60 };

export interface StagedServer extends Target {
  /** With the key of an organisation that has no contacts. */
  readonly empty: Target;
}

/** Starts whatever exchanges need, and ends all of it. */
export class Stage {
  readonly #ends: (() => Promise<void>)[] = [];

  /** A server of its own, as the command line starts it. */
  async server({ quota, window } = unreached): Promise<StagedServer> {
    const directory = await this.#directory();
    const settings = {
      PORT: "0",
      CONTACTS_DATA_DIR: directory,
      CONTACTS_LOG_LEVEL: "silent",
      CONTACTS_RATE_LIMIT: `${quota}/${window}`,
    };
    const { url, demonstrationKey, stop } = await startServer(readConfig(settings), { demonstration: true });
    this.#ends.push(stop);
    return { url, key: demonstrationKey!, empty: { url, key: await keyIn(await this.#store(directory)) } };
  }

  /** The app without its process, on a database that does what no database does when asked to. */
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
