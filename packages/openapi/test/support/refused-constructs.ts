// A change of the document that breaks each rule of the table, by its construct.
import type { Loose } from "@contacts-api/test-support/small-document";
import { brokenSchemas } from "./refused-schemas.ts";

const path = (document: Loose) => document.paths["/v1/notes/{note_id}"];
const operation = (document: Loose) => path(document).put;
const parameter = (document: Loose) => operation(document).parameters[0];
const success = (document: Loose) => operation(document).responses["200"];

const header = (name: string) => (document: Loose) => {
  success(document).headers = { ...success(document).headers, [name]: { schema: { type: "string" } } };
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
  "response: a header name that HTTP does not admit": header("X Y"),
  "response: a header called __proto__": header("__proto__"),
  "response: a header of the connection or of its length: Connection, Content-Length and others":
    header("Content-Length"),
  "response: two headers whose names differ in case alone": header("etag"),
  ...brokenSchemas,
};
