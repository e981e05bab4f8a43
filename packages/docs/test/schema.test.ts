import type { Json, JsonObject } from "@contacts-api/openapi/node";
import { describe, expect, test } from "vitest";
import { exampleOf } from "../src/model/example.ts";
import { factsOf } from "../src/model/limits.ts";
import { readSchema } from "../src/model/schema.ts";

const schemas = {
  Name: { type: "string", description: "Any name.", maxLength: 9, examples: ["Ada"] },
  Base: { type: "object", description: "Base.", required: ["id"], properties: { id: { type: "string" } } },
  Person: {
    description: "A person.",
    allOf: [
      { $ref: "#/components/schemas/Base" },
      { type: "object", required: ["name"], properties: { name: { $ref: "#/components/schemas/Name" } } },
    ],
  },
  Tree: { type: "object", properties: { branches: { type: "array", items: { $ref: "#/components/schemas/Tree" } } } },
};
const read = (value: JsonObject) => readSchema({ components: { schemas } }, { value, pointer: "" });
const named = (name: string, beside: JsonObject = {}) => read({ $ref: `#/components/schemas/${name}`, ...beside });

describe("readSchema", () => {
  test("follows references; what stands beside them prevails", () => {
    expect(named("Name")).toMatchObject({ name: "Name", description: "Any name.", type: "string" });
    expect(named("Name", { description: "Their name." })).toMatchObject({
      name: "Name",
      description: "Their name.",
      examples: ["Ada"],
    });
  });

  test("says what all named parts of allOf say, if it says nothing itself", () => {
    const schema = read({ allOf: [{ $ref: "#/components/schemas/Base" }, { $ref: "#/components/schemas/Person" }] });
    expect(schema.description).toBe("Base.\n\nA person.");
  });

  test("unites allOf and says what it took in", () => {
    const person = named("Person");
    expect(person).toMatchObject({ type: "object", description: "A person.", includes: ["Base"] });
    expect(person.fields.map(({ name, required }) => [name, required])).toEqual([
      ["id", true],
      ["name", true],
    ]);
  });

  test.each([
    [{ type: "string" }, "string"],
    [{ type: ["string", "null"] }, "string or null"],
    [{ type: "null" }, "null"],
    [{ oneOf: [{ $ref: "#/components/schemas/Base" }, { type: "null" }] }, "object or null"],
    [{ type: "array", items: { type: "integer" } }, "array of integers"],
    [{ type: "array", items: { type: ["string", "null"] } }, "array of (string or null)"],
    [{ type: "array" }, "array"],
    [{ enum: ["a", 1] }, "string or number"],
    [{ properties: {} }, "object"],
    [{}, "any value"],
  ])("says the type of %j in words", (schema, words) => {
    expect(read(schema as JsonObject).type).toBe(words);
  });

  test("takes the only choice besides null as the schema itself", () => {
    const schema = read({
      description: "Or no one.",
      oneOf: [{ $ref: "#/components/schemas/Person" }, { type: "null" }],
    });
    expect(schema).toMatchObject({ name: "Person", description: "Or no one." });
    expect(schema.choices).toBeUndefined();
    expect(schema.fields).toHaveLength(2);
  });

  test("keeps real choices, and not those that only require fields", () => {
    const choice = read({ oneOf: [{ type: "string" }, { type: "integer" }] });
    expect(choice.choices?.fields.map(({ schema }) => schema.type)).toEqual(["string", "integer"]);
    const rule = read({ type: "object", anyOf: [{ required: ["a"] }, { required: ["b", "c"] }] });
    expect(rule.choices).toBeUndefined();
    expect(rule.facts).toContainEqual({ label: "Fields", value: "at least one of: a, b and c" });
  });

  test("cuts a schema that stands inside itself", () => {
    const entry = named("Tree").fields[0]?.schema.items;
    expect(entry).toMatchObject({ name: "Tree", cut: true, fields: [] });
  });

  test("reads refused properties, described values, deprecation", () => {
    const schema = read({
      type: "string",
      deprecated: true,
      enum: ["A"],
      "x-enumDescriptions": { A: "First." },
      "x-refused-properties": { b: "Not b." },
    });
    expect(schema).toMatchObject({
      deprecated: true,
      values: [{ value: "A", description: "First." }],
      refused: [{ name: "b", message: "Not b." }],
    });
  });
});

describe("factsOf", () => {
  test.each([
    [{ minLength: 1, maxLength: 256 }, "Length", "1 to 256 characters"],
    [{ maxLength: 1 }, "Length", "at most 1 character"],
    [{ minLength: 4, maxLength: 4 }, "Length", "exactly 4 characters"],
    [{ minimum: 0 }, "Range", "0 or more"],
    [{ minimum: 0, maximum: 2147483647 }, "Range", "0 to 2,147,483,647"],
    [{ exclusiveMinimum: 0, maximum: 1 }, "Range", "1 or less, more than 0"],
    [{ minItems: 1 }, "Entries", "at least 1 entry"],
    [{ "x-max-bytes": 65536 }, "Size", "at most 65,536 bytes"],
    [{ "x-max-depth": 32 }, "Nesting", "at most 32 levels"],
    [{ default: 50 }, "Default", "50"],
    [{ default: "a" }, "Default", '"a"'],
    [{ not: { const: "" } }, "Never", '""'],
    [{ not: { type: "integer", enum: [0] } }, "Never", "0"],
    [{ additionalProperties: false }, "Other fields", "refused"],
    [{ "x-expected": "one word" }, "Expected", "one word"],
  ])("says %j", (schema, label, value) => {
    expect(factsOf(schema as JsonObject)).toMatchObject([{ label, value }]);
  });

  test.each([
    { type: "string", uniqueItems: true, maxItems: 2, minimum: 1, maxProperties: 3, additionalProperties: false },
    { type: ["integer", "null"], maxLength: 2, pattern: "a", minItems: 1 },
    { type: "array", maxLength: 2, multipleOf: 2, minProperties: 1 },
  ])("says nothing that does not concern the type: %j", (schema) => {
    expect(factsOf(schema as JsonObject)).toEqual([]);
  });

  test("says what concerns one of the types", () => {
    const labels = factsOf({ type: ["string", "array"], maxLength: 9, uniqueItems: true }).map(({ label }) => label);
    expect(labels).toEqual(["Length", "Entries"]);
  });
});

describe("exampleOf", () => {
  test("takes the schema's own example, or makes one of its parts", () => {
    expect(exampleOf(named("Name"))).toBe("Ada");
    expect(
      exampleOf(
        read({
          type: "object",
          properties: { name: { $ref: "#/components/schemas/Name" }, tags: { type: "array", items: { enum: ["x"] } } },
        }),
      ),
    ).toEqual({
      name: "Ada",
      tags: ["x"],
    });
    expect(exampleOf(named("Tree"))).toEqual({ branches: [] });
  });

  test.each<[schema: JsonObject, example: Json]>([
    [{ type: "integer", minimum: 3 }, 3],
    [{ type: "integer", exclusiveMinimum: 3 }, 4],
    [{ type: "integer", maximum: -2 }, -2],
    [{ type: "integer", exclusiveMaximum: 0 }, -1],
    [{ type: "integer", minimum: 20, multipleOf: 12 }, 24],
    [{ type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 }, 0.5],
    [{ type: "number", multipleOf: 0.01 }, 1.5],
    [{ type: "number", minimum: 0.07, maximum: 0.08, multipleOf: 0.01 }, 0.07],
    [{ type: "string", minLength: 8 }, "stringst"],
    [{ type: "string", maxLength: 3 }, "str"],
    [{ type: "string", format: "date", minLength: 1 }, "2026-01-31"],
    [{ type: ["null", "integer"], minimum: 7 }, 7],
    [{ type: "array", items: { type: "integer" }, minItems: 2, uniqueItems: true }, [1, 2]],
    [{ type: "array", items: { enum: ["a", "b", "c"] }, minItems: 2 }, ["a", "b"]],
    [{ type: "array", prefixItems: [{ type: "string" }, { const: 4 }] }, ["string", 4]],
    [{ type: "object", additionalProperties: { type: "boolean" } }, { key: true }],
    [{ oneOf: [{ type: "integer" }, { type: "string" }] }, 1],
    [{ default: null }, null],
  ])("makes one that %j admits", (schema, example) => {
    expect(exampleOf(read(schema))).toEqual(example);
  });
});
