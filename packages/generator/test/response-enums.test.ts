// Enumerations of responses alone: the client's types and validators admit values that it does not know.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { smallDocument } from "@contacts-api/test-support/small-document";
import { repository, rootWith, temporaryFolder } from "@contacts-api/test-support/workspace";
import { expect, test } from "vitest";
import { schemas } from "../src/client/schemas.ts";
import { contractIn } from "../src/targets.ts";
import { types } from "../src/types.ts";

interface Schema {
  readonly "~standard": { validate(value: unknown): { issues?: readonly { message: string }[] } };
}

const document = smallDocument();
document.tags[0]["x-root-client"] = true;
document.components.schemas.Receipt = {
  type: "object",
  properties: {
    state: { type: "string", enum: ["new", "old"] },
    mood: { type: ["string", "null"], enum: ["good", null] },
    marks: { type: "array", items: { enum: ["q", "w"] } },
    level: { type: "integer", enum: [1, 2] },
  },
};
document.components.schemas.NoteEnvelope.properties.data = { $ref: "#/components/schemas/Receipt" };
const contract = async () => contractIn(await rootWith(JSON.stringify(document, undefined, 1)));

test("have open types", async () => {
  expect(types(await contract(), "client").replaceAll(/\s+/g, " ")).toContain(
    'interface Receipt { state?: "new" | "old" | (string & {}); mood?: "good" | null | (string & {}); marks?: ("q" | "w" | (string & {}))[]; level?: 1 | 2; }',
  );
});

test("have validators that admit what the types admit", async () => {
  const file = join(await temporaryFolder(), "schemas.ts");
  const seam = join(repository, "packages/client/src/schema/standard-schema.ts");
  await writeFile(file, (await schemas(await contract())).replace("../schema/standard-schema.ts", seam));
  const { receiptSchema, noteSchema }: Record<string, Schema> = await import(/* @vite-ignore */ file);
  const isValid = (schema: Schema | undefined, value: unknown) =>
    schema!["~standard"].validate(value).issues === undefined;
  for (const [name, unknown, invalid] of [
    ["state", "lost", 1],
    ["mood", "bad", 1],
    ["marks", ["e"], [1]],
  ] as const) {
    expect(isValid(receiptSchema, { [name]: unknown }), name).toBe(true);
    expect(isValid(receiptSchema, { [name]: invalid }), name).toBe(false);
  }
  expect(isValid(receiptSchema, { mood: null })).toBe(true);
  expect(isValid(receiptSchema, { level: 3 })).toBe(false);
  expect(isValid(noteSchema, { text: "a", color: "green" })).toBe(false);
});
