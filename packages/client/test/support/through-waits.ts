import { vi } from "vitest";

/** The real one, from before `vi.useFakeTimers()`. */
const later = setTimeout;

/** Advances fake timers until the call settles. In between, the sandbox gets real time to do its work. */
export async function throughWaits<Result>(call: Promise<Result>): Promise<Result> {
  let isSettled = false;
  const settled = call.finally(() => {
    isSettled = true;
  });
  settled.catch(() => {});
  while (!isSettled) {
    await vi.advanceTimersByTimeAsync(100);
    await new Promise((resolve) => later(resolve, 1));
  }
  return settled;
}
