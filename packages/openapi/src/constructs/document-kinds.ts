// The document, and its facts about the API as a whole.
import { type Kind, refused, required, supported } from "./construct.ts";
import { anything, day, matching, only, text, url } from "./shapes.ts";

const inTheDocs = "Shown in the reference.";
const componentName = { expected: "letters, digits, dots, hyphens and underscores", pattern: /^[\w.-]+$/ };
/** A valid name of a TypeScript interface. */
const schemaName = { expected: "a name in PascalCase, such as ContactUpdate", pattern: /^[A-Z][A-Za-z0-9]*$/ };

export const externalDocs: Kind = {
  title: "a link to more documentation",
  fields: { url: required(url, inTheDocs), description: supported(text, inTheDocs) },
};

export const documentKinds = {
  document: {
    title: "the document",
    fields: {
      openapi: required(
        matching("a version of OpenAPI 3.1, in quotes or not: 3.1.0", /^3\.1\.\d+$/),
        "Read by every tool.",
      ),
      info: required({ kind: "info" }, inTheDocs),
      servers: supported(
        { list: { kind: "server" } },
        "The first is the default address of client and samples; the reference shows all.",
      ),
      security: supported(
        { list: { map: { list: text } } },
        "Every operation demands the key, unless it has security: []. Without it, none does.",
      ),
      tags: supported(
        { list: { kind: "tag" } },
        "A tag is a resource: a class of the client, a folder of the server, a group of the reference.",
      ),
      paths: required(
        { map: { kind: "pathItem" }, keys: { expected: "a path that starts with /", pattern: /^\// } },
        "Routes of the server, functions of the client, pages of the reference.",
      ),
      "x-other-methods": supported(
        { kind: "response" },
        "The response of every path to a method that it does not have.",
      ),
      components: supported({ kind: "components" }, "Shared definitions, by name."),
      externalDocs: supported({ kind: "externalDocs" }, inTheDocs),
      jsonSchemaDialect: refused("Schemas are read in the dialect of OpenAPI 3.1.", "Remove it."),
      webhooks: refused("The server sends no requests.", "Remove them."),
    },
  },
  info: {
    title: "the description of the API",
    fields: {
      title: required(text, inTheDocs),
      version: required(text, "Shown in the reference, and compared by contract:diff."),
      summary: supported(text, inTheDocs),
      description: supported(text, inTheDocs),
      termsOfService: supported(url, inTheDocs),
      contact: supported({ kind: "contact" }, inTheDocs),
      license: supported({ kind: "license" }, inTheDocs),
    },
  },
  contact: {
    title: "the contact for questions",
    fields: { name: supported(text, inTheDocs), url: supported(url, inTheDocs), email: supported(text, inTheDocs) },
  },
  license: {
    title: "a licence",
    fields: {
      name: required(text, inTheDocs),
      identifier: supported(text, inTheDocs),
      url: supported(url, inTheDocs),
    },
  },
  externalDocs,
  server: {
    title: "a server",
    fields: {
      url: required(url, "Where the client sends requests by default."),
      description: supported(text, inTheDocs),
      variables: refused(
        "Addresses with variables have no default that the client could use.",
        "Write the whole address.",
      ),
    },
  },
  tag: {
    title: "a tag",
    fields: {
      name: required(text, "Names the resource in client, server and reference."),
      description: supported(text, "The reference, and the comment of the client's class."),
      externalDocs: supported({ kind: "externalDocs" }, inTheDocs),
      "x-root-client": supported(only(true), "The methods of this resource are the client's own."),
    },
  },
  components: {
    title: "the shared definitions",
    fields: {
      schemas: supported({ map: { kind: "schema" }, keys: schemaName }, "Types and validators."),
      responses: supported({ map: { kind: "response" }, keys: componentName }, "As where they are used."),
      parameters: supported({ map: { kind: "parameter" }, keys: componentName }, "As where they are used."),
      examples: supported({ map: { kind: "example" }, keys: componentName }, "As where they are used."),
      requestBodies: supported({ map: { kind: "requestBody" }, keys: componentName }, "As where they are used."),
      headers: supported(
        { map: { kind: "header" }, keys: componentName },
        "As where they are used; exposed to browsers.",
      ),
      securitySchemes: supported({ map: { kind: "securityScheme" }, keys: componentName }, "How callers send the key."),
      links: refused("Neither client nor server follows links.", "Say it in a description."),
      callbacks: refused("The server sends no requests.", "Remove them."),
      pathItems: refused("Paths stand under paths.", "Move them there."),
    },
  },
  securityScheme: {
    title: "a security scheme",
    fields: {
      type: required(anything, "http with scheme bearer, or apiKey in the header authorization."),
      description: supported(text, inTheDocs),
      scheme: supported(anything, "bearer, the only one that the server knows."),
      bearerFormat: refused("Keys have no format that callers need to know.", "Remove it."),
      in: supported(anything, "header, the only place that the server reads."),
      name: supported(anything, "authorization, the only header that the server reads."),
      flows: refused("The server has no OAuth 2 flows.", "Describe the key as http with scheme bearer."),
      openIdConnectUrl: refused("The server has no OpenID Connect.", "Describe the key as http with scheme bearer."),
    },
  },
} as const satisfies Record<string, Kind>;

export const deprecation = {
  "x-deprecated-since": supported(day, "The header Deprecation, the client's @deprecated, the reference."),
  "x-sunset": supported(day, "The header Sunset, the client's @deprecated, the reference."),
  "x-successor": supported(text, "The link of client and reference to what to use instead."),
};
