import type { Writable } from "node:stream";
import { Pool } from "pg";
import { sendInOnePacket } from "./one-packet.ts";
import { limitsOf } from "./postgres-limits.ts";
import type { PostgresOptions } from "./postgres-options.ts";
import { prepareEntering } from "./postgres-organization-query.ts";
import { rowTypes } from "./postgres-types.ts";

/**
 * The default number of connections. Five instances fit into PostgreSQL's default of 100, with some left for operators.
 */
const CONNECTIONS = 16;
/**
 * The fraction of connections that point reads share: one in this many. With fewer connections, each read has its own.
 */
const SHARED_PART = 4;
/**
 * The delay of the keep-alive probe that detects a connection which a firewall has dropped. The default of Linux is two
 * hours.
 */
const KEEP_ALIVE_DELAY_MS = 30_000;
/**
 * The idle time of a connection. A new one costs a server process and the preparation of all statements, so a short
 * lull does not end it.
 */
const IDLE_TIMEOUT_MS = 60_000;
/**
 * The server's limit for an idle transaction. Work ends within ten seconds (guarded-session.ts), so the locks of a
 * stuck process are released soon after.
 */
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 15_000;

/**
 * Every statement is a look-up by index. Without the two settings, PostgreSQL may read a whole table, if statistics are
 * missing or old, or if one plan serves all organisations (test/database/plan.postgres.test.ts).
 */
const OPTIONS = "-c TimeZone=UTC -c DateStyle=ISO -c enable_seqscan=off -c enable_bitmapscan=off";

/** Internals of pg that its types lack: the socket, or TLS over it. */
interface Connected {
  readonly connection: { readonly stream: Writable };
}

/** Creates the pool for work with its own connection, and the pool of connections that reads share. */
export function createPools(options: PostgresOptions): { readonly own: Pool; readonly shared: Pool | undefined } {
  const { connections = CONNECTIONS } = options;
  const shared = Math.floor(connections / SHARED_PART);
  return {
    own: createPool({ ...options, connections: connections - shared }),
    shared: shared === 0 ? undefined : createPool({ ...options, connections: shared }, setImmediate),
  };
}

/** Creates a pool. `defer`: see `sendInOnePacket`. */
export function createPool(options: PostgresOptions, defer?: (send: () => void) => void): Pool {
  const { url, connections = CONNECTIONS, onConnectionLost } = options;
  const { connectMs, lockMs, statementMs, responseMs } = limitsOf(options);
  const pool = new Pool({
    connectionString: url,
    max: connections,
    application_name: "contacts-api",
    connectionTimeoutMillis: connectMs,
    lock_timeout: lockMs,
    statement_timeout: statementMs,
    query_timeout: responseMs,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    idleTimeoutMillis: IDLE_TIMEOUT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_DELAY_MS,
    options: OPTIONS,
    types: rowTypes,
    // Sends statements without waiting for the responses to earlier ones.
    pipeline: true,
  });
  // Without listeners, a broken connection would end the whole server. The pool reports idle connections, the client
  // those in use.
  pool.on("error", (error) => onConnectionLost?.(error));
  pool.on("connect", (client) => client.on("error", () => {}));
  pool.on("connect", (client) => sendInOnePacket((client as unknown as Connected).connection.stream, defer));
  pool.on("connect", prepareEntering);
  return pool;
}
