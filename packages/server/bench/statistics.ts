// Combines measured numbers, and tells when they scatter too much for a verdict.
import { median } from "@contacts-api/scripts/markdown";

/** A measured number: the median of its rounds, and how far they scatter around it. */
export interface Measure {
  readonly value: number;
  /** Half of the interquartile range, as a share of the median: half of the rounds are within it, on either side. */
  readonly scatter: number;
}

/** With more scatter than this, a budget is neither kept nor broken: another run may show the opposite. */
export const mostScatter = 0.15;

export function measure(values: readonly number[]): Measure {
  const value = median(values);
  return { value, scatter: (quantile(values, 0.75) - quantile(values, 0.25)) / 2 / value };
}

/** Returns the ratios within each round, so that what slows a whole round down cancels out. */
export function ratios(left: readonly number[], right: readonly number[]): number[] {
  if (left.length !== right.length) throw new Error(`${left.length} rounds cannot be compared with ${right.length}.`);
  return left.map((value, round) => value / right[round]!);
}

/** Interpolates between the two nearest values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!];
  return below + (above - below) * (at - Math.floor(at));
}

/** Returns the items in another order each time, so that none always follows the same one. */
export function shuffle<Item>(items: Iterable<Item>): Item[] {
  return [...items]
    .map((item) => ({ item, at: Math.random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

export const whole = (number: number | undefined) => (number === undefined ? "" : number.toFixed(0));
export const milliseconds = (number: number) => number.toFixed(number < 10 ? 2 : 0);
export const percent = (share: number) => `${(share * 100).toFixed(0)} %`;
export const times = (ratio: number) => `${ratio.toFixed(2)} ×`;
export const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
