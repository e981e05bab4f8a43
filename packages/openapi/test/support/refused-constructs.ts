// A change of the document that breaks each rule of the table, by its construct.
import type { Loose } from "@contacts-api/test-support/small-document";

const path = (document: Loose) => document.paths["/v1/notes/{note_id}"];
const operation = (document: Loose) => path(document).put;
const parameter = (document: Loose) => operation(document).parameters[0];
const schemas = (document: Loose) => document.components.schemas;
const note = (document: Loose) => schemas(document).Note;
const success = (document: Loose) => operation(document).responses["200"];
const field = (schema: Loose) => (document: Loose) => {
  note(document).properties.field = schema;
};

export const brokenBy: Readonly<Record<string, (document: Loose) => void>> = {
  "document: an empty list of servers": (document) => {
    document.servers = [];
  },
  "document: security that is not a choice of single schemes": (document) => {
    document.security = [{ bearerKey: [], other: [] }];
  },
  "securityScheme: anything but a key in the header authorization": (document) => {
    document.components.securitySchemes.bearerKey = { type: "apiKey", in: "cookie", name: "session" };
  },
  "tag: a name without an identifier": (document) => {
    document.tags.push({ name: "1st", description: "Firsts." });
  },
  "document: two tags that name the same resource": (document) => {
    document.tags.push({ name: "no-tes", description: "Notes." });
  },
  "document: two paths that may match the same request": (document) => {
    const copy = structuredClone(path(document));
    copy.parameters = [{ ...document.components.parameters.NoteId, name: "id" }];
    document.paths["/v1/notes/{id}"] = copy;
  },
  "document: two operations with one operationId": (document) => {
    path(document).patch = structuredClone(operation(document));
  },
  "pathItem: a path of an invalid form": (document) => {
    document.paths["/v1/notes/{note_id}/"] = path(document);
    delete document.paths["/v1/notes/{note_id}"];
  },
  "pathItem: a path without operations": (document) => {
    delete path(document).put;
  },
  "operation: path parameters that differ from those of the path": (document) => {
    path(document).parameters = [];
  },
  "pathItem: a parameter twice at a path": (document) => {
    path(document).parameters.push({ $ref: "#/components/parameters/NoteId" });
  },
  "operation: a parameter twice at an operation": (document) => {
    operation(document).parameters.push(structuredClone(parameter(document)));
  },
  "operation: an operationId that is not a verb and a noun in camel case": (document) => {
    operation(document).operationId = "replace-note";
  },
  "operation: no tag, several tags, or a tag that the document does not describe": (document) => {
    operation(document).tags = ["Notes", "Others"];
  },
  "operation: security other than security: []": (document) => {
    operation(document).security = [{}];
  },
  "operation: deprecated without its days, or days without deprecated": (document) => {
    operation(document).deprecated = true;
  },
  "operation: a request body of GET or DELETE": (document) => {
    path(document).get = operation(document);
    delete path(document).put;
  },
  "operation: a response under default or a range of statuses": (document) => {
    operation(document).responses["4XX"] = operation(document).responses["400"];
  },
  "operation: no success": (document) => {
    delete operation(document).responses["200"];
  },
  "operation: 204, 205, 304 or 1xx with content": (document) => {
    operation(document).responses["204"] = { $ref: "#/components/responses/BadRequest" };
  },
  "operation: 200 without content": (document) => {
    delete success(document).content;
  },
  "operation: a success whose JSON is not an envelope": (document) => {
    success(document).content["application/json"].schema.$ref = "#/components/schemas/Note";
  },
  "operation: a public operation that takes Idempotency-Key or If-Match": (document) => {
    Object.assign(parameter(document), { in: "header", name: "If-Match" });
    operation(document).security = [];
  },
  "operation: Idempotency-Key beside a response of bytes": (document) => {
    Object.assign(parameter(document), { in: "header", name: "Idempotency-Key" });
    success(document).content = { "image/png": {} };
  },
  "operation: x-safe at anything but a POST": (document) => {
    operation(document)["x-safe"] = true;
  },
  "operation: x-destructive at an operation that only reads, or at a DELETE": (document) => {
    const { put, ...rest } = path(document);
    delete put.requestBody;
    document.paths["/v1/notes/{note_id}"] = { ...rest, get: { ...put, "x-destructive": true } };
  },
  "operation: x-tool-description at an operation of bytes or forms": (document) => {
    success(document).content = { "image/png": {} };
    operation(document)["x-tool-description"] = "Use it for pictures.";
  },
  "parameter: in: cookie": (document) => {
    parameter(document).in = "cookie";
  },
  "parameter: style other than the default of its place": (document) => {
    parameter(document).style = "deepObject";
  },
  "parameter: x-instead-of outside a query, and x-one-required without it": (document) => {
    parameter(document)["x-one-required"] = true;
  },
  "operation: x-instead-of that names no other parameter of the query that may be left out": (document) => {
    parameter(document)["x-instead-of"] = "note_id";
  },
  "parameter: explode outside a query": (document) => {
    parameter(document).explode = false;
  },
  "parameter: a path parameter that is not required": (document) => {
    delete document.components.parameters.NoteId.required;
  },
  "parameter: a header that OpenAPI ignores: Accept, Content-Type, Authorization": (document) => {
    Object.assign(parameter(document), { in: "header", name: "Content-Type" });
  },
  "parameter: a schema that cannot be read from text": (document) => {
    parameter(document).schema = { type: "object" };
  },
  "parameter: __proto__ in a path or a header": (document) => {
    Object.assign(parameter(document), { in: "header", name: "__proto__" });
  },
  "parameter: a header name that HTTP does not admit": (document) => {
    Object.assign(parameter(document), { in: "header", name: "X Tenant" });
  },
  "parameter: a required parameter with a default": (document) => {
    Object.assign(parameter(document), { required: true, schema: { type: "string", default: "a" } });
  },
  "requestBody: several media types of a request body": (document) => {
    operation(document).requestBody.content["text/plain"] = {};
  },
  "response: several media types of a response": (document) => {
    success(document).content["text/csv"] = {};
  },
  "requestBody: a form that is not multipart/form-data": (document) => {
    operation(document).requestBody.content = { "application/x-www-form-urlencoded": {} };
  },
  "response: a form as a response": (document) => {
    success(document).content = { "multipart/form-data": {} };
  },
  "mediaType: JSON or a form without a schema": (document) => {
    delete operation(document).requestBody.content["application/json"].schema;
  },
  "mediaType: a schema that contradicts a body of text or bytes": (document) => {
    success(document).content = { "text/csv": { schema: { type: "string", format: "binary" } } };
  },
  "mediaType: a form that is more than an object with properties": (document) => {
    operation(document).requestBody.content = {
      "multipart/form-data": { schema: { $ref: "#/components/schemas/Shape" } },
    };
  },
  "response: the header Content-Type": (document) => {
    success(document).headers["content-type"] = { schema: { type: "string" } };
  },
  "header: a schema that is not a plain value": (document) => {
    document.components.headers.ETag.schema = { type: "array", items: { type: "string" } };
  },
  "schema: type: a name that JSON Schema does not have, or an empty list": field({ type: "text" }),
  "schema: $ref beside keywords that change what is admitted": field({
    $ref: "#/components/schemas/Circle",
    required: ["kind"],
  }),
  "schema: a keyword of another type, or without a type": field({ type: "integer", maxLength: 3 }),
  "schema: format at a type that it does not belong to": field({ type: "integer", format: "uuid" }),
  "schema: enum or const with a value of another type": field({ type: "string", enum: ["1", 2] }),
  "schema: enum beside const": field({ type: "string", enum: ["1"], const: "1" }),
  "schema: readOnly beside writeOnly": field({ type: "string", readOnly: true, writeOnly: true }),
  "schema: readOnly or writeOnly outside a property": (document) => {
    note(document).readOnly = true;
  },
  "schema: allOf of parts without a type in common": field({
    allOf: [{ type: "string" }, { anyOf: [{ type: "integer" }, { type: "null" }] }],
  }),
  "schema: a branch of a type that differs from the outer one": field({
    type: "object",
    oneOf: [{ $ref: "#/components/schemas/Circle" }, { type: "null" }],
  }),
  "schema: not with another type than its schema": field({ type: "string", not: { enum: [1] } }),
  "schema: a limit of integers that no number holds exactly": field({ type: "integer", maximum: 2 ** 60 }),
  "schema: minProperties over the properties that a request may have": field({
    type: "object",
    additionalProperties: false,
    minProperties: 2,
    properties: { id: { type: "string", readOnly: true }, name: { type: "string" } },
  }),
  "schema: readOnly or writeOnly in one part of an allOf that another one has too": field({
    allOf: [
      { type: "object", required: ["id"], properties: { id: { type: "string" } } },
      { type: "object", properties: { id: { type: "string", readOnly: true } } },
    ],
  }),
  "schema: a required property with a default": (document) => {
    note(document).properties.text.default = "";
  },
  "schema: x-enumDescriptions that differ from enum": field({
    type: "string",
    enum: ["1"],
    "x-enumDescriptions": { "2": "Two." },
  }),
  "schema: minimum over maximum": field({ type: "integer", minimum: 3, maximum: 2 }),
  "schema: exclusiveMinimum over maximum": field({ type: "integer", exclusiveMinimum: 3, maximum: 2 }),
  "schema: minimum over exclusiveMaximum": field({ type: "integer", minimum: 3, exclusiveMaximum: 2 }),
  "schema: minLength over maxLength": field({ type: "string", minLength: 3, maxLength: 2 }),
  "schema: minItems over maxItems": field({ type: "array", items: { type: "null" }, minItems: 3, maxItems: 2 }),
  "schema: minProperties over maxProperties": field({ type: "object", minProperties: 3, maxProperties: 2 }),
  "schema: required properties that are not described": field({ type: "object", required: ["absent"] }),
  "schema: an array that does not say what its items are": field({ type: "array" }),
  "schema: prefixItems beside items with a schema": field({
    type: "array",
    prefixItems: [{ type: "string" }],
    items: { type: "string" },
  }),
  "schema: named properties beside additionalProperties with a schema": field({
    type: "object",
    properties: { one: { type: "string" } },
    additionalProperties: { type: "integer" },
  }),
  "schema: allOf without a part": field({ allOf: [] }),
  "schema: anyOf without a part": field({ anyOf: [] }),
  "schema: oneOf without a part": field({ oneOf: [] }),
  "schema: anyOf and oneOf beside properties or items": field({
    type: "object",
    properties: { one: { type: "string" } },
    anyOf: [{ type: "object", required: ["one"], properties: { one: { type: "string" } } }],
  }),
  "schema: anyOf beside oneOf": field({ anyOf: [{ type: "string" }], oneOf: [{ type: "string" }] }),
  "schema: a branch without a type": field({ anyOf: [{ description: "Anything." }] }),
  "schema: allOf of closed objects": (document) => {
    schemas(document).Both = {
      allOf: [{ $ref: "#/components/schemas/Note" }, { $ref: "#/components/schemas/Circle" }],
    };
  },
  "schema: allOf beside properties, items, enum or const": field({ allOf: [{ type: "string" }], enum: ["a"] }),
  "schema: recursion that never ends, through allOf, anyOf, oneOf, not and $ref alone": (document) => {
    schemas(document).Circle = { oneOf: [{ $ref: "#/components/schemas/Circle" }, { type: "null" }] };
  },
  "schema: discriminator without oneOf, or with branches that cannot be told apart": (document) => {
    schemas(document).Square.properties.kind.const = "circle";
  },
  "schema: default within anyOf, oneOf, not or prefixItems": field({ anyOf: [{ type: "string", default: "a" }] }),
};
