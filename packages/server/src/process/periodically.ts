export interface Period {
  /** Milliseconds from the end of one run to the start of the next. */
  readonly everyMs: number;
  /** Milliseconds from a failed run to the next. The time doubles with each further failure, up to `everyMs`. */
  readonly retryMs: number;
  readonly onFailure: (error: unknown) => void;
}

/**
 * Runs a task now and then periodically, never twice at a time. Returns a function that stops it; a run in progress
 * completes.
 */
export function periodically(task: () => Promise<unknown>, { everyMs, retryMs, onFailure }: Period): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  let retryAfterMs = retryMs;

  async function run(): Promise<void> {
    let waitMs = everyMs;
    try {
      await task();
      retryAfterMs = retryMs;
    } catch (error) {
      // An error after the stop is not a failure.
      if (!isStopped) onFailure(error);
      waitMs = Math.min(retryAfterMs, everyMs);
      retryAfterMs *= 2;
    }
    if (!isStopped) timer = setTimeout(run, waitMs).unref();
  }

  void run();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
