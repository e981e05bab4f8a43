// Bodies of requests and responses: JSON with a schema that has a name, text, bytes, and forms.
import type { Spec } from "@contacts-api/openapi/load";
import type { BodyKind } from "@contacts-api/openapi/media-type";
import { isNode, members, type Node, text } from "@contacts-api/openapi/node";
import { referenceName } from "@contacts-api/openapi/pointer";
import { readMedia } from "./media-type.ts";
import { type ScalarType, scalarType, scalarTypeOf, valueSchema } from "./values.ts";

export interface Body {
  readonly kind: BodyKind;
  /** The media type in lower case, without parameters. */
  readonly mediaType: string;
  /** True if a request without a body is refused. */
  readonly required: boolean;
  /** The schema of JSON and forms; undefined for text and bytes. */
  readonly schemaName: string | undefined;
  /** The schema that the body is validated against. For bytes it is empty. */
  readonly schema: Node;
  /** The limit that the media type has itself (`x-max-bytes`). */
  readonly maxBytes: number | undefined;
  readonly description: string;
  /** The first named example, unchanged: it becomes the example in the documentation of the client. */
  readonly example: unknown;
}

export interface Header {
  readonly name: string;
  readonly required: boolean;
  readonly type: ScalarType;
  /** The type in TypeScript. */
  readonly valueType: string;
  readonly schema: Node;
}

export interface Content {
  readonly kind: Exclude<BodyKind, "multipart">;
  readonly mediaType: string;
  /** The schema of JSON; undefined for text and bytes. */
  readonly schemaName: string | undefined;
}

export interface Response {
  readonly status: number;
  readonly description: string;
  readonly problemCode: string | undefined;
  readonly headers: readonly Header[];
  /** Undefined if the response has no body. */
  readonly content: Content | undefined;
}

/** Returns the responses with a status of 2xx. */
export function successes(responses: readonly Response[]): Response[] {
  return responses.filter(({ status }) => isSuccess(status));
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

export function readBody(spec: Spec, reference: unknown): Body | undefined {
  if (!isNode(reference)) return undefined;
  const node = spec.resolve(reference);
  const media = readMedia(node);
  if (media === undefined) return undefined;
  const { kind, mediaType, content } = media;
  const [example] = members(content["examples"]);
  return {
    kind,
    mediaType,
    required: node["required"] === true,
    schemaName: schemaName(kind, content),
    schema: valueSchema(spec, content["schema"]),
    maxBytes: content["x-max-bytes"] as number | undefined,
    description: text(node["description"]),
    example: example ? spec.resolve(example[1])["value"] : content["example"],
  };
}

export type ReadResponse = (status: string, reference: Node) => Response;

/** Returns a function that reads the responses of operations. Most responses are shared, and read once. */
export function responseReader(spec: Spec): ReadResponse {
  const shared = new Map<string, Response>();
  return (status, reference) => {
    if (typeof reference["$ref"] !== "string") return readResponse(spec, status, reference);
    const key = `${status} ${reference["$ref"]}`;
    const response = shared.get(key) ?? readResponse(spec, status, reference);
    shared.set(key, response);
    return response;
  };
}

function readResponse(spec: Spec, status: string, reference: Node): Response {
  const node = spec.resolve(reference);
  const code = node["x-problem-code"];
  return {
    status: Number(status),
    description: text(node["description"]),
    problemCode: typeof code === "string" ? code : undefined,
    headers: members(node["headers"]).map(([name, header]) => readHeader(spec, name, header)),
    content: readContent(node),
  };
}

function readContent(node: Node): Content | undefined {
  const media = readMedia(node);
  if (media === undefined || media.kind === "multipart") return undefined;
  return { kind: media.kind, mediaType: media.mediaType, schemaName: schemaName(media.kind, media.content) };
}

function readHeader(spec: Spec, name: string, reference: Node): Header {
  const node = spec.resolve(reference);
  const schema = valueSchema(spec, node["schema"]);
  return {
    name,
    required: node["required"] === true,
    type: scalarTypeOf(schema)!,
    valueType: scalarType(schema),
    schema,
  };
}

function schemaName(kind: BodyKind, { schema }: Node): string | undefined {
  const reference = isNode(schema) ? schema["$ref"] : undefined;
  const isNamed = kind === "json" || kind === "multipart";
  return isNamed && typeof reference === "string" ? referenceName(reference) : undefined;
}
