// Operations: their requests and their responses.
import { type Kind, refused, required, supported } from "./construct.ts";
import { deprecation } from "./document-kinds.ts";
import { anything, flag, matching, only, text, wholeFrom } from "./shapes.ts";

const inTheDocs = "Shown in the reference.";
const operation = { kind: "operation" } as const;
const examples = { map: { kind: "example" } } as const;
const mediaTypes = {
  map: { kind: "mediaType" },
  keys: {
    expected: "a media type without parameters, such as application/json",
    pattern: /^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*$/,
  },
} as const;

export const operationKinds = {
  pathItem: {
    title: "a path",
    fields: {
      get: supported(operation, "A route that only reads; HEAD comes with it."),
      put: supported(operation, "A route that writes."),
      post: supported(operation, "A route that writes, or reads if it has x-safe."),
      patch: supported(operation, "A route that writes."),
      delete: supported(operation, "A route that writes."),
      parameters: supported({ list: { kind: "parameter" } }, "Parameters of every operation of the path."),
      $ref: refused("A path is described where it stands.", "Write its operations here."),
      head: refused("The server responds to HEAD wherever there is a GET.", "Remove it."),
      options: refused("The server responds to OPTIONS itself.", "Remove it."),
      trace: refused("The server refuses TRACE.", "Remove it."),
      summary: refused("Operations have summaries, paths do not.", "Move it to the operations."),
      description: refused("Operations have descriptions, paths do not.", "Move it to the operations."),
      servers: refused("All paths are on the servers of the document.", "Remove them."),
    },
  },
  operation: {
    title: "an operation",
    fields: {
      operationId: required(
        text,
        "Names the client's function and method, the server's handler, the page of the reference.",
      ),
      summary: supported(text, "The reference, and the first sentence of the client's comment."),
      description: supported(text, "The reference, and the client's comment."),
      tags: required({ list: text }, "The resource that the operation belongs to."),
      externalDocs: supported({ kind: "externalDocs" }, inTheDocs),
      parameters: supported({ list: { kind: "parameter" } }, "Arguments of the client, validated by the server."),
      requestBody: supported({ kind: "requestBody" }, "An argument of the client, validated by the server."),
      responses: required(
        { map: { kind: "response" } },
        "The results and errors of the client, the responses of the server.",
      ),
      deprecated: supported(flag, "The client's @deprecated, and a mark in the reference."),
      ...deprecation,
      security: supported(
        { list: { map: { list: text } } },
        "security: [] makes the operation public: no key is demanded.",
      ),
      "x-safe": supported(only(true), "A POST that only reads: it may be retried without an idempotency key."),
      "x-destructive": supported(
        only(true),
        "It deletes permanently without being a DELETE: the MCP server asks for a confirmation.",
      ),
      "x-tool-description": supported(
        text,
        "The MCP server: tells a model when to use the tool, and which one instead.",
      ),
      callbacks: refused("The server sends no requests.", "Remove them."),
      servers: refused("All operations are on the servers of the document.", "Remove them."),
    },
  },
  parameter: {
    title: "a parameter",
    section: "parameters",
    fields: {
      name: required(text, "Its name on the wire; the client's is made from it."),
      in: required(anything, "path, query or header."),
      description: supported(text, "The reference, and the client's comment."),
      required: supported(flag, "The server refuses requests without it; the client's type demands it."),
      deprecated: supported(flag, "The client's @deprecated, and a mark in the reference."),
      style: supported(anything, "form in queries, simple in paths and headers: the defaults."),
      explode: supported(flag, "false: an array in a query is one text with commas."),
      schema: required({ kind: "schema" }, "Its type in the client, and its validation by the server."),
      example: supported(anything, "The samples, and the client's comment."),
      "x-instead-of": supported(
        text,
        "The server refuses this parameter beside the one that it names; samples show that one.",
      ),
      "x-one-required": supported(only(true), "The server demands this parameter or the one that x-instead-of names."),
      examples: supported(examples, "The first as example; the reference shows all."),
      content: refused("Parameters are plain values.", "Write schema."),
      allowEmptyValue: refused("OpenAPI advises against it.", "Let the schema admit an empty string."),
      allowReserved: refused("The client encodes every reserved character.", "Remove it."),
    },
  },
  requestBody: {
    title: "a request body",
    section: "requestBodies",
    fields: {
      description: supported(text, "The reference, and the client's comment."),
      required: supported(flag, "false: the client's argument may be left out."),
      content: required(
        mediaTypes,
        "One media type: JSON, text, multipart/form-data, or bytes; the last two are streamed.",
      ),
    },
  },
  mediaType: {
    title: "a media type",
    fields: {
      schema: supported({ kind: "schema" }, "Types and validators."),
      examples: supported(examples, "The samples and the reference."),
      example: supported(anything, "The samples and the reference."),
      "x-max-bytes": supported(
        wholeFrom(1),
        "The limit of this body, in place of the one of all bodies; JSON and text are held in memory whole.",
      ),
      encoding: refused("Parts of a multipart body are encoded by their types.", "Remove it."),
    },
  },
  response: {
    title: "a response",
    section: "responses",
    fields: {
      description: required(text, "The reference, and the client's comment."),
      headers: supported(
        { map: { kind: "header" } },
        "Typed in the client and, unless the pipeline writes them, in the server.",
      ),
      content: supported(mediaTypes, "One media type: JSON in an envelope, text, or bytes."),
      "x-problem-code": supported(
        matching("a code in upper snake case", /^[A-Z]+(?:_[A-Z]+)*$/),
        "The code of the refusal, in client and server.",
      ),
      "x-max-bytes": supported(wholeFrom(1), "The limit that this refusal is about."),
      links: refused("Neither client nor server follows links.", "Say it in the description."),
    },
  },
  header: {
    title: "a header of a response",
    section: "headers",
    fields: {
      description: supported(text, inTheDocs),
      required: supported(flag, "The server's type demands it."),
      deprecated: supported(flag, inTheDocs),
      style: refused("Headers are plain values.", "Remove it."),
      explode: refused("Headers are plain values.", "Remove it."),
      schema: required({ kind: "schema" }, "Its type in the server."),
      example: supported(anything, inTheDocs),
      examples: supported(examples, inTheDocs),
      content: refused("Headers are plain values.", "Write schema."),
      allowEmptyValue: refused("It applies to queries only.", "Remove it."),
      allowReserved: refused("It applies to queries only.", "Remove it."),
    },
  },
  example: {
    title: "an example",
    section: "examples",
    fields: {
      summary: supported(text, inTheDocs),
      description: supported(text, inTheDocs),
      value: required(anything, "The reference, the samples, the client's comments."),
      externalValue: refused("Examples stand in the spec.", "Write value."),
    },
  },
} as const satisfies Record<string, Kind>;
