// Promises that end early when a signal aborts. They leave neither listeners nor timers behind.
import { onAbort } from "../call/on-abort.ts";

/** Settles as the work does, or rejects at once with the signal's reason. */
export async function untilAborted<Result>(
  work: Result | PromiseLike<Result>,
  signal: AbortSignal | undefined,
): Promise<Result> {
  if (signal === undefined) return work;
  let unfollow = () => {};
  const aborted = new Promise<never>((_resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    else unfollow = onAbort(signal, stop);
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    unfollow();
  }
}

export async function pause(delayMs: number, signal: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, delayMs);
  });
  try {
    await untilAborted(over, signal);
  } finally {
    clearTimeout(timer);
  }
}
