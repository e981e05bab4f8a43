// How a program calls an operation with the client: `const memory = await contacts.memories.get(…)`.
import { follow } from "./follow.ts";
import { clientVariable, methodName, methodsOf, resultName } from "./naming.ts";
import { isNode, members, type Node } from "./node.ts";
import { referenceName } from "./pointer.ts";
import { type Resource, resourceOf, rootResource } from "./resource.ts";

export interface ClientCall {
  /** The variable of the root client. */
  readonly client: string;
  /** `contacts.memories.get` */
  readonly callee: string;
  /** The variable that takes what is returned; undefined if that is always null. */
  readonly result: string | undefined;
}

/**
 * Returns the names of an operation's call; undefined if the client has no such method: the document marks no root client,
 * or the operation has no tag or no success with data.
 */
export function clientCall(document: Node, operation: Node): ClientCall | undefined {
  const id = operation["operationId"];
  const root = rootResource(document);
  const [tag] = Array.isArray(operation["tags"]) ? operation["tags"] : [];
  const data = dataOf(document, operation);
  if (root === undefined || typeof id !== "string" || typeof tag !== "string" || data === undefined) return undefined;
  return namesOf(id, data, resourceOf(tag), root);
}

/** The same of what is known already. */
export function namesOf(operationId: string, data: Data, resource: Resource, root: Resource): ClientCall {
  return {
    client: clientVariable(root),
    callee: `${methodsOf(resource, root)}.${methodName(operationId, resource)}`,
    result: data.isNothing ? undefined : resultName(data, resource, root),
  };
}

/** What an envelope holds for the caller. */
export interface Data {
  /** The name of the schema of `data`, or of its items; undefined if it has none. */
  readonly schema: string | undefined;
  /** True if there is `pagination` beside `data`. */
  readonly isPage: boolean;
  /** True if `data` is always null. */
  readonly isNothing: boolean;
}

function dataOf(document: Node, operation: Node): Data | undefined {
  const bodies = members(operation["responses"])
    .filter(([status]) => status.startsWith("2"))
    .map(([, response]) => members(follow(document, response)["content"])[0]?.[1]["schema"]);
  const schema = bodies.find(isNode);
  return schema && dataIn(document, follow(document, schema));
}

/** Reads the envelope of a success. */
export function dataIn(document: Node, envelope: Node): Data | undefined {
  const properties = isNode(envelope["properties"]) ? envelope["properties"] : {};
  const { data, pagination } = properties;
  if (!isNode(data)) return undefined;
  const isNothing = follow(document, data)["type"] === "null";
  return { schema: schemaName(data), isPage: pagination !== undefined, isNothing };
}

/** The first name that a schema, a list of it or a choice has: `Contact` of "a contact or null". */
function schemaName(schema: Node): string | undefined {
  if (typeof schema["$ref"] === "string") return referenceName(schema["$ref"]);
  if (isNode(schema["items"])) return schemaName(schema["items"]);
  const options = Array.isArray(schema["oneOf"]) ? schema["oneOf"].filter(isNode) : [];
  return options.map(schemaName).find((name) => name !== undefined);
}
