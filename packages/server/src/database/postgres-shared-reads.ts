import type { Pool, PoolClient } from "pg";

/** A connection that reads share, opened for the first read. */
interface Place {
  opening?: Promise<PoolClient> | undefined;
  client?: PoolClient | undefined;
  inFlight: number;
}

/**
 * A few connections that point reads share. Reads are sent without waiting for earlier responses. A packet with several
 * statements costs little more than one with a single statement, and no read waits for a connection.
 *
 * Each statement is a transaction that names its organisation. So no state remains on a connection, and a failed
 * statement affects no other.
 */
export class SharedReads {
  readonly #pool: Pool;
  readonly #places: readonly Place[];
  readonly #onConnectionLost: ((error: Error) => void) | undefined;

  /** `pool` has a connection for each place, and no other user. */
  constructor(pool: Pool, onConnectionLost: ((error: Error) => void) | undefined) {
    this.#pool = pool;
    this.#places = Array.from({ length: pool.options.max }, () => ({ inFlight: 0 }));
    this.#onConnectionLost = onConnectionLost;
  }

  get use() {
    const open = this.#places.filter(({ client }) => client !== undefined);
    return { most: this.#places.length, open: open.length, idle: open.filter(({ inFlight }) => inFlight === 0).length };
  }

  /** Runs a read on the connection with the fewest reads in flight. So a slow connection gets few further ones. */
  async run<Result>(read: (client: PoolClient) => Promise<Result>): Promise<Result> {
    const place = this.#places.reduce((best, other) => (other.inFlight < best.inFlight ? other : best));
    place.inFlight++;
    try {
      return await read(place.client ?? (await this.#open(place)));
    } finally {
      place.inFlight--;
    }
  }

  async end(): Promise<void> {
    for (const place of this.#places) this.#giveBack(place, false);
    await this.#pool.end();
  }

  #open(place: Place): Promise<PoolClient> {
    place.opening ??= this.#connect(place).finally(() => {
      place.opening = undefined;
    });
    return place.opening;
  }

  async #connect(place: Place): Promise<PoolClient> {
    const client = await this.#pool.connect();
    place.client = client;
    // Its reads in flight reject by themselves. The next read opens another connection.
    client.on("error", (error) => {
      if (place.client !== client) return;
      if (place.inFlight === 0) this.#onConnectionLost?.(error);
      this.#giveBack(place, true);
    });
    return client;
  }

  #giveBack(place: Place, isBroken: boolean): void {
    place.client?.release(isBroken);
    place.client = undefined;
  }
}
