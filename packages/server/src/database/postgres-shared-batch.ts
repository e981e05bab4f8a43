import type { PoolClient } from "pg";
import { DatabaseUnavailable } from "./database.ts";
import { isRefusedStatement, translatePostgresError } from "./postgres-error.ts";
import type { PostgresLimits } from "./postgres-limits.ts";
import { SharedTransaction } from "./postgres-shared-transaction.ts";
import { Run, type Waiting } from "./postgres-shared-work.ts";
import { commitError, keepsNothing, rollBack } from "./postgres-transaction.ts";

interface Place {
  readonly client: PoolClient;
  readonly orgId: string;
  readonly limits: PostgresLimits;
}

interface Failure {
  readonly cause: unknown;
  readonly repeatMs: number;
}

export interface Ended {
  /** The work that had to wait for other work of the transaction. */
  readonly again: readonly Waiting[];
  /** The number of units of work in the commit; 0 without a commit. */
  readonly shared: number;
  /** The error of a connection that was silent too long, so that its work cannot be repeated on another one. */
  readonly silence?: unknown;
}

/**
 * Runs work of one organisation in one transaction. It settles all of it, except the work that shares the next
 * transaction.
 */
export async function performTogether(works: readonly Waiting[], { client, orgId, limits }: Place): Promise<Ended> {
  const transaction = new SharedTransaction(client, orgId, works.length);
  const runs = works.map((waiting) => new Run(waiting, transaction));
  const late = Promise.withResolvers<void>();
  const timer = setTimeout(late.resolve, limits.settleMs);
  await Promise.race([Promise.all(runs.map((run) => run.perform())), late.promise]);
  clearTimeout(timer);
  for (const run of runs) run.close();
  try {
    if (!runs.every(({ isKept }) => isKept)) throw new Error("Other work in the transaction has failed.");
    await transaction.commit(Promise.all(runs.map(({ session }) => session.changes())));
  } catch (cause) {
    const silence = await undo(runs, transaction, { cause, repeatMs: limits.repeatMs });
    return { again: [], shared: 0, silence };
  }
  transaction.end(true);
  const again: Waiting[] = [];
  for (const run of runs) {
    run.waiting.wanted = run.leaving?.wanted;
    if (run.waiting.wanted === undefined) run.settle();
    else again.push(run.waiting);
  }
  return { again, shared: runs.filter(({ isSettled }) => isSettled).length };
}

/**
 * Rolls back a transaction, so that each unit of work runs alone, or rejects all work because the outcome is unknown.
 * Returns the error of a connection that was silent too long.
 */
async function undo(
  runs: readonly Run[],
  transaction: SharedTransaction,
  { cause, repeatMs }: Failure,
): Promise<unknown> {
  const { client, isCommitting, ageMs } = transaction;
  const failures = runs.flatMap(({ session, leaving }) => (leaving === undefined ? (session.failure ?? []) : []));
  const lostBy = [cause, ...failures].find(isLostConnection);
  const error = isCommitting ? commitError(cause, failures.find(isRefusedStatement)) : undefined;
  const isUndone = !isCommitting || failures.some(isRefusedStatement) || keepsNothing(error);
  // A silent connection would not respond to a rollback either.
  const mayRespond = lostBy === undefined && isUndone && runs.every(({ isLeftBehind }) => !isLeftBehind);
  transaction.end(mayRespond && (await rollBack(client)));
  const isTooLate = lostBy !== undefined && ageMs > repeatMs;
  for (const { waiting } of runs) {
    if (!isUndone) waiting.reject(error);
    else if (isTooLate) waiting.reject(translatePostgresError(lostBy));
    else waiting.resolve(undefined);
  }
  return isTooLate ? translatePostgresError(lostBy) : undefined;
}

/** Returns true for the error of a lost connection, as pg throws it. */
function isLostConnection(error: unknown): boolean {
  const isRaw = !(error instanceof DatabaseUnavailable);
  return isRaw && !isRefusedStatement(error) && translatePostgresError(error) instanceof DatabaseUnavailable;
}
