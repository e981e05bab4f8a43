import type { JsonObject } from "@contacts-api/openapi/node";

// A document in which every text that readers must see begins with `mark-` and a unique name.

const links = (name: string): JsonObject => ({
  url: `https://mark-${name}-url.example/`,
  description: `mark-${name}-words`,
});

const examples = (name: string, value: JsonObject | string | boolean): JsonObject => ({
  one: { summary: `mark-${name}-summary`, description: `mark-${name}-description`, value },
});

const json = (name: string): JsonObject => ({
  "application/json": { schema: { $ref: "#/components/schemas/Envelope" }, examples: examples(name, { data: name }) },
});

const post = {
  operationId: "makeThing",
  summary: "mark-operation-summary",
  description: "mark-operation-description",
  tags: ["Things"],
  externalDocs: links("operation"),
  deprecated: true,
  "x-deprecated-since": "2021-02-03",
  "x-sunset": "2033-04-05",
  "x-successor": "getThing",
  parameters: [
    {
      name: "mark-header",
      in: "header",
      required: true,
      deprecated: true,
      description: "mark-header-description",
      schema: { type: "integer", minimum: 0 },
      example: 7777,
    },
    {
      name: "mark-query",
      in: "query",
      explode: false,
      schema: { type: "array", items: { type: "string", enum: ["mark-query-one", "mark-query-two"] } },
    },
  ],
  requestBody: {
    description: "mark-body-description",
    content: {
      "application/json": {
        schema: { $ref: "#/components/schemas/Thing" },
        examples: examples("body", { pattern: "mark-body-value" }),
        "x-max-bytes": 54321,
      },
    },
  },
  responses: {
    "201": {
      description: "mark-success-description",
      headers: {
        "mark-response-header": {
          description: "mark-response-header-description",
          schema: { type: "string" },
          examples: examples("response-header", "mark-response-header-value"),
        },
      },
      content: json("success"),
    },
    "413": {
      description: "mark-refusal-description",
      "x-problem-code": "TOO_LARGE",
      "x-max-bytes": 98765,
      content: json("refusal"),
    },
  },
};

const schemas = {
  Code: { type: "string", enum: ["TOO_LARGE"], "x-enumDescriptions": { TOO_LARGE: "mark-code-description" } },
  Envelope: { type: "object", properties: { data: { $ref: "#/components/schemas/Thing" } } },
  Thing: {
    type: "object",
    title: "mark-schema-title",
    description: "mark-schema-description",
    additionalProperties: false,
    minProperties: 41,
    maxProperties: 43,
    "x-max-bytes": 6543,
    "x-max-depth": 37,
    "x-refused-properties": { "mark-refused": "mark-refused-words" },
    $defs: { Inner: { type: "string", description: "mark-definition", pattern: "^mark-pattern$" } },
    properties: {
      pattern: { $ref: "#/components/schemas/Thing/$defs/Inner" },
      state: {
        type: "string",
        enum: ["mark-state-one"],
        "x-enumDescriptions": { "mark-state-one": "mark-state-words" },
        "x-expected": "mark-expected",
      },
      constant: { type: "string", const: "mark-constant" },
      text: { type: "string", default: "mark-default", examples: ["mark-example"], title: "mark-field-title" },
      number: { type: "number", exclusiveMaximum: 1234.5, multipleOf: 0.125, not: { const: 0 } },
    },
  },
};

export const markedDocument: JsonObject = {
  openapi: "3.1.0",
  info: {
    title: "mark-title",
    version: "mark-version",
    summary: "mark-summary",
    description: "mark-description",
    termsOfService: "https://mark-terms.example/",
    contact: { name: "mark-contact", url: "https://mark-contact-url.example/", email: "mark-mail@a.example" },
    license: { name: "mark-licence", identifier: "mark-licence-identifier" },
  },
  externalDocs: links("document"),
  servers: [{ url: "https://mark-server.example", description: "mark-server-description" }],
  security: [{ key: [] }],
  tags: [{ name: "Things", description: "mark-tag", externalDocs: links("tag"), "x-root-client": true }],
  "x-other-methods": { description: "mark-other-methods", content: json("other-methods") },
  paths: {
    "/things/{id}": {
      parameters: [
        {
          name: "id",
          in: "path",
          required: true,
          description: "mark-path-description",
          schema: { type: "string" },
          examples: examples("path", "mark-path-value"),
        },
      ],
      get: {
        operationId: "getThing",
        tags: ["Things"],
        security: [],
        responses: { "204": { description: "mark-none" } },
      },
      post,
    },
  },
  components: { schemas, securitySchemes: { key: { type: "http", scheme: "bearer", description: "mark-scheme" } } },
};
