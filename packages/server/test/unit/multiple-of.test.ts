import { describe, expect, test } from "vitest";
import { isMultipleOf } from "../../src/rules/multiple-of.ts";

describe("a multiple", () => {
  test.each([
    [0, 0.01],
    [19.99, 0.01],
    [111848.18, 0.01],
    [-111849.93, 0.01],
    [1e21, 0.1],
    [0.3, 0.1],
    [2 ** 53, 2],
    [-6, 3],
    [7.5, 2.5],
    [5e-324, 5e-324],
  ])("%d is one of %d", (value, divisor) => expect(isMultipleOf(value, divisor)).toBe(true));

  test.each([
    [0.291, 0.01],
    [1, 2],
    [7, 2.5],
    [1e-9, 0.01],
    [1234567.891, 0.01],
    [Number.MAX_VALUE, 7],
  ])("%d is none of %d", (value, divisor) => expect(isMultipleOf(value, divisor)).toBe(false));

  test("is found for every price", () => {
    for (let cents = 1; cents < 1e9; cents += 99_991) {
      const price = Number((cents / 100).toFixed(2));
      expect(isMultipleOf(price, 0.01)).toBe(true);
      expect(isMultipleOf(price, 0.1)).toBe(cents % 10 === 0);
    }
  });
});
