import { DatabaseError } from "pg";
import { postgresConstraint } from "./constraint.ts";
import { ConstraintViolation, DatabaseOpenError, DatabaseUnavailable, LockTimeout } from "./database.ts";

// SQLSTATE codes, https://www.postgresql.org/docs/current/errcodes-appendix.html; two characters name a whole class.
const LOCK_NOT_AVAILABLE = "55P03";
const LOST_RACE = ["40001", "40P01"];
const UNAVAILABLE = [
  "08", // the connection failed
  "53", // out of connections, memory or disk
  "57", // shutting down, starting up, or a timeout cancelled the statement
  "58", // the server's own disk failed
  "25006", // the server is a read-only standby after a fail-over
  "25P03", // the transaction was idle for too long
  "25P04", // the transaction took too long
];
const UNKNOWN_STATEMENT = "26000";
const WRONG_PASSWORD = "28";
const NO_SUCH_DATABASE = "3D000";

/**
 * Returns true for a deadlock or a serialization failure: PostgreSQL has rolled back this transaction, and it may run
 * again.
 */
export function isLostRace(error: unknown): boolean {
  return error instanceof DatabaseError && LOST_RACE.includes(error.code ?? "");
}

/**
 * Returns true if an error of `commit` leaves open whether the transaction is committed. PostgreSQL itself reports only
 * refusals there (a deferred constraint, a lost race). A cluster also reports that a shard failed halfway, with its own
 * code: XX000 (Citus), 40003 (CockroachDB). So every other code counts as an unknown outcome.
 */
export function leavesCommitOpen(error: unknown): error is Error {
  if (!(error instanceof DatabaseError)) return isConnectionError(error);
  return !isLostRace(error) && postgresConstraint(error) === undefined;
}

/** Returns true if the server has refused a statement. After any other error the connection must not be used again. */
export function isRefusedStatement(error: unknown): boolean {
  return error instanceof DatabaseError && error.severity === "ERROR";
}

/**
 * Returns true if a read may be repeated on another connection: this one is lost, or an earlier statement of the same
 * name failed to prepare on it.
 */
export function isFailureOfConnection(error: unknown): boolean {
  if (error instanceof DatabaseError && error.severity === "ERROR") return error.code === UNKNOWN_STATEMENT;
  return translatePostgresError(error) instanceof DatabaseUnavailable;
}

/** Translates an error of `pg` for the repositories. */
export function translatePostgresError(error: unknown): unknown {
  if (!(error instanceof DatabaseError)) return isConnectionError(error) ? unavailable(error) : error;
  const constraint = postgresConstraint(error);
  if (constraint !== undefined) return new ConstraintViolation(constraint, { cause: error });
  if (error.code === LOCK_NOT_AVAILABLE) return new LockTimeout(unavailableNow(error), { cause: error });
  return UNAVAILABLE.some((code) => error.code?.startsWith(code)) ? unavailable(error) : error;
}

function unavailable(cause: Error): DatabaseUnavailable {
  return new DatabaseUnavailable(unavailableNow(cause), { cause });
}

function unavailableNow(error: Error): string {
  return `PostgreSQL is unavailable: ${messageOf(error)}`;
}

/**
 * Returns true for errors of the connection. System errors have codes such as ECONNREFUSED; pg's own errors have only a
 * message.
 */
function isConnectionError(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) return error.errors.every(isConnectionError);
  if ("syscall" in error) return true;
  return /^Connection terminated|timeout|^timeout expired|not queryable|after calling end on the pool/.test(
    error.message,
  );
}

/** Returns the message. Node reports a name with several addresses, all refused, as an AggregateError without one. */
function messageOf(error: Error): string {
  return error.message || (error instanceof AggregateError ? error.errors.map(String).join("; ") : error.name);
}

/** Explains why the first connection failed, and what the operator can do. */
export function toOpenError(cause: unknown, url: string): DatabaseOpenError {
  const where = withoutSecrets(url);
  const error = cause instanceof Error ? cause : new Error(String(cause));
  const code = error instanceof DatabaseError ? (error.code ?? "") : "";
  const [what, remedy] = code.startsWith(WRONG_PASSWORD)
    ? ["refused the user or password", "correct them in the URL"]
    : code === NO_SUCH_DATABASE
      ? ["has no such database", "create it, or correct its name in the URL"]
      : [`cannot be reached (${messageOf(error)})`, "start the server, or correct the URL"];
  return new DatabaseOpenError(`PostgreSQL at ${where} ${what}: ${remedy}.`, { cause });
}

function withoutSecrets(url: string): string {
  if (!URL.canParse(url)) return "the configured URL, which is invalid,";
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
