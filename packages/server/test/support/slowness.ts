/** Milliseconds on a processor, enough to be interrupted by others who want it. */
const sampleMs = 30;

/**
 * Measures how many times longer than on an idle machine work takes at this moment: the time that passes while this process
 * spends some on a processor. It divides times that tests have bounds for; on an idle machine, they hold unchanged.
 */
export function slowness(): number {
  const [started, before] = [performance.now(), process.threadCpuUsage()];
  let used = 0;
  while (used < sampleMs) {
    const { user, system } = process.threadCpuUsage(before);
    used = (user + system) / 1_000;
  }
  return Math.max(1, (performance.now() - started) / used);
}

/** Does the work, and returns the milliseconds that it would have taken on an idle machine, or fewer. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  let slowest = slowness();
  const sample = () => {
    slowest = Math.max(slowest, slowness());
  };
  // Short moments differ, so that long work is measured several times.
  const sampling = setInterval(sample, 1_000);
  const started = performance.now();
  await work().finally(() => clearInterval(sampling));
  const milliseconds = performance.now() - started;
  sample();
  return milliseconds / slowest;
}
