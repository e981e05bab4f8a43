/** Milliseconds on a processor, enough to be interrupted by others who want it. */
const sample = 30;

/**
 * Measures how many times longer than on an idle machine work takes at this moment: the time that passes while this process
 * spends some on a processor. It multiplies bounds in tests of time itself, which hold unchanged on an idle machine.
 */
export function slowness(): number {
  const [started, before] = [performance.now(), process.threadCpuUsage()];
  let used = 0;
  while (used < sample) {
    const { user, system } = process.threadCpuUsage(before);
    used = (user + system) / 1_000;
  }
  return Math.max(1, (performance.now() - started) / used);
}

/** Does the work, and returns the milliseconds that it would have taken on an idle machine, or fewer. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = slowness();
  const started = performance.now();
  await work();
  const milliseconds = performance.now() - started;
  return milliseconds / Math.max(before, slowness());
}
