// Schemas that only the compiler of validators refuses. Their faults have a place, as all faults of the spec.
import { edited } from "@contacts-api/test-support/frozen-spec";
import { describe, expect, test } from "vitest";
import { failure, lineOf } from "./support/failure.ts";

const name = '        name: { $ref: "#/components/schemas/ContactName" }\n        email:';
const ofProperty = (schema: string) => edited(name, `        odd: ${schema}\n${name}`);
const property = lineOf(name);
const limit = "schema: { type: integer, minimum: 1, maximum: 200, default: 50 }";

const faults: [what: string, spec: string, place: string, received: string][] = [
  [
    "a keyword of another type within not",
    ofProperty("{ type: string, not: { minItems: 3 } }"),
    `${property}35`,
    'missing type "array" for keyword "minItems"',
  ],
  [
    "the same in an array",
    ofProperty("{ type: array, items: { type: string, not: { minItems: 3 } } }"),
    `${property}57`,
    'missing type "array" for keyword "minItems"',
  ],
  [
    "the same in a schema that is referred to",
    edited(
      "    ContactName:\n      type: string\n",
      "    ContactName:\n      not: { minItems: 3 }\n      type: string\n",
    ),
    lineOf("    ContactName:", 1),
    'missing type "array" for keyword "minItems"',
  ],
  [
    "the same in a parameter",
    edited(limit, "schema: { type: integer, minimum: 1, maximum: 200, not: { minItems: 3 } }"),
    lineOf(limit),
    'missing type "array" for keyword "minItems"',
  ],
];

describe("a schema that no validator can be made of", () => {
  test.each(faults)("is refused with its place: %s", async (_, spec, place, received) => {
    const [first, expected, given, remedy] = (await failure(spec)).split("\n");
    expect(first).toMatch(/:\d+:\d+: No validator can be made of a schema\.$/);
    expect(first?.startsWith(place), `${first} starts with ${place}`).toBe(true);
    expect([expected, given, remedy]).toEqual([
      "  Expected: keywords and types that agree with each other, also within not, allOf, anyOf and oneOf",
      `  Received: ${received}`,
      "  To do:    Correct the schema. Then run pnpm generate.",
    ]);
  });
});
