// Validators of requests and responses: the contract's examples are valid, and a value that the server would refuse is
// refused with the same words.
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
  readonly responses?: Readonly<Record<string, { readonly content?: Readonly<Record<string, Content>> }>>;
  readonly requestBody?: {
    readonly content: {
      "application/json": { schema: { $ref: string }; examples: Record<string, { value: unknown }> };
    };
  };
}

interface Content {
  readonly schema: { readonly $ref: string };
  readonly examples: Readonly<Record<string, { readonly value: { readonly data: unknown; pagination?: unknown } }>>;
}

function validate(schema: StandardSchema<unknown>, value: unknown) {
  return schema["~standard"].validate(value).issues ?? [];
}

/** The validator of what an envelope holds: a page, the items of a list, or an object. */
function schemaOfData(envelope: string): { readonly schema: StandardSchema<unknown>; readonly form: string } {
  const { data, pagination } = spec.components.schemas[envelope].properties;
  const text = JSON.stringify(data);
  const reference = /"\$ref":"([^"]*)"/.exec(text)![1]!;
  if (pagination) return { schema: byName.get("contactPageSchema")!, form: "page" };
  return { schema: schemaOf(reference), form: data.type === "array" ? "list" : "object" };
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

const successes = bodies.flatMap(({ operationId, responses }) =>
  Object.entries(responses ?? {})
    .filter(([status, { content }]) => status < "300" && content?.["application/json"])
    .map(([status, { content }]) => ({ operationId, status, content: content!["application/json"]! })),
);

test.each(successes)("the examples of $operationId's $status are valid", ({ content: { schema, examples } }) => {
  const found = schemaOfData(schema.$ref.replace(/.*\//, ""));
  const values = Object.values(examples).map(({ value: { errors: _, ...page } }: { value: Record<string, unknown> }) =>
    found.form === "page" ? [page] : found.form === "list" ? (page["data"] as unknown[]) : [page["data"]],
  );
  expect(values.length).toBeGreaterThan(0);
  for (const value of values.flat()) if (value !== null) expect(validate(found.schema, value)).toEqual([]);
});

describe("a validator of a response", () => {
  const examples = (operationId: string) =>
    successes.find((success) => success.operationId === operationId)!.content.examples;
  const [{ value: envelope }] = Object.values(examples("getContact")) as [{ value: { data: Record<string, never> } }];
  const contact = () => structuredClone<Record<string, unknown>>(envelope.data);

  test("finds what is wrong within an object, and where", () => {
    const { name: _, ...nameless } = contact();
    expect(validate(schemas.contactDetailsSchema, nameless)).toEqual([
      { message: "The field is missing.", path: ["name"] },
    ]);
    const identifiers = [{ ...(contact()["identifiers"] as object[])[0], is_primary: "yes" }];
    expect(validate(schemas.contactDetailsSchema, { ...contact(), identifiers })).toEqual([
      { message: "Expected boolean.", path: ["identifiers", 0, "is_primary"] },
    ]);
    expect(validate(schemas.contactPageSchema, { data: [{ ...contact(), version: 0 }] })).toEqual([
      { message: "The field is missing.", path: ["pagination"] },
      { message: "Expected at least 1.", path: ["data", 0, "version"] },
    ]);
  });

  test("admits what a later server may add: fields, and kinds of identifiers", () => {
    const [identifier] = contact()["identifiers"] as object[];
    const identifiers = [{ ...identifier, identifier_type: "passport" }];
    expect(validate(schemas.contactDetailsSchema, { ...contact(), identifiers, shoe_size: 43 })).toEqual([]);
  });

  test("exists for every object that a success holds", () => {
    const names = ["contact", "contactDetails", "contactPage", "identifier", "memory", "memoryMessage", "pagination"];
    expect(Object.keys(schemas)).toEqual(expect.arrayContaining(names.map((name) => `${name}Schema`)));
  });
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
