// Reads the contract from the spec, or refuses it with its place.
import type { Spec } from "@contacts-api/openapi/load";
import { isNode, members, type Node, text } from "@contacts-api/openapi/node";
import { pointer } from "@contacts-api/openapi/pointer";
import { checkConstructs } from "./constructs.ts";
import { type ReadResponse, readBody, responseReader } from "./content.ts";
import { type Contract, type Ending, type Method, methods, type Operation } from "./contract.ts";
import { checkBinary } from "./form-parts.ts";
import { normalize } from "./normalize/normalize.ts";
import { readParameters, requestHeadersOf } from "./parameters.ts";
import { checkTakenNames } from "./taken-names.ts";

export function readContract(written: Spec): Contract {
  checkConstructs(written);
  const spec = normalize(written);
  const operations: Operation[] = [];
  const readResponse = responseReader(spec);
  for (const [path, pathItem] of members(spec.document["paths"])) {
    for (const method of methods) {
      const node = pathItem[method.toLowerCase()];
      if (!isNode(node)) continue;
      operations.push(readOperation(spec, path, method, pathItem, node, readResponse));
    }
  }
  const components = isNode(spec.document["components"]) ? spec.document["components"] : {};
  const contract = { spec, operations, schemas: new Map(members(components["schemas"])) };
  checkBinary(contract);
  checkTakenNames(contract);
  return contract;
}

function readOperation(
  spec: Spec,
  path: string,
  method: Method,
  pathItem: Node,
  node: Node,
  readResponse: ReadResponse,
): Operation {
  const place = pointer("paths", path, method.toLowerCase());
  const parameters = readParameters(spec, [
    [pointer("paths", path), pathItem],
    [place, node],
  ]);
  return {
    id: String(node["operationId"]),
    method,
    path,
    tag: Array.isArray(node["tags"]) ? String(node["tags"][0]) : "",
    summary: text(node["summary"]),
    description: text(node["description"]),
    deprecated: node["deprecated"] === true,
    ending: readEnding(node),
    safe: method === "GET" || node["x-safe"] === true,
    destructive: method === "DELETE" || node["x-destructive"] === true,
    toolDescription: text(node["x-tool-description"]),
    public: isPublic(spec, node),
    parameters,
    requestHeaders: requestHeadersOf(parameters),
    body: readBody(spec, node["requestBody"]),
    responses: members(node["responses"]).map(([status, response]) => readResponse(status, response)),
  };
}

/** Reads both days; `pnpm lint` requires them of every deprecated operation. */
function readEnding(node: Node): Ending | undefined {
  const { "x-deprecated-since": since, "x-sunset": sunset, "x-successor": successor } = node;
  if (node["deprecated"] !== true || typeof since !== "string" || typeof sunset !== "string") return undefined;
  return { since, sunset, successor: typeof successor === "string" ? successor : undefined };
}

/** Tells if an operation needs no key, by its own `security` or by the document's. */
function isPublic({ document }: Spec, node: Node): boolean {
  const { security = document["security"] } = node;
  return !Array.isArray(security) || security.length === 0;
}
