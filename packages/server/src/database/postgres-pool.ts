import type { Writable } from "node:stream";
import { Pool } from "pg";
import { sendInOnePacket } from "./one-packet.ts";
import type { PostgresOptions } from "./postgres-options.ts";
import { prepareEntering } from "./postgres-organization-query.ts";
import { rowTypes } from "./postgres-types.ts";

/** Five instances fit into PostgreSQL's default of 100 connections, with room for operators. */
const CONNECTIONS = 16;
/**
 * For a connection, new or from the pool. Work takes milliseconds, so who waits longer stands in a queue that only grows;
 * with what follows, a refusal comes within two seconds.
 */
const CONNECT_TIMEOUT_MS = 1_500;
/** A connection that a firewall has forgotten is found out while it is idle. Linux asks after two hours by itself. */
const KEEP_ALIVE_DELAY_MS = 30_000;
/** A new connection costs the server a process and us the preparation of every statement, so a lull does not end it. */
const IDLE_TIMEOUT_MS = 60_000;
/** Transactions take milliseconds. A lock that is not given back by then fills the pool with those who wait for it. */
const LOCK_TIMEOUT_MS = 500;
/** Statements take milliseconds, the count of a million contacts a tenth of a second. */
const STATEMENT_TIMEOUT_MS = 1_500;
/** When the server is silent (its machine is gone, the network is cut), we hang up a little after it should have. */
const GRACE_MS = 300;
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

export function createPool({ url, connections = CONNECTIONS, timeouts, onConnectionLost }: PostgresOptions): Pool {
  const statementMs = timeouts?.statementMs ?? STATEMENT_TIMEOUT_MS;
  const pool = new Pool({
    connectionString: url,
    max: connections,
    application_name: "contacts-api",
    connectionTimeoutMillis: timeouts?.connectMs ?? CONNECT_TIMEOUT_MS,
    lock_timeout: timeouts?.lockMs ?? LOCK_TIMEOUT_MS,
    statement_timeout: statementMs,
    query_timeout: statementMs + GRACE_MS,
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
  pool.on("connect", (client) => sendInOnePacket((client as unknown as Connected).connection.stream));
  pool.on("connect", prepareEntering);
  return pool;
}
