import { edited } from "@contacts-api/test-support/frozen-spec";
import { rootWith } from "@contacts-api/test-support/workspace";
import { expect, test } from "vitest";
import { contractIn, generate } from "../src/targets.ts";
import { loadValidators, type Validator } from "./support/load-validators.ts";

// A rule that JSON Schema cannot express belongs to a schema, in any field and at any place.

const metadata = '        metadata: { $ref: "#/components/schemas/Metadata" }\n\n    ContactFind';

const spec = edited(
  metadata,
  `        facts: { type: object, x-max-bytes: 100, x-max-depth: 3 }
        all:
          type: array
          items: { type: object, additionalProperties: true, x-max-bytes: 20 }
        one:
          oneOf:
            - { type: string, x-max-bytes: 10 }
            - { type: object, x-max-depth: 2 }
        metadata: { type: object, additionalProperties: true }
        home: { $ref: "#/components/schemas/PhoneNumber" }
        people:
          type: array
          items:
            type: object
            properties:
              at: { $ref: "#/components/schemas/PhoneNumber" }

    ContactFind`,
);

let validator: Promise<Validator> | undefined;

/** Returns the messages of the body's validator, a line for each fault. */
async function faults(body: unknown, whole?: unknown): Promise<string[]> {
  validator ??= rootWith(spec)
    .then(contractIn)
    .then((contract) => generate("server", contract))
    .then((files) => loadValidators(files.get("validators.ts")!))
    .then((validators) => validators["updateContact"]!.body);
  const validate = await validator;
  return validate.call(whole, body)
    ? []
    : validate.errors!.map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

const text = (length: number) => "x".repeat(length);

test.each([
  ["as many bytes as it may have", { facts: { a: text(92) } }, []],
  ["a byte more", { facts: { a: text(93) } }, ["/facts x-max-bytes"]],
  ["bytes of UTF-8, not characters", { facts: { a: "é".repeat(47) } }, ["/facts x-max-bytes"]],
  ["objects as deep as it may have", { facts: { a: { b: {} } } }, []],
  ["arrays and objects one deeper", { facts: { a: { b: [[]] } } }, ["/facts x-max-depth"]],
  ["an item of an array", { all: [{}, { a: text(30) }] }, ["/all/1 x-max-bytes"]],
  ["a branch that fits", { one: "abc" }, []],
  ["the branch of the value's type", { one: text(20) }, ["/one x-max-bytes", "/one if"]],
  ["no branch, by the types of all", { one: 1 }, ["/one type"]],
  ["a field that only has the name of a limited one", { metadata: { a: text(70_000) } }, []],
  ["a number that no plan has, under any name", { home: "+1415555" }, ["/home x-rule"]],
  ["a number that no plan has, deep inside", { people: [{ at: "+1415555" }] }, ["/people/0/at x-rule"]],
])("is said of %s", async (_, body, expected) => {
  expect(await faults(body)).toEqual(expected);
});

test("believes the text that the value came in, if it is plain", async () => {
  const whole = { bytes: 90, depth: 2, isPlain: true };
  expect(await faults({ facts: { a: text(500) } }, whole)).toEqual([]);
  expect(await faults({ facts: { a: text(500) } }, { ...whole, isPlain: false })).toEqual(["/facts x-max-bytes"]);
});

test("refuses what is nested deeper than the stack", async () => {
  let deep: unknown = {};
  for (let depth = 0; depth < 100_000; depth++) deep = { a: deep };
  expect(await faults({ facts: deep })).toEqual(["/facts x-max-bytes", "/facts x-max-depth"]);
});
