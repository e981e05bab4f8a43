// Database maintenance of a running server.

import type { Database } from "../database/database.ts";
import { forgottenUpTo } from "../idempotency/idempotency.ts";
import { sweepResponses } from "../idempotency/sql-response-repository.ts";
import { totals } from "../resources/index.ts";
import { periodically } from "./periodically.ts";

const SWEEP_EVERY_MS = 3_600_000;
const FOLD_EVERY_MS = 5_000;
const RETRY_MS = 10_000;

export interface UpkeepOptions {
  readonly now: () => Date;
  readonly onFailure: (error: unknown, what: string) => void;
}

/**
 * Sweeps and folds now and then periodically, because a process may restart more often than that. Returns a function
 * that stops it.
 */
export function startUpkeep(database: Database, { now, onFailure }: UpkeepOptions): () => void {
  const stopSweeping = periodically(() => sweepResponses(database, forgottenUpTo(now())), {
    everyMs: SWEEP_EVERY_MS,
    retryMs: RETRY_MS,
    onFailure: (error) => onFailure(error, "sweep of idempotency records failed"),
  });
  const folds = totals.map(({ noun, fold }) =>
    periodically(() => fold(database), {
      everyMs: FOLD_EVERY_MS,
      retryMs: RETRY_MS,
      onFailure: (error) => onFailure(error, `fold of the total of ${noun} failed`),
    }),
  );
  return () => {
    for (const stop of [stopSweeping, ...folds]) stop();
  };
}
