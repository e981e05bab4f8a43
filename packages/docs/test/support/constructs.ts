import type { JsonObject } from "@contacts-api/openapi/node";
import { body, json, type Operations, parameter, writing } from "./constructs-bodies.ts";
import { nasty, ref, schemas } from "./constructs-schemas.ts";

const done = { "200": { description: "Done.", ...json(ref("ThingEnvelope")) } };

function operation(operationId: string, more: JsonObject): JsonObject {
  return { operationId, summary: `Use ${operationId}`, tags: ["Contacts"], responses: done, ...more };
}

const uuid = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
const at = (operationId: string) => `/v1/${operationId}`;

const operations: Operations = {
  takeScalars: [
    "get",
    {
      parameters: [
        parameter("query", "count", { type: "integer", minimum: 3 }, { required: true }),
        parameter("query", "ratio", { type: "number", maximum: 1 }, { example: 0.25 }),
        parameter("query", "live", { type: "boolean" }, { example: true }),
        parameter("query", "owner", { type: "string", format: "uuid" }, { example: uuid }),
        parameter("query", "since", { type: "string", format: "date-time" }, { example: "2026-01-31T09:30:00+01:00" }),
        parameter("query", "sort", { type: "string", enum: ["name", "age"], default: "age" }, { example: "name" }),
        parameter("query", "level", { type: "integer", enum: [1, 2] }, { required: true }),
        parameter("query", "kind", { const: "all" }, { required: true }),
        parameter("query", "limit", { type: "integer", default: 50 }),
        parameter("query", "old", { type: "string" }, { deprecated: true, example: "unused" }),
      ],
    },
  ],
  takeLists: [
    "get",
    {
      parameters: [
        parameter("query", "ids", { type: "array", items: { type: "integer" } }, { example: [1, 2] }),
        parameter(
          "query",
          "names",
          { type: "array", items: { type: "string" } },
          { style: "form", explode: true, example: ["a,b", "c d"] },
        ),
        parameter(
          "query",
          "codes",
          { type: "array", items: { type: "string", enum: ["x", "y", "z"] } },
          { explode: false, example: ["x", "y"] },
        ),
        parameter(
          "query",
          "words",
          { type: "array", items: { type: "string" } },
          { explode: false, example: ["a,b", "c&d"] },
        ),
      ],
    },
  ],
  takePath: [
    "get",
    {
      parameters: [
        parameter("path", "number", { type: "integer", minimum: 7 }),
        parameter("path", "day", { type: "string", format: "date" }),
      ],
    },
    "/v1/numbers/{number}/days/{day}",
  ],
  getCard: [
    "get",
    { parameters: [parameter("path", "id", { type: "string" }, { example: uuid })] },
    "/v1/cards/{id}.vcf",
  ],
  getRange: [
    "get",
    {
      parameters: [
        parameter("path", "a", { type: "integer" }, { example: 3 }),
        parameter("path", "b", { type: "string" }, { example: "x/y {a}" }),
      ],
    },
    "/v1/ranges/{a}-{b}",
  ],
  takeHeaders: [
    "get",
    {
      parameters: [
        parameter("header", "X-Tenant", { type: "string" }, { required: true, example: "acme" }),
        parameter("header", "X-Retry-Count", { type: "integer" }, { example: 3 }),
        parameter("header", "X-Dry-Run", { type: "boolean" }, { example: true }),
        parameter("header", "X-Mode", { type: "string", enum: ["fast", "slow"] }),
        parameter("header", "X-Note", { type: "string" }, { example: 'it\'s "$HOME"\r\nX-Evil: 1' }),
        parameter("query", "page", { type: "integer" }),
      ],
    },
  ],
  takeNames: [
    "get",
    {
      description: nasty,
      parameters: [
        parameter("query", "it's `a` $b", { type: "string" }, { example: nasty }),
        parameter("query", "body", { type: "string" }, { example: "x" }),
      ],
    },
  ],
  ...writing,
  deleteContact: [
    "delete",
    {
      parameters: [parameter("path", "id", { type: "integer" }, { example: 4 })],
      responses: { "204": { description: "Deleted." } },
    },
    "/v1/contacts/{id}",
  ],
  startImport: ["post", { responses: { "202": { description: "Accepted." } } }],
  putThing: [
    "put",
    {
      ...body({ "application/json": { schema: ref("Thing") } }),
      responses: {
        "200": { description: "Replaced.", ...json(ref("ThingEnvelope")) },
        "201": { description: "Created.", ...json(ref("ThingEnvelope")) },
        "204": { description: "Nothing changed." },
      },
    },
  ],
  exportCsv: [
    "get",
    {
      responses: {
        "200": {
          description: "The table.",
          headers: {
            "X-Rows": { description: "How many rows.", required: true, schema: { type: "integer", minimum: 0 } },
            "X-Complete": { description: "Whether that is all.", schema: { type: "boolean" } },
          },
          content: {
            "text/csv": {
              schema: { type: "string" },
              examples: { table: { summary: "Two rows", value: "name,age\nAda,36\n" } },
            },
          },
        },
      },
    },
  ],
  getPhoto: [
    "get",
    {
      responses: {
        "200": {
          description: "The photo.",
          content: { "image/png": { schema: { type: "string", format: "binary" } } },
        },
      },
    },
  ],
  listByCursor: [
    "get",
    {
      parameters: [
        parameter("query", "cursor", { type: "string" }),
        parameter("query", "limit", { type: "integer", default: 9 }),
      ],
      responses: { "200": { description: "A page.", ...json(ref("CursorPage")) } },
    },
  ],
  listByOffset: [
    "get",
    {
      parameters: [parameter("query", "offset", { type: "integer", default: 0 }, { example: 0 })],
      responses: { "200": { description: "A page.", ...json(ref("OffsetPage")) } },
    },
  ],
  readStatus: ["get", { security: [] }],
  listContactNotes: ["get", { tags: ["Contact Notes"] }],
  openLiveChatGroup: ["post", { tags: ["Live Chat Groups"] }],
  oldCall: [
    "get",
    { deprecated: true, "x-deprecated-since": "2026-01-01", "x-sunset": "2026-12-31", "x-successor": "readStatus" },
  ],
};

/** A specification with an operation for each construct that must work. `server` is where its samples go. */
export function constructsSpec(server: string): JsonObject {
  const paths = Object.entries(operations).map(([id, [method, more, path = at(id)]]) => {
    return [path, { [method]: operation(id, more) }] as const;
  });
  return {
    openapi: "3.1.0",
    info: { title: "Constructs", version: "1" },
    servers: [{ url: server }],
    security: [{ bearer: [] }, { plain: [] }],
    tags: [{ name: "Live Chat Groups" }, { name: "Contacts", "x-root-client": true }, { name: "Contact Notes" }],
    paths: Object.fromEntries(paths),
    components: {
      schemas,
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer" },
        plain: { type: "apiKey", in: "header", name: "Authorization" },
      },
    },
  };
}
