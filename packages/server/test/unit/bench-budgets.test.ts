import { describe, expect, test } from "vitest";
import { type Budget, verdict } from "../../bench/budgets.ts";
import { measure, quantile, ratios, times } from "../../bench/statistics.ts";

// Budgets are judged on other machines and other days, so noise must neither keep nor break one.

const budget = (kind: Budget["kind"], values: readonly number[]): Budget => {
  return { name: "GET", budget: 1.5, kind, print: times, measured: measure(values) };
};

describe("a budget", () => {
  test.each([
    ["at least", [1.6, 1.5, 1.7], ["1.60 ×", "±3 %", "yes"]],
    ["at least", [1.4, 1.3, 1.5], ["1.40 ×", "±4 %", "no"]],
    ["at most", [1.4, 1.3, 1.5], ["1.40 ×", "±4 %", "yes"]],
    ["at most", [1.6, 1.5, 1.7], ["1.60 ×", "±3 %", "no"]],
    ["at least", [2], ["2.00 ×", "", "yes"]],
  ] as const)("%s of 1.5 is judged by the median of %j", (kind, values, expected) => {
    expect(verdict(budget(kind, values))).toEqual(expected);
  });

  test("is not judged if half of the rounds are further than 15 % from the median", () => {
    expect(verdict(budget("at least", [1, 2, 2, 3, 1, 3]))).toEqual(["2.00 ×", "±38 %", "scatters"]);
  });

  test("may be missing beside a number that is told alone", () => {
    expect(verdict({ ...budget("at least", [1]), budget: undefined })).toEqual(["1.00 ×", "", "–"]);
  });

  test("is not judged by what was not measured", () => {
    expect(verdict({ ...budget("at least", [1]), measured: undefined })).toEqual(["–", "", "–"]);
  });
});

describe("rounds", () => {
  test("are compared one by one", () => {
    expect(ratios([10, 30], [5, 10])).toEqual([2, 3]);
    expect(() => ratios([1], [1, 2])).toThrow("1 rounds cannot be compared with 2.");
  });

  test("have quantiles between their values", () => {
    expect([0, 0.25, 0.5, 1].map((share) => quantile([4, 1, 3, 2], share))).toEqual([1, 1.75, 2.5, 4]);
  });
});
