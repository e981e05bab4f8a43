import type { Writable } from "node:stream";
import { Pool } from "pg";
import { sendInOnePacket } from "./one-packet.ts";
import { limitsOf } from "./postgres-limits.ts";
import type { PostgresOptions } from "./postgres-options.ts";
import { prepareEntering } from "./postgres-organization-query.ts";
import { rowTypes } from "./postgres-types.ts";

/** Five instances fit into PostgreSQL's default of 100 connections, with room for operators. */
const CONNECTIONS = 16;
/** One of so many connections is shared by point reads. With fewer connections in all, each read has one of its own. */
const SHARED_PART = 4;
/** A connection that a firewall has forgotten is found out while it is idle. Linux asks after two hours by itself. */
const KEEP_ALIVE_DELAY_MS = 30_000;
/** A new connection costs the server a process and us the preparation of every statement, so a lull does not end it. */
const IDLE_TIMEOUT_MS = 60_000;
/** Work ends within ten seconds (guarded-session.ts); the server frees the locks of a process that hangs soon after. */
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 15_000;

/**
 * Every statement of the server is a look-up by index. Without the two settings PostgreSQL may read a whole table instead,
 * where statistics are missing or old, or where one plan is for all organisations (test/database/plan.postgres.test.ts).
 */
const OPTIONS = "-c TimeZone=UTC -c DateStyle=ISO -c enable_seqscan=off -c enable_bitmapscan=off";

/** What pg has and its types lack: the socket, or TLS over it. */
interface Connected {
  readonly connection: { readonly stream: Writable };
}

/** The pool of works that have a connection for themselves, and that of the connections which reads share. */
export function createPools(options: PostgresOptions): { readonly own: Pool; readonly shared: Pool | undefined } {
  const { connections = CONNECTIONS } = options;
  const shared = Math.floor(connections / SHARED_PART);
  return {
    own: createPool({ ...options, connections: connections - shared }),
    shared: shared === 0 ? undefined : createPool({ ...options, connections: shared }, setImmediate),
  };
}

/** `defer`: see `sendInOnePacket`. */
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
    // Statements go out without waiting for the answers of those before them.
    pipeline: true,
  });
  // Without listeners a connection that breaks ends the process: the pool hears of idle ones, the client of one in use.
  pool.on("error", (error) => onConnectionLost?.(error));
  pool.on("connect", (client) => client.on("error", () => {}));
  pool.on("connect", (client) => sendInOnePacket((client as unknown as Connected).connection.stream, defer));
  pool.on("connect", prepareEntering);
  return pool;
}
