// The contract as the stages need it: operations with everything resolved, in the order of the spec.

import type { Spec } from "@contacts-api/openapi/load";
import { isNode, members, type Node, text } from "@contacts-api/openapi/node";
import { pointer } from "@contacts-api/openapi/pointer";
import { type Body, type Response, readBody, readResponse } from "./content.ts";
import { checkExtensions } from "./extensions.ts";
import { checkKeywords } from "./keywords.ts";
import { type Parameter, readParameters } from "./parameters.ts";

export const methods = ["GET", "POST", "PATCH", "PUT", "DELETE"] as const;
export type Method = (typeof methods)[number];

export interface Operation {
  readonly id: string;
  readonly method: Method;
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  readonly deprecated: boolean;
  /** Since when it is deprecated and from when on it may be gone, if it will end. */
  readonly ending: Ending | undefined;
  readonly safe: boolean;
  readonly parameters: readonly Parameter[];
  readonly body: Body | undefined;
  readonly responses: readonly Response[];
}

export interface Ending {
  /** Days, YYYY-MM-DD. */
  readonly since: string;
  readonly sunset: string;
  /** The operationId of what to use instead. */
  readonly successor: string | undefined;
}

export interface Contract {
  readonly spec: Spec;
  readonly operations: readonly Operation[];
  readonly schemas: ReadonlyMap<string, Node>;
}

export function readContract(spec: Spec): Contract {
  checkExtensions(spec);
  const operations: Operation[] = [];
  const places = new Map<string, string>();
  for (const [path, pathItem] of members(spec.document["paths"])) {
    for (const method of methods) {
      const node = pathItem[method.toLowerCase()];
      if (!isNode(node)) continue;
      const operation = readOperation(spec, path, method, pathItem, node);
      const other = places.get(operation.id);
      if (other) failDuplicate(spec, operation, other);
      places.set(operation.id, `${method} ${path}`);
      operations.push(operation);
    }
  }
  const components = isNode(spec.document["components"]) ? spec.document["components"] : {};
  const contract = { spec, operations, schemas: new Map(members(components["schemas"])) };
  checkKeywords(contract);
  return contract;
}

function readOperation(spec: Spec, path: string, method: Method, pathItem: Node, node: Node): Operation {
  const place = pointer("paths", path, method.toLowerCase());
  const id = node["operationId"];
  if (typeof id !== "string" || !/^[a-z]+[A-Z][A-Za-z0-9]*$/.test(id)) failOperationId(spec, place, id);
  return {
    id,
    method,
    path,
    tag: Array.isArray(node["tags"]) ? String(node["tags"][0]) : "",
    summary: text(node["summary"]),
    description: text(node["description"]),
    deprecated: node["deprecated"] === true,
    ending: readEnding(node),
    safe: method === "GET" || node["x-safe"] === true,
    parameters: readParameters(spec, [
      [pointer("paths", path), pathItem],
      [place, node],
    ]),
    body: readBody(spec, place, node["requestBody"]),
    responses: members(node["responses"]).map(([status, response]) =>
      readResponse(spec, `${place}/responses/${status}`, status, response),
    ),
  };
}

/** `pnpm lint` demands both days of every deprecated operation. */
function readEnding(node: Node): Ending | undefined {
  const { "x-deprecated-since": since, "x-sunset": sunset, "x-successor": successor } = node;
  if (node["deprecated"] !== true || typeof since !== "string" || typeof sunset !== "string") return undefined;
  return { since, sunset, successor: typeof successor === "string" ? successor : undefined };
}

function failOperationId(spec: Spec, place: string, id: unknown): never {
  return spec.fail(place, {
    what: id === undefined ? "An operation has no operationId." : "An operationId is not a verb and a noun.",
    expected: "operationId: a verb and a noun in camel case, such as listContacts",
    received: id === undefined ? "nothing" : String(id),
    remedy: "Name the operation.",
  });
}

function failDuplicate(spec: Spec, operation: Operation, other: string): never {
  return spec.fail(`${pointer("paths", operation.path, operation.method.toLowerCase())}/operationId`, {
    what: `Two operations have the operationId ${operation.id}.`,
    expected: "an operationId of its own for each operation",
    received: `${operation.id} at ${other} and at ${operation.method} ${operation.path}`,
    remedy: "Rename one of them.",
  });
}
