import { edited } from "@contacts-api/test-support/frozen-spec";
import { describe, expect, test } from "vitest";
import { changesBetween, inLines } from "./support/contract.ts";

describe("a new value of an enumeration in a response", () => {
  const added = async (was: string, is: string) => {
    const wholeSpec = (schema: string) =>
      edited("      properties:\n        id:", `      properties:\n        mood: ${schema}\n        id:`);
    const lines = inLines(await changesBetween(wholeSpec(was), wholeSpec(is)));
    return lines.map((line) => `${line.split(":")[0]}:${line.split("`:")[1]}`);
  };

  test.each([
    ["{ type: string, enum: [a] }", "{ type: string, enum: [a, b] }", "minor minor minor"],
    [
      '{ type: [string, "null"], enum: [a, null] }',
      '{ type: [string, "null"], enum: [a, null, b] }',
      "minor minor minor",
    ],
    ["{ enum: [a] }", "{ enum: [a, b] }", "minor minor minor"],
    ["{ type: integer, enum: [1] }", "{ type: integer, enum: [1, 2] }", "minor breaking minor"],
  ])("is rated by the client's type: %s", async (was, is, ratings) => {
    expect(await added(was, is)).toEqual([expect.stringMatching(new RegExp(`^${ratings}: .*has the new value`))]);
  });
});
