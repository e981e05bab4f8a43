import { smallDocument } from "@contacts-api/test-support/small-document";
import { rootWith } from "@contacts-api/test-support/workspace";
import { expect, test } from "vitest";
import { contractIn } from "../src/targets.ts";
import { types } from "../src/types.ts";

const string = { type: "string" };

/** A property's schema, and its type in the client; in the server, if it differs. */
const properties: Record<string, [schema: object, client: string, server?: string]> = {
  text: [string, "?: string;"],
  number: [{ type: "number", format: "float" }, "?: number;"],
  textOrNumber: [{ type: ["string", "integer"] }, "?: string | number;"],
  nothing: [{ type: "null" }, "?: null;"],
  constant: [{ const: "a" }, '?: "a";'],
  constantNull: [{ const: null }, "?: null;"],
  numbers: [{ type: "integer", enum: [1, -2] }, "?: 1 | -2;"],
  flags: [{ type: ["boolean", "null"], enum: [true, null] }, "?: true | null;"],
  withDefault: [{ type: "integer", default: 1 }, "?: number;", ": number;"],
  anything: [{ type: "object" }, "?: { [key: string]: unknown; };"],
  anythingOrNull: [{ type: ["object", "null"] }, "?: { [key: string]: unknown; } | null;"],
  empty: [{ type: "object", additionalProperties: false }, "?: Record<string, never>;"],
  map: [{ type: "object", additionalProperties: { type: "integer" } }, "?: { [key: string]: number; };"],
  tuple: [
    { type: "array", prefixItems: [string, { type: "integer" }], items: false, minItems: 2 },
    "?: [ string, number ];",
  ],
  choice: [{ anyOf: [string, { type: "null" }] }, "?: string | null;"],
  both: [
    {
      allOf: [
        { type: "object", properties: { a: string } },
        { type: "object", properties: { b: string } },
      ],
    },
    "?: { a?: string; } & { b?: string; };",
  ],
  recursive: [{ type: "array", items: { $ref: "#/components/schemas/Note" } }, "?: Note[];"],
};

test("each property has the type that its schema says, in client and server", async () => {
  const document = smallDocument();
  const note = document.components.schemas.Note;
  const given = Object.entries(properties).map(([name, [schema]]) => [name, schema]);
  Object.assign(note, { properties: Object.fromEntries(given), required: [] });
  document.tags[0]["x-root-client"] = true;
  const contract = await contractIn(await rootWith(JSON.stringify(document)));
  const bare = (code: string) => code.replaceAll(/\/\*\*.*?\*\//gs, "").replaceAll(/\s+/g, " ");
  const client = bare(types(contract, "client"));
  const server = bare(types(contract, "server"));
  for (const [name, [, inClient, inServer = inClient]] of Object.entries(properties)) {
    expect.soft(client, name).toContain(` ${name}${inClient}`);
    expect.soft(server, name).toContain(` ${name}${inServer}`);
  }
});

/** `Dog` is `Pet` with a further part. An interface cannot extend `Pet` where both declare the same property. */
const extended: [own: object, pet: object, declared: string][] = [
  [{ bark: string }, { type: "object", properties: { name: string } }, "interface Dog extends Pet {"],
  [
    { name: { const: "rex" } },
    { type: "object", required: ["name"], properties: { name: string } },
    "type Dog = Pet &",
  ],
  [{ bark: string }, { type: ["object", "null"], properties: { name: string } }, "type Dog = Pet &"],
  [{ bark: string }, { oneOf: [{ $ref: "#/components/schemas/Circle" }] }, "type Dog = Pet &"],
];

test.each(extended)("allOf of a schema and %j is declared so that it compiles", async (own, pet, declared) => {
  const document = smallDocument();
  Object.assign(document.components.schemas, {
    Pet: pet,
    Dog: { allOf: [{ $ref: "#/components/schemas/Pet" }, { type: "object", properties: own }] },
  });
  document.tags[0]["x-root-client"] = true;
  expect(types(await contractIn(await rootWith(JSON.stringify(document))), "client")).toContain(declared);
});
