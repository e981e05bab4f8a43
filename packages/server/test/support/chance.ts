import type { Parameters } from "fast-check";

/** The seed that the environment names. Without one, the cases are the same every time; `fresh` makes new ones. */
const asked = process.env["FAST_CHECK_SEED"];
const seed = asked === undefined ? 20_261_126 : asked === "fresh" ? Date.now() : Number(asked);

/** Settings for a property with this number of cases, from this run's seed. A failure names the seed and its smallest case. */
export function cases(numRuns: number): Parameters<unknown> {
  return { numRuns, seed };
}
