// Time and chance, handed in so that tests of waiting take no time.

export interface Clock {
  /** Milliseconds that only ever grow, whatever happens to the clock on the wall. */
  now(): number;
  /** From 0 to below 1. */
  random(): number;
  /** Runs the callback after the delay, unless the returned function is called first. */
  after(delay: number, callback: () => void): () => void;
}

/** Timers take up to 24.8 days; a longer delay would fire at once. */
const longestDelay = 2e9;

export const systemClock: Clock = {
  now: () => performance.now(),
  random: Math.random,
  after(delay, callback) {
    const timer = setTimeout(callback, Math.min(delay, longestDelay));
    return () => clearTimeout(timer);
  },
};
