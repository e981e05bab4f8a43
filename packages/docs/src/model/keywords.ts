/** The form of a keyword's value: a value that the page shows unchanged, or objects with keywords. */
export type Shape = "value" | { one: Kind } | { many: Kind } | { map: Kind; extended?: true };
export type Keywords = Readonly<Record<string, Shape>>;
export type Kind = keyof typeof kinds;

const value = "value";
const schema = { one: "schema" } as const;
const schemas = { map: "schema" } as const;
const someSchemas = { many: "schema" } as const;
const examples = { map: "example" } as const;
const headers = { map: "header" } as const;
const content = { map: "mediaType" } as const;
const servers = { many: "server" } as const;
const externalDocs = { one: "externalDocs" } as const;
const pathItems = { map: "pathItem" } as const;
/** A map whose names cannot begin with `x-`: those are extensions. */
const extended = true;
const callbacks = { map: "callback" } as const;
const links = { map: "link" } as const;

const described = {
  required: value,
  deprecated: value,
  description: value,
  schema,
  style: value,
  explode: value,
  content,
  example: value,
  examples,
} as const;

/**
 * Every keyword that the pages show. A specification with another one is refused: better no page than one that keeps a
 * promise of the API to itself. To show a new keyword, teach the model, then add it here.
 */
export const kinds = {
  document: {
    openapi: value,
    jsonSchemaDialect: value,
    info: { one: "info" },
    servers,
    security: value,
    tags: { many: "tag" },
    paths: { ...pathItems, extended },
    webhooks: pathItems,
    components: { one: "components" },
    externalDocs,
    "x-other-methods": { one: "response" },
  },
  info: {
    title: value,
    version: value,
    summary: value,
    description: value,
    termsOfService: value,
    contact: { one: "contact" },
    license: { one: "license" },
  },
  contact: { name: value, url: value, email: value },
  license: { name: value, identifier: value, url: value },
  externalDocs: { url: value, description: value },
  server: { url: value, description: value, variables: { map: "serverVariable" } },
  serverVariable: { enum: value, default: value, description: value },
  tag: { name: value, description: value, externalDocs, "x-root-client": value },
  components: {
    securitySchemes: { map: "securityScheme" },
    parameters: { map: "parameter" },
    headers,
    schemas,
    responses: { map: "response" },
    requestBodies: { map: "requestBody" },
    examples,
    links,
    callbacks,
    pathItems,
  },
  securityScheme: {
    type: value,
    scheme: value,
    bearerFormat: value,
    in: value,
    name: value,
    description: value,
    openIdConnectUrl: value,
    flows: { map: "flow" },
  },
  flow: { authorizationUrl: value, tokenUrl: value, refreshUrl: value, scopes: value },
  pathItem: {
    summary: value,
    description: value,
    servers,
    parameters: { many: "parameter" },
    get: { one: "operation" },
    put: { one: "operation" },
    post: { one: "operation" },
    delete: { one: "operation" },
    options: { one: "operation" },
    head: { one: "operation" },
    patch: { one: "operation" },
    trace: { one: "operation" },
  },
  operation: {
    operationId: value,
    summary: value,
    description: value,
    externalDocs,
    tags: value,
    deprecated: value,
    security: value,
    servers,
    parameters: { many: "parameter" },
    requestBody: { one: "requestBody" },
    responses: { map: "response", extended },
    callbacks,
    "x-deprecated-since": value,
    "x-destructive": value,
    "x-safe": value,
    "x-successor": value,
    "x-sunset": value,
    "x-tool-description": value,
  },
  /** Its keys are addresses, not keywords. */
  callback: { "*": { one: "pathItem" } },
  parameter: {
    name: value,
    in: value,
    allowEmptyValue: value,
    allowReserved: value,
    "x-instead-of": value,
    "x-one-required": value,
    ...described,
  },
  header: described,
  requestBody: { required: value, description: value, content },
  mediaType: { schema, encoding: { map: "encoding" }, example: value, examples, "x-max-bytes": value },
  encoding: { contentType: value, headers, style: value, explode: value, allowReserved: value },
  response: { description: value, headers, content, links, "x-problem-code": value, "x-max-bytes": value },
  link: {
    operationId: value,
    operationRef: value,
    parameters: value,
    requestBody: value,
    description: value,
    server: { one: "server" },
  },
  example: { summary: value, description: value, value, externalValue: value },
  schema: {
    $comment: value,
    $defs: schemas,
    definitions: schemas,
    title: value,
    description: value,
    externalDocs,
    deprecated: value,
    readOnly: value,
    writeOnly: value,
    default: value,
    example: value,
    examples: value,
    type: value,
    nullable: value,
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
    contentSchema: schema,
    items: schema,
    prefixItems: someSchemas,
    unevaluatedItems: schema,
    contains: schema,
    minContains: value,
    maxContains: value,
    minItems: value,
    maxItems: value,
    uniqueItems: value,
    properties: schemas,
    patternProperties: schemas,
    propertyNames: schema,
    required: value,
    dependentRequired: value,
    dependentSchemas: schemas,
    minProperties: value,
    maxProperties: value,
    additionalProperties: schema,
    unevaluatedProperties: schema,
    allOf: someSchemas,
    anyOf: someSchemas,
    oneOf: someSchemas,
    not: schema,
    if: schema,
    // biome-ignore lint/suspicious/noThenProperty: the name of the keyword.
    then: schema,
    else: schema,
    discriminator: { one: "discriminator" },
    xml: { one: "xml" },
    "x-expected": value,
    "x-refused-properties": value,
    "x-max-bytes": value,
    "x-rule": value,
    "x-type-parameter": value,
    "x-max-depth": value,
    "x-enumDescriptions": value,
  },
  discriminator: { propertyName: value, mapping: value },
  xml: { name: value, namespace: value, prefix: value, attribute: value, wrapped: value },
} as const satisfies Record<string, Readonly<Record<string, unknown>>>;

/** What stands under a keyword of an object, or nothing if the pages do not know it. */
export function shapeOf(kind: Kind, keyword: string): Shape | undefined {
  const known: Keywords = kinds[kind];
  if (Object.hasOwn(known, keyword)) return known[keyword];
  return isExtension(keyword) ? undefined : known["*"];
}

export function isExtension(keyword: string): boolean {
  return keyword.startsWith("x-");
}
