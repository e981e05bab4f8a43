// Each schema alone: dist/schemas/.
import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { readContract } from "../conformance/contract.ts";
import { dereferenced } from "../schemas.ts";

const folder = new URL("../dist/schemas/", import.meta.url);
const { schemas } = readContract().components as { schemas: Record<string, { examples?: unknown[] }> };
const names = readdirSync(folder).map((file) => file.replace(".json", ""));

test("holds every schema of the contract", () => {
  expect(names.toSorted()).toEqual(Object.keys(schemas).toSorted());
});

test.each(names)("%s needs no other file, and admits its own examples", (name) => {
  const schema = JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8"));
  expect(JSON.stringify(schema)).not.toContain('"$ref"');
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
  for (const example of schemas[name]?.examples ?? [])
    expect(validate(example), JSON.stringify(validate.errors)).toBe(true);
});

test("lets keywords beside a reference hold as well as those that it leads to", () => {
  const document = {
    components: {
      schemas: {
        Name: { type: "string", maxLength: 5, description: "A name." },
        Own: {
          properties: { short: { $ref: "#/components/schemas/Name", maxLength: 2, description: "A short one." } },
        },
      },
    },
  };
  const own = dereferenced(document).get("Own")!;
  expect(own["properties"]).toEqual({
    short: {
      allOf: [{ type: "string", maxLength: 5, description: "A name." }],
      maxLength: 2,
      description: "A short one.",
    },
  });
});

test("keeps a schema that holds itself in $defs", () => {
  const Tree = { properties: { children: { type: "array", items: { $ref: "#/components/schemas/Tree" } } } };
  const tree = dereferenced({ components: { schemas: { Tree } } }).get("Tree")!;
  const validate = new Ajv2020({ strict: false }).compile(tree);
  expect(validate({ children: [{ children: [] }] })).toBe(true);
  expect(validate({ children: [{ children: 1 }] })).toBe(false);
});
