/** A document that is easily changed. */
// biome-ignore lint/suspicious/noExplicitAny: tests break it in every way.
export type Loose = any;

/** Returns the smallest document that uses most kinds of objects, a new one for each call. */
export function smallDocument(): Loose {
  return structuredClone(document);
}

const problem = {
  description: "Not that.",
  "x-problem-code": "BAD_REQUEST",
  content: {
    "application/json": {
      schema: { $ref: "#/components/schemas/NoteEnvelope" },
      examples: { bad: { value: { data: null, errors: [{ error: "BAD_REQUEST", message: "Not that." }] } } },
    },
  },
};

const document = {
  openapi: "3.1.0",
  info: { title: "Notes", version: "1.0.0", license: { name: "MIT" }, contact: { name: "Ada" } },
  externalDocs: { url: "https://notes.example/more" },
  servers: [{ url: "https://api.notes.example" }],
  security: [{ bearerKey: [] }],
  tags: [{ name: "Notes", description: "Notes." }],
  components: {
    securitySchemes: { bearerKey: { type: "http", scheme: "bearer" } },
    parameters: {
      NoteId: { name: "note_id", in: "path", required: true, description: "Which note.", schema: { type: "string" } },
    },
    headers: { ETag: { description: "Its version.", schema: { type: "string" } } },
    responses: { BadRequest: problem },
    schemas: {
      Note: {
        type: "object",
        additionalProperties: false,
        required: ["text"],
        properties: {
          text: { type: "string", maxLength: 100 },
          color: { type: "string", enum: ["red", "blue"] },
          pages: { type: "integer" },
          lines: { type: "array", items: { type: "string" } },
          shape: { $ref: "#/components/schemas/Shape" },
        },
      },
      Shape: {
        oneOf: [{ $ref: "#/components/schemas/Circle" }, { $ref: "#/components/schemas/Square" }],
        discriminator: { propertyName: "kind" },
      },
      Circle: { type: "object", required: ["kind"], properties: { kind: { const: "circle" } } },
      Square: { type: "object", required: ["kind"], properties: { kind: { const: "square" } } },
      NoteEnvelope: {
        type: "object",
        required: ["data"],
        properties: { data: { $ref: "#/components/schemas/Note" } },
      },
    },
  },
  paths: {
    "/v1/notes/{note_id}": {
      parameters: [{ $ref: "#/components/parameters/NoteId" }],
      put: {
        operationId: "replaceNote",
        summary: "Replace a note",
        tags: ["Notes"],
        parameters: [{ name: "tag", in: "query", description: "A tag.", schema: { type: "string" } }],
        requestBody: {
          description: "The note.",
          required: true,
          content: { "application/json": { schema: { $ref: "#/components/schemas/Note" } } },
        },
        responses: {
          "200": {
            description: "The note.",
            headers: { ETag: { $ref: "#/components/headers/ETag" } },
            content: { "application/json": { schema: { $ref: "#/components/schemas/NoteEnvelope" } } },
          },
          "400": { $ref: "#/components/responses/BadRequest" },
        },
      },
    },
  },
};
