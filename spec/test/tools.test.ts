// The operations as tools for agents: generated/tools.json.
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { operationsOf, readContract } from "../conformance/contract.ts";

type Schema = Readonly<Record<string, unknown>>;

interface Tool {
  readonly name: string;
  readonly description: string;
  readonly inputSchema: Schema;
  readonly outputSchema: Schema;
}

const tools: Tool[] = JSON.parse(readFileSync(new URL("../generated/tools.json", import.meta.url), "utf8"));

test("has a tool for each operation", () => {
  expect(tools).toHaveLength(operationsOf(readContract()).length);
  expect(new Set(tools.map(({ name }) => name)).size).toBe(tools.length);
});

describe.each(tools)("$name", ({ name, description, inputSchema, outputSchema }) => {
  test("has schemas that JSON Schema 2020-12 admits, with all keywords known", () => {
    const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, validateFormats: false });
    for (const schema of [inputSchema, outputSchema]) {
      expect(ajv.validateSchema(schema), ajv.errorsText()).toBe(true);
      expect(() => ajv.compile(schema)).not.toThrow();
    }
  });

  test("has a form that the APIs of OpenAI and Anthropic take", () => {
    expect(name).toMatch(/^[a-zA-Z0-9_-]{1,64}$/);
    expect(description).toMatch(/\S/);
    expect(inputSchema).toMatchObject({ type: "object", properties: expect.any(Object), additionalProperties: false });
    for (const keyword of ["oneOf", "anyOf", "allOf", "not", "enum"]) expect(inputSchema).not.toHaveProperty(keyword);
    expect(JSON.stringify(inputSchema)).not.toMatch(/"\$(?:ref|defs|dynamicRef|id)"/);
  });
});
