// The call of an operation with the client: `const memory = await contacts.memories.get(…)`.
import { follow } from "./follow.ts";
import { type BodyKind, bodyKind } from "./media-type.ts";
import { clientVariable, methodName, methodsOf, resultName } from "./naming.ts";
import { isNode, members, type Node, nodes } from "./node.ts";
import { referenceName } from "./pointer.ts";
import { propertiesOf } from "./properties.ts";
import { type Resource, resourceOf, rootResource } from "./resource.ts";

export interface ClientCall {
  /** The variable of the root client. */
  readonly client: string;
  /** `contacts.memories.get` */
  readonly callee: string;
  /** The variable for the returned value; undefined if that is always null, or nothing. */
  readonly result: string | undefined;
}

/**
 * Returns the names of an operation's call. Returns undefined if the client has no such method: the document marks no
 * root client, or the operation has no tag or no success that the client can return.
 */
export function clientCall(document: Node, operation: Node): ClientCall | undefined {
  const id = operation["operationId"];
  const root = rootResource(document);
  const [tag] = Array.isArray(operation["tags"]) ? operation["tags"] : [];
  const data = successOf(document, operation);
  if (root === undefined || typeof id !== "string" || typeof tag !== "string" || data === undefined) return undefined;
  return namesOf(id, data, resourceOf(tag), root);
}

/** Returns the names from the parts of a call. */
export function namesOf(operationId: string, data: Data, resource: Resource, root: Resource): ClientCall {
  return {
    client: clientVariable(root),
    callee: `${methodsOf(resource, root)}.${methodName(operationId, resource)}`,
    result: data.isNothing ? undefined : resultName(data, resource, root),
  };
}

/** The data of a success for the caller. */
export interface Data {
  /** The name of the schema of `data`, or of its items; undefined if it has none. Text is `Text`, bytes are `Blob`. */
  readonly schema: string | undefined;
  /** True if there is `pagination` beside `data`. */
  readonly isPage: boolean;
  /** True if `data` is always null, or there is no body. */
  readonly isNothing: boolean;
}

function successOf(document: Node, operation: Node): Data | undefined {
  const successes = members(operation["responses"]).filter(([status]) => status.startsWith("2"));
  if (successes.length === 0) return undefined;
  const [body] = successes.flatMap(([, response]) => members(follow(document, response)["content"]).slice(0, 1));
  return dataOf(document, body && { kind: bodyKind(body[0]), schema: body[1]["schema"] });
}

/** Returns the data of a success with this body, or without one; undefined if the client cannot return it. */
export function dataOf(
  document: Node,
  body: { readonly kind: BodyKind; readonly schema: unknown } | undefined,
): Data | undefined {
  switch (body?.kind) {
    case undefined:
      return { schema: undefined, isPage: false, isNothing: true };
    case "json":
      return isNode(body.schema) ? dataIn(document, follow(document, body.schema)) : undefined;
    case "text":
      return { schema: "Text", isPage: false, isNothing: false };
    case "binary":
      return { schema: "Blob", isPage: false, isNothing: false };
    case "multipart":
      return undefined;
  }
}

/** Reads the envelope of a success. */
function dataIn(document: Node, envelope: Node): Data | undefined {
  const properties = propertiesOf(document, envelope);
  const data = properties.get("data");
  if (data === undefined) return undefined;
  const isNothing = follow(document, data)["type"] === "null";
  return { schema: schemaName(data), isPage: properties.has("pagination"), isNothing };
}

/** Returns the first name of a schema, a list of it or a choice: `Contact` of "a contact or null". */
function schemaName(schema: Node): string | undefined {
  if (typeof schema["$ref"] === "string") return referenceName(schema["$ref"]);
  if (isNode(schema["items"])) return schemaName(schema["items"]);
  const options = nodes(schema["oneOf"]);
  return options.map(schemaName).find((name) => name !== undefined);
}
