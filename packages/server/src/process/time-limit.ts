import { setTimeout as pause } from "node:timers/promises";

/** Waits for the work, but no longer than the milliseconds. Rejects if the work does by then. */
export async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const limit = new AbortController();
  const { signal } = limit;
  const expired = pause(milliseconds, undefined, { signal }).catch(() => {});
  try {
    await Promise.race([work, expired]);
  } finally {
    // A timer that is left would keep the process for as long.
    limit.abort();
  }
}
