import { isObject, type Json, type JsonObject, pointerTo, SpecError } from "./document.ts";

/** What may stand under a keyword: a value that its page shows as it is, or further objects with keywords of their own. */
type Shape = "value" | { one: Kind } | { many: Kind } | { map: Kind };
type Keywords = Readonly<Record<string, Shape>>;
type Kind = keyof typeof kinds;

const value = "value";
const schemas = { map: "schema" } as const;
const examples = { map: "example" } as const;
const headers = { map: "header" } as const;
const content = { map: "mediaType" } as const;

/**
 * Every keyword that the pages show. A specification with another one is refused: better no page than one that keeps a
 * promise of the API to itself. To show a new keyword, teach the model, then add it here.
 */
const kinds = {
  document: {
    openapi: value,
    info: { one: "info" },
    servers: { many: "server" },
    security: value,
    tags: { many: "tag" },
    paths: { map: "pathItem" },
    components: { one: "components" },
  },
  info: { title: value, version: value, summary: value, description: value, license: { one: "license" } },
  license: { name: value, identifier: value, url: value },
  server: { url: value, description: value },
  tag: { name: value, description: value },
  components: {
    securitySchemes: { map: "securityScheme" },
    parameters: { map: "parameter" },
    headers,
    schemas,
    responses: { map: "response" },
    requestBodies: { map: "requestBody" },
    examples,
  },
  securityScheme: { type: value, scheme: value, bearerFormat: value, in: value, name: value, description: value },
  pathItem: {
    summary: value,
    description: value,
    parameters: { many: "parameter" },
    get: { one: "operation" },
    put: { one: "operation" },
    post: { one: "operation" },
    delete: { one: "operation" },
    options: { one: "operation" },
    head: { one: "operation" },
    patch: { one: "operation" },
    trace: { one: "operation" },
    "x-other-methods": { one: "response" },
  },
  operation: {
    operationId: value,
    summary: value,
    description: value,
    tags: value,
    deprecated: value,
    security: value,
    parameters: { many: "parameter" },
    requestBody: { one: "requestBody" },
    responses: { map: "response" },
    "x-deprecated-since": value,
    "x-safe": value,
    "x-successor": value,
    "x-sunset": value,
  },
  parameter: {
    name: value,
    in: value,
    required: value,
    deprecated: value,
    description: value,
    schema: { one: "schema" },
    example: value,
    examples,
  },
  header: {
    required: value,
    deprecated: value,
    description: value,
    schema: { one: "schema" },
    example: value,
    examples,
  },
  requestBody: { required: value, description: value, content },
  mediaType: { schema: { one: "schema" }, example: value, examples },
  response: { description: value, headers, content, "x-problem-code": value, "x-max-bytes": value },
  example: { summary: value, description: value, value },
  schema: {
    title: value,
    description: value,
    deprecated: value,
    readOnly: value,
    writeOnly: value,
    default: value,
    example: value,
    examples: value,
    type: value,
    format: value,
    enum: value,
    const: value,
    multipleOf: value,
    minimum: value,
    maximum: value,
    exclusiveMinimum: value,
    exclusiveMaximum: value,
    minLength: value,
    maxLength: value,
    pattern: value,
    contentEncoding: value,
    contentMediaType: value,
    items: { one: "schema" },
    minItems: value,
    maxItems: value,
    uniqueItems: value,
    properties: schemas,
    required: value,
    minProperties: value,
    maxProperties: value,
    additionalProperties: { one: "schema" },
    allOf: { many: "schema" },
    anyOf: { many: "schema" },
    oneOf: { many: "schema" },
    "x-expected": value,
    "x-refused-properties": value,
    "x-max-bytes": value,
    "x-max-depth": value,
    "x-enumDescriptions": value,
  },
} as const satisfies Record<string, Readonly<Record<string, unknown>>>;

/** Refuses a specification with keywords that the pages would pass over in silence, naming all of them. */
export function checkKeywords(document: JsonObject): void {
  const unknown: string[] = [];
  visit(document, "document", "", unknown);
  if (unknown.length === 0) return;
  throw new SpecError(
    `The reference does not know how to show ${unknown.length === 1 ? "this keyword" : "these keywords"}:\n` +
      `${unknown.map((line) => `  ${line}`).join("\n")}\n` +
      "Teach src/model to read it and src/pages to show it, then list it in src/model/keywords.ts.",
  );
}

function visit(place: JsonObject, kind: Kind, pointer: string, unknown: string[]): void {
  const known: Keywords = kinds[kind];
  for (const [keyword, below] of Object.entries(place)) {
    const at = pointerTo(pointer, keyword);
    if (keyword === "$ref") continue;
    if (!Object.hasOwn(known, keyword)) unknown.push(`${keyword} (${kind}) at #${at}`);
    else visitBelow(below, known[keyword] as Shape, at, unknown);
  }
}

function visitBelow(below: Json, shape: Shape, at: string, unknown: string[]): void {
  if (shape === value) return;
  if ("one" in shape && isObject(below)) visit(below, shape.one, at, unknown);
  if ("many" in shape && Array.isArray(below)) {
    below.forEach((entry: Json, index) => {
      if (isObject(entry)) visit(entry, shape.many, pointerTo(at, index), unknown);
    });
  }
  if ("map" in shape && isObject(below)) {
    for (const [name, entry] of Object.entries(below)) {
      if (isObject(entry)) visit(entry, shape.map, pointerTo(at, name), unknown);
    }
  }
}
