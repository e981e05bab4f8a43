// What a running server does for its database beside requests.
import { forgottenUpTo } from "../http/idempotency.ts";
import { foldCounts } from "./contact-counts.ts";
import type { Database } from "./database.ts";
import { periodically } from "./periodically.ts";
import { sweepAnswers } from "./sql-answer-repository.ts";

const SWEEP_EVERY_MS = 3_600_000;
const FOLD_EVERY_MS = 5_000;
const RETRY_MS = 10_000;

export interface UpkeepOptions {
  readonly now: () => Date;
  readonly onFailure: (error: unknown, what: string) => void;
}

/** Sweeps and folds, at once and periodically: a process may be restarted more often. Returns a function that ends it. */
export function startUpkeep(database: Database, { now, onFailure }: UpkeepOptions): () => void {
  const stopSweeping = periodically(() => sweepAnswers(database, forgottenUpTo(now())), {
    everyMs: SWEEP_EVERY_MS,
    retryMs: RETRY_MS,
    onFailure: (error) => onFailure(error, "sweep of idempotency records failed"),
  });
  const stopFolding = periodically(() => foldCounts(database), {
    everyMs: FOLD_EVERY_MS,
    retryMs: RETRY_MS,
    onFailure: (error) => onFailure(error, "fold of contact counts failed"),
  });
  return () => {
    stopSweeping();
    stopFolding();
  };
}
