// Validators of requests: the contract's examples are valid, and a value that the server would refuse is refused with the
// same words.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import type { StandardSchema } from "../src/schemas.ts";
import * as schemas from "../src/schemas.ts";

const spec = JSON.parse(await readFile(join(import.meta.dirname, "../../../spec/dist/openapi.json"), "utf8"));
const bodies = Object.values<Record<string, never>>(spec.paths).flatMap((item) => Object.values<Body>(item));

const byName = new Map<string, StandardSchema<unknown>>(Object.entries(schemas));

interface Body {
  readonly operationId?: string;
  readonly requestBody?: {
    readonly content: {
      "application/json": { schema: { $ref: string }; examples: Record<string, { value: unknown }> };
    };
  };
}

function validate(schema: StandardSchema<unknown>, value: unknown) {
  const result = schema["~standard"].validate(value);
  return "issues" in result ? result.issues : [];
}

function schemaOf(reference: string): StandardSchema<unknown> {
  const name = reference.replace(/.*\//, "").replace(/^./, (letter) => letter.toLowerCase());
  return byName.get(`${name}Schema`)!;
}

const withBody = bodies.filter(({ requestBody }) => requestBody !== undefined);

test.each(withBody)("the examples of $operationId are valid", ({ requestBody }) => {
  const { schema, examples } = requestBody!.content["application/json"];
  expect(Object.keys(examples).length).toBeGreaterThan(0);
  for (const { value } of Object.values(examples)) expect(validate(schemaOf(schema.$ref), value)).toEqual([]);
});

describe("a validator", () => {
  test.each<[unknown, { message: string; path: (string | number)[] }[]]>([
    [{}, []],
    [{ name: undefined, metadata: { any: [1, null] } }, []],
    [{ nickname: "x" }, [{ message: "Unknown field.", path: ["nickname"] }]],
    [{ name: 7 }, [{ message: "Expected string.", path: ["name"] }]],
    [{ name: "" }, [{ message: expect.stringMatching(/^Expected /), path: ["name"] }]],
    [null, [{ message: "Expected object.", path: [] }]],
  ])("of an update finds in %j what is wrong, and where", (value, issues) => {
    expect(validate(schemas.contactUpdateSchema, value)).toEqual(issues);
  });

  test("speaks in the words of the spec", () => {
    expect(validate(schemas.contactFindSchema, {})).toEqual([
      { message: "Expected at least one of phone_number, email, external_id.", path: [] },
    ]);
    expect(validate(schemas.memoryMessagesCreateSchema, { messages: [{ role: "unknown" }] })).toContainEqual({
      message: "The field is missing.",
      path: ["messages", 0, "content"],
    });
  });

  test("is a Standard Schema", () => {
    for (const schema of Object.values(schemas)) {
      expect(schema["~standard"]).toMatchObject({ version: 1, vendor: "@contacts-api/client" });
    }
    const update = { name: "Ada" };
    expect(schemas.contactUpdateSchema["~standard"].validate(update)).toEqual({ value: update });
  });

  test("brings no other one into a bundle, and no eval", async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: 'import { contactUpdateSchema } from "./src/schemas.ts"; console.log(contactUpdateSchema);',
        resolveDir: join(import.meta.dirname, ".."),
      },
      bundle: true,
      minify: true,
      format: "esm",
      write: false,
    });
    const code = outputFiles[0]!.text;
    expect(code).not.toMatch(/\beval\(|new Function|messages/);
    expect(code.length).toBeLessThan(20_000);
  });
});
