// One time limit and the caller's signal over everything that a call does.

/** The longest delay that timers take (24.8 days); a longer one would fire at once. */
const longestDelay = 2 ** 31 - 1;

export interface Deadline {
  /** Aborted when time is up and when the caller aborts; for `fetch`. */
  readonly signal: AbortSignal;
  readonly timeout: number;
  /** Whether time ran out. */
  readonly passed: boolean;
  /** Whether the caller ended it. */
  readonly aborted: boolean;
  /** The reason that the caller's signal gave. */
  readonly reason: unknown;
  /** Settles with the work, or rejects as soon as the deadline ends, even if the work does not heed the signal. */
  race<Result>(work: Promise<Result>): Promise<Result>;
  /** Stops the timer and lets go of the caller's signal, which may outlive many calls. */
  clear(): void;
}

/**
 * Starts the clock; throws the signal's reason if it is already aborted.
 * Not `AbortSignal.any` and `AbortSignal.timeout`: they keep timers and listeners after the call until collected.
 */
export function startDeadline(timeout: number, caller: AbortSignal | undefined): Deadline {
  caller?.throwIfAborted();
  const controller = new AbortController();
  let passed = false;
  let aborted = false;
  let end: () => void;
  const ended = new Promise<never>((_, reject) => {
    end = () => {
      controller.abort(caller?.reason);
      reject(controller.signal.reason);
    };
  });
  ended.catch(() => {}); // nobody may be racing when it ends

  const pass = () => {
    passed = true;
    end();
  };
  const abort = () => {
    aborted = true;
    end();
  };
  const timer = setTimeout(pass, Math.min(timeout, longestDelay));
  caller?.addEventListener("abort", abort, { once: true });

  return {
    signal: controller.signal,
    timeout,
    get passed() {
      return passed;
    },
    get aborted() {
      return aborted;
    },
    get reason() {
      return caller?.reason;
    },
    race: (work) => Promise.race([work, ended]),
    clear() {
      clearTimeout(timer);
      caller?.removeEventListener("abort", abort);
    },
  };
}
