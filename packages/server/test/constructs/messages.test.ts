// Every keyword that a value may fail says in plain words what was expected, and what was received where that is safe to say.
import { failing } from "@contacts-api/generator/failing-keywords";
import { beforeAll, describe, expect, test } from "vitest";
import { type Ask, constructsApp, refusalsOf } from "../support/constructs.ts";
import { refusedValues } from "../support/refused-values.ts";

let ask: Ask;
beforeAll(async () => {
  ask = await constructsApp();
});

const refusals = (path: string, body: object) => refusalsOf(ask("PUT", `/v1/constructs/${path}`, { body }));

const fields = Object.fromEntries(Array.from({ length: 13 }, (_, index) => [`a${index}`, 1]));

describe("a refusal", () => {
  test.each(refusedValues)("by %s says what was expected", async (_keyword, path, body, ...faults) => {
    expect(await refusals(path, body)).toEqual(faults);
  });

  test("has words for every keyword that the spec may have", () => {
    // A schema that is `false` stands within not alone, whose own words speak for it.
    expect([...new Set(refusedValues.map(([keyword]) => keyword)), "false schema"].sort()).toEqual(failing);
  });

  test("never says less than what was expected", async () => {
    for (const [, path, body] of refusedValues) {
      for (const fault of await refusals(path, body)) {
        const words = /: (?:Expected (?!what|all fields|no other).+; received .+|The field .+|Unknown field)\.$/;
        if (!fault.startsWith("/phone")) expect(fault).toMatch(words);
      }
    }
  });

  test("of the whole body names no place", async () => {
    expect(await refusals("values", fields)).toContain(": Expected at most 12 fields; received 13.");
    expect(await refusals("values", { open: { a: "x".repeat(2_000) } })).toEqual([
      ": Expected at most 2000 bytes of JSON; received 2017 bytes.",
    ]);
  });
});
