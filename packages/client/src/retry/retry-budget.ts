// Keeps retries from multiplying an outage: whatever happens, they stay a tenth of the calls, and a few more.

/** Retries that may come at once: enough for the calls that a restart of the server interrupts. */
const capacity = 10;
/** What each call adds. With the capacity, 100 calls in an outage send 120 requests at the most. */
const perCall = 0.1;

export interface RetryBudget {
  /** Counts a call. */
  call(): void;
  /** Whether one more retry is granted; takes it. */
  take(): boolean;
}

export function createRetryBudget(): RetryBudget {
  let tokens = capacity;
  return {
    call() {
      tokens = Math.min(capacity, tokens + perCall);
    },
    take() {
      if (tokens < 1) return false;
      tokens--;
      return true;
    },
  };
}
