import type { Parameters } from "fast-check";

/** What the named environment variable asks for: nothing is the same cases every time, `fresh` is new ones. */
const asked = process.env["FAST_CHECK_SEED"];
const seed = asked === undefined ? 20_261_126 : asked === "fresh" ? Date.now() : Number(asked);

/** How a property runs: so many cases, from the seed of this run, which a failure names along with its smallest case. */
export function cases(numRuns: number): Parameters<unknown> {
  return { numRuns, seed };
}
