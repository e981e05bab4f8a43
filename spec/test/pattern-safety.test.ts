import { describe, expect, test } from "vitest";
import { readContract } from "../conformance/contract.ts";

const longest = 65_536;
const limit = 50;

describe("every pattern", () => {
  const patterns = patternsOf(readContract());

  test("is found", () => {
    expect(patterns.length).toBeGreaterThanOrEqual(5);
  });

  // A body has at most 64 KiB, and a validator that lists every fault tries the pattern on strings that are too long.
  test.each(patterns)("%s ends within 50 ms, whatever the 64 KiB", (pattern) => {
    const regExp = new RegExp(pattern, "u");
    for (const string of hostileStrings()) {
      // A collection of garbage can make one measurement slow, a pattern makes all of them slow.
      const ms = measure(regExp, string);
      const least = ms < limit ? ms : Math.min(measure(regExp, string), measure(regExp, string));
      expect(least, `${JSON.stringify(string.slice(0, 40))}…`).toBeLessThan(limit);
    }
  });
});

/** Returns milliseconds of processor time, which other processes do not affect. */
function measure(regExp: RegExp, string: string): number {
  const start = process.cpuUsage();
  regExp.test(string);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

/** Strings that almost match: a promising beginning, one thing repeated to the limit, an end that spoils it. */
function* hostileStrings(): Generator<string> {
  const beginnings = ["", " ", "a", "+1", "a@", "a@b.", '"1', `a${" ".repeat(100)}b`];
  const repeated = [
    "a",
    " ",
    ".",
    "-",
    "1",
    "é",
    "😀",
    "@",
    "a.",
    "a-",
    "1 ",
    " a",
    "(",
    "a@",
    `${"b".repeat(63)}.`,
    `${"b".repeat(64)}.`,
  ];
  const ends = ["", "\u0000", " b", "@"];
  for (const beginning of beginnings) {
    for (const unit of repeated) {
      const filling = unit.repeat(Math.ceil(longest / unit.length)).slice(0, longest);
      for (const end of ends) yield beginning + filling + end;
    }
  }
}

function patternsOf(node: unknown): string[] {
  if (node === null || typeof node !== "object") return [];
  const here = (node as { pattern?: unknown }).pattern;
  const below = Object.values(node).flatMap(patternsOf);
  return [...new Set(typeof here === "string" ? [here, ...below] : below)];
}
