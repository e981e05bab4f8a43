import { setTimeout as pause } from "node:timers/promises";

/** Waits for the work, but at most this long. Rejects if the work rejects in that time. */
export async function within(mostMs: number, work: Promise<unknown>): Promise<void> {
  const limit = new AbortController();
  const { signal } = limit;
  const expired = pause(mostMs, undefined, { signal }).catch(() => {});
  try {
    await Promise.race([work, expired]);
  } finally {
    // A remaining timer would keep the process alive.
    limit.abort();
  }
}
