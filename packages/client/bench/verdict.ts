/** Says which demands were not met, if any, and makes the process exit with 1 then. */
export function verdictOn(demands: Readonly<Record<string, boolean>>): void {
  const unmet = Object.entries(demands).flatMap(([demand, isMet]) => (isMet ? [] : [demand]));
  if (unmet.length === 0) return;
  console.error(`\nDemanded and not met: ${unmet.join("; ")}.`);
  process.exitCode = 1;
}
