import type { JsonObject } from "@contacts-api/openapi/node";
import { nasty, ref } from "./constructs-schemas.ts";

export const json = (schema: JsonObject, more: JsonObject = {}) => ({
  content: { "application/json": { schema, ...more } },
});

export function parameter(place: string, name: string, schema: JsonObject, more: JsonObject = {}): JsonObject {
  const required = place === "path" ? { required: true } : {};
  return { name, in: place, ...required, description: `The parameter ${name}.`, schema, ...more };
}

export function body(content: JsonObject, more: JsonObject = {}): JsonObject {
  return { requestBody: { description: "What is sent.", required: true, content, ...more } };
}

/**
 * Operations by their ids: the method, the parts of the operation, and its path if the path does not follow from the id.
 */
export type Operations = Readonly<Record<string, readonly [method: string, more: JsonObject, path?: string]>>;

/** Operations that take a body of each kind. */
export const writing: Operations = {
  createAccount: [
    "post",
    {
      ...body({ "application/json": { schema: ref("Account") } }),
      responses: { "201": { description: "Created.", ...json(ref("AccountEnvelope")) } },
    },
  ],
  writeDefaults: [
    "post",
    body({
      "application/json": {
        schema: {
          type: "object",
          required: ["name"],
          properties: {
            name: { type: "string" },
            size: { type: "integer", default: 10 },
            colour: { type: "string", default: "red" },
          },
        },
      },
    }),
  ],
  writeOptional: [
    "post",
    {
      ...body({ "application/json": { schema: ref("Find") } }, { required: false }),
      parameters: [parameter("query", "dry", { type: "boolean" }, { example: false })],
    },
  ],
  writeScalars: ["put", body({ "application/json": { schema: ref("Scalars") } })],
  writeChannel: ["post", body({ "application/json": { schema: ref("Channel") } })],
  writeShape: ["post", body({ "application/json": { schema: ref("Shape") } })],
  writeBoth: ["post", body({ "application/json": { schema: ref("Both") } })],
  writeTree: ["post", body({ "application/json": { schema: ref("Tree") } })],
  writeChicken: ["post", body({ "application/json": { schema: ref("Chicken") } })],
  writeFolder: ["post", body({ "application/json": { schema: ref("Folder") } })],
  writeDefined: ["post", body({ "application/json": { schema: ref("Defined") } })],
  writeResolve: ["post", body({ "application/json": { schema: ref("Resolve") } })],
  writeResolveWithoutWords: ["post", body({ "application/json": { schema: ref("ResolveWithoutWords") } })],
  writeNasty: [
    "post",
    body({
      "application/json": {
        schema: { type: "object", properties: { [nasty]: { type: "string", description: nasty, default: nasty } } },
        examples: { nasty: { summary: nasty, value: { [nasty]: `${nasty}\nsecond line` } } },
      },
    }),
  ],
  writeText: [
    "post",
    body({
      "text/plain": {
        schema: { type: "string" },
        examples: { note: { summary: "A note", value: `@not-a-file ${nasty}\n  second line\n` } },
      },
    }),
  ],
  writeCsv: ["put", body({ "text/csv": { schema: { type: "string", examples: ["name,age\nAda,36\n"] } } })],
  writeBytes: [
    "put",
    body({ "application/octet-stream": { schema: { type: "string", format: "binary" }, "x-max-bytes": 1_048_576 } }),
  ],
  writeImage: ["post", body({ "image/png": {} }, { required: false })],
  upload: ["post", body({ "multipart/form-data": { schema: ref("Upload") } })],
};
