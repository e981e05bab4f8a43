// One time limit and the caller's signal over everything that a call does: its requests, its responses, its waits.
import { type RequestLine, TimeoutError } from "../errors/errors.ts";
import type { Clock } from "../retry/clock.ts";

export interface Deadline {
  /** Aborted when time is up and when the caller aborts, with what the call is to reject with as its reason. */
  readonly signal: AbortSignal;
  /** Milliseconds until time is up. */
  left(): number;
  /** Settles with the work, or rejects as soon as the deadline ends, even if the work does not heed the signal. */
  race<Result>(work: Result | PromiseLike<Result>): Promise<Result>;
  /** Waits, but not beyond the deadline: then it rejects. */
  wait(delay: number): Promise<void>;
  /** Stops the timer and lets go of the caller's signal, which may outlive many calls. */
  clear(): void;
}

/**
 * Starts the clock; throws the signal's reason if it is already aborted.
 * Not `AbortSignal.any` and `AbortSignal.timeout`: they keep timers and listeners after the call until collected.
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
  // A call does one thing at a time, so at most one race is on.
  let interrupt: ((reason: unknown) => void) | undefined;
  const end = (reason: unknown) => {
    controller.abort(reason);
    interrupt?.(signal.reason);
  };

  const race = <Result>(work: Result | PromiseLike<Result>) =>
    new Promise<Result>((resolve, reject) => {
      interrupt = reject;
      Promise.resolve(work).then(resolve, reject);
      if (signal.aborted) reject(signal.reason);
    });
  const ends = clock.now() + timeout;
  const stop = clock.after(timeout, () => end(new TimeoutError(line, timeout)));
  const follow = () => end(caller?.reason);
  caller?.addEventListener("abort", follow);

  return {
    signal,
    left: () => ends - clock.now(),
    race,
    wait(delay) {
      let stopWaiting: (() => void) | undefined;
      const waited = new Promise<void>((resolve) => {
        stopWaiting = clock.after(delay, resolve);
      });
      return race(waited).finally(stopWaiting);
    },
    clear() {
      stop();
      caller?.removeEventListener("abort", follow);
    },
  };
}
