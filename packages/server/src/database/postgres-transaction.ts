// The end of a transaction, and its outcome.
import type { PoolClient } from "pg";
import { ConstraintViolation, DatabaseUnavailable } from "./database.ts";
import { isLostRace, isRefusedStatement, leavesCommitOpen, translatePostgresError } from "./postgres-error.ts";

/** Makes `write` run the work again. */
export class LostRace extends Error {
  constructor(cause: unknown) {
    super("The transaction lost against a concurrent one.", { cause });
  }
}

/** PostgreSQL has responded to a commit with a rollback, which it does not report as an error. */
class RolledBack extends Error {
  constructor() {
    super("The transaction was rolled back: a statement that was not awaited has failed.");
  }
}

/** A commit that may or may not have taken effect. */
export class UnknownOutcome extends DatabaseUnavailable {
  constructor(cause: Error) {
    super(`The outcome of a commit is unknown, it may have taken effect: ${cause.message}`, { cause });
  }
}

/**
 * Returns the error for a failed commit. `refusal`: the error of a statement before it. A commit with an unknown
 * outcome is never repeated: the error says so.
 */
export function commitError(cause: unknown, refusal: unknown): unknown {
  if (isRefusedStatement(refusal)) return cause;
  if (isLostRace(cause)) return new LostRace(cause);
  if (leavesCommitOpen(cause) || cause instanceof DatabaseUnavailable) return new UnknownOutcome(cause);
  return translatePostgresError(cause);
}

/** Returns true if an error of the commit proves that nothing has taken effect. */
export function keepsNothing(error: unknown): boolean {
  return [LostRace, ConstraintViolation, RolledBack].some((kind) => error instanceof kind);
}

/**
 * Sends the commit. `changes`: the outcome of the statements before it. Throws if PostgreSQL has rolled back the
 * transaction.
 */
export async function sendCommit(client: PoolClient, changes: Promise<unknown>): Promise<void> {
  const [{ command }] = await Promise.all([client.query("commit"), changes]);
  if (command !== "COMMIT") throw new RolledBack();
}

/** Rolls back. Returns true if the connection can still be used. */
export async function rollBack(client: PoolClient): Promise<boolean> {
  try {
    await client.query("rollback");
    return true;
  } catch {
    return false;
  }
}
