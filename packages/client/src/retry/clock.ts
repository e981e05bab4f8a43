// Time and chance as an object, so that tests of waiting take no time.

export interface Clock {
  /** Milliseconds of a monotonic clock, which changes of the system time do not affect. */
  now(): number;
  /** Returns a number from 0 to below 1. */
  random(): number;
  /** Runs the callback after the delay, unless the returned function is called first. */
  after(delayMs: number, callback: () => void): () => void;
}

/** The longest delay, as timers take up to 24.8 days; a longer one would fire at once. */
const longestDelayMs = 2e9;

export const systemClock: Clock = {
  now: () => performance.now(),
  random: Math.random,
  after(delayMs, callback) {
    const timer = setTimeout(callback, Math.min(delayMs, longestDelayMs));
    return () => clearTimeout(timer);
  },
};
