import { edited } from "@contacts-api/test-support/frozen-spec";
import { rootWith } from "@contacts-api/test-support/workspace";
import { expect, test } from "vitest";
import { contractIn, generate } from "../src/targets.ts";
import { failure, lineOf } from "./support/failure.ts";

const name = '        name: { $ref: "#/components/schemas/ContactName" }\n        email:';
const withField = (schema: string) => edited(name, `        odd: ${schema}\n${name}`);

test.each([
  ["{ type: string, enum: [abcdef, a], minLength: 5 }", '"a"'],
  ["{ type: string, enum: [a], pattern: ^b }", '"a"'],
  ["{ type: string, const: a, format: uuid }", '"a"'],
  ["{ type: integer, enum: [5, 1], minimum: 5 }", "1"],
  ["{ type: number, enum: [0.25], multipleOf: 0.1 }", "0.25"],
  ["{ type: integer, format: int32, const: 3000000000 }", "3000000000"],
  ["{ type: array, items: { type: string, enum: [a], maxLength: 0 } }", '"a"'],
])("a listed value that its own schema refuses is refused: %s", async (schema, received) => {
  const message = await failure(withField(schema));
  expect(message).toContain(": A listed value is not valid against its own schema.");
  expect(message.startsWith(lineOf(name)), message).toBe(true);
  expect(message).toContain(`Received: ${received}\n`);
});

test("a listed value that fits is accepted", async () => {
  const spec = withField('{ type: [string, "null"], enum: [abcde, null], minLength: 5, pattern: ^a }');
  expect(await generate("server", await contractIn(await rootWith(spec)))).toBeDefined();
});
