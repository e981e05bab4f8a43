/**
 * A test ends when what it waits for has happened; these limits only end one that hangs. With four processes for each core
 * everything takes ten times as long, so they are far above what any test needs.
 */
export const timeLimits = {
  testTimeout: 600_000,
  hookTimeout: 600_000,
  teardownTimeout: 60_000,
  expect: { poll: { timeout: 120_000, interval: 20 } },
};
