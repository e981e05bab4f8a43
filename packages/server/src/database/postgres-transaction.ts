// The end of a transaction, and what is known of its outcome.
import type { PoolClient } from "pg";
import { ConstraintViolation, DatabaseUnavailable } from "./database.ts";
import { isLostRace, isRefusedStatement, leavesCommitOpen, translatePostgresError } from "./postgres-error.ts";

/** Tells `write` to run the work again. */
export class LostRace extends Error {
  constructor(cause: unknown) {
    super("The transaction lost against a concurrent one.", { cause });
  }
}

/** PostgreSQL has responded to a commit with a rollback, which it reports as no error. */
class RolledBack extends Error {
  constructor() {
    super("The transaction was rolled back: a statement nobody awaited has failed.");
  }
}

/** A commit that may have taken effect, or not. */
export class UnknownOutcome extends DatabaseUnavailable {
  constructor(cause: Error) {
    super(`The outcome of a commit is unknown, it may have taken effect: ${cause.message}`, { cause });
  }
}

/**
 * Returns what to throw for a commit that has failed. `refusal`: the error of a statement that was sent before it. A commit
 * whose outcome is unknown is never tried again: the error says so.
 */
export function commitError(cause: unknown, refusal: unknown): unknown {
  if (isRefusedStatement(refusal)) return cause;
  if (isLostRace(cause)) return new LostRace(cause);
  if (leavesCommitOpen(cause) || cause instanceof DatabaseUnavailable) return new UnknownOutcome(cause);
  return translatePostgresError(cause);
}

/** True for a commit's error that leaves no doubt: nothing has taken effect. */
export function keepsNothing(error: unknown): boolean {
  return [LostRace, ConstraintViolation, RolledBack].some((kind) => error instanceof kind);
}

/** Sends the commit. `changes`: the outcome of what was sent before it. Throws if PostgreSQL has rolled the transaction back. */
export async function sendCommit(client: PoolClient, changes: Promise<unknown>): Promise<void> {
  const [{ command }] = await Promise.all([client.query("commit"), changes]);
  if (command !== "COMMIT") throw new RolledBack();
}

/** Returns whether the connection is of further use. */
export async function rollBack(client: PoolClient): Promise<boolean> {
  try {
    await client.query("rollback");
    return true;
  } catch {
    return false;
  }
}
