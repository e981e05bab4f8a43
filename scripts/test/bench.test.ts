import { contractIn } from "@contacts-api/generator/targets";
import { frozenText as specText } from "@contacts-api/test-support/frozen-spec";
import { rootWith } from "@contacts-api/test-support/workspace";
import { describe, expect, test } from "vitest";
import { operationsIn, synthesise } from "../bench/synthesise.ts";

describe("the spec that the bench makes larger", () => {
  test("is the real one if no more operations are wanted", () => {
    expect(synthesise(specText, operationsIn(specText))).toBe(specText);
  });

  test.each([operationsIn(specText) + 1, 100])(
    "has exactly %i operations with different names, and is the same each time",
    async (wanted) => {
      const text = synthesise(specText, wanted);
      expect(text).toBe(synthesise(specText, wanted));
      const { operations } = await contractIn(await rootWith(text));
      expect(new Set(operations.map(({ id }) => id)).size).toBe(wanted);
      expect(new Set(operations.map(({ method, path }) => `${method} ${path}`)).size).toBe(wanted);
    },
  );
});
