// One time limit and the caller's signal, for everything that a call does: requests, responses, waits.
import { type RequestLine, TimeoutError } from "../errors/errors.ts";
import type { Clock } from "../retry/clock.ts";
import { onAbort } from "./on-abort.ts";

export interface Deadline {
  /** Aborts when time is up and when the caller aborts. Its reason is the error that the call rejects with. */
  readonly signal: AbortSignal;
  /** Returns the milliseconds until time is up. */
  left(): number;
  /**
   * Begins the work and settles with it, or rejects as soon as the deadline ends, even if the work ignores the signal.
   * Work that throws at once is treated as work that rejects.
   */
  race<Result>(work: () => Result | PromiseLike<Result>): Promise<Result>;
  /** Waits until the delay or the deadline has passed. Rejects at the deadline. */
  wait(delayMs: number): Promise<void>;
  /** Stops the timer and removes the listener from the caller's signal, which may outlive many calls. */
  clear(): void;
}

/**
 * Starts the clock; throws the signal's reason if it is already aborted. `AbortSignal.any` and `AbortSignal.timeout`
 * would keep timers and listeners after the call until they are collected.
 */
export function startDeadline(
  line: RequestLine & { readonly clock: Clock },
  timeout: number,
  caller: AbortSignal | undefined,
): Deadline {
  const { clock } = line;
  caller?.throwIfAborted();
  const controller = new AbortController();
  const { signal } = controller;
  // A call does one thing at a time, so at most one race is in progress.
  let interrupt: ((reason: unknown) => void) | undefined;
  const end = (reason: unknown) => {
    controller.abort(reason);
    interrupt?.(signal.reason);
  };

  const race = <Result>(work: () => Result | PromiseLike<Result>) =>
    new Promise<Result>((resolve, reject) => {
      interrupt = reject;
      Promise.resolve(work()).then(resolve, reject);
      if (signal.aborted) reject(signal.reason);
    });
  const ends = clock.now() + timeout;
  const stop = clock.after(timeout, () => end(new TimeoutError(line, timeout)));
  const unfollow = caller && onAbort(caller, () => end(caller.reason));

  return {
    signal,
    left: () => ends - clock.now(),
    race,
    wait(delayMs) {
      let stopWaiting: (() => void) | undefined;
      return race(
        () =>
          new Promise<void>((resolve) => {
            stopWaiting = clock.after(delayMs, resolve);
          }),
      ).finally(stopWaiting);
    },
    clear() {
      stop();
      unfollow?.();
    },
  };
}
