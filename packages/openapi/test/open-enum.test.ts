import { expect, test } from "vitest";
import { closedEnum, knownValues } from "../src/open-enum.ts";

const known = { type: "string", enum: ["email", "fax"] };
const open = { description: "A kind.", anyOf: [known, { type: "string" }] };

test("known values beside any string are an enumeration that may grow", () => {
  expect(knownValues(open)).toEqual(known);
  expect(knownValues({ anyOf: [{ type: "string" }, known] })).toEqual(known);
  expect(closedEnum(open)).toEqual({ description: "A kind.", ...known });
});

test.each([
  { title: "an enumeration", schema: known },
  { title: "known values beside a limited string", schema: { anyOf: [known, { type: "string", maxLength: 9 }] } },
  { title: "known values beside a number", schema: { anyOf: [known, { type: "number" }] } },
  { title: "three alternatives", schema: { anyOf: [known, { type: "string" }, { type: "null" }] } },
])("$title is not one", ({ schema }) => {
  expect(knownValues(schema)).toBeUndefined();
  expect(closedEnum(schema)).toBe(schema);
});
