// Each operation as a tool, and how its arguments become a request.
import { snakeCase } from "@contacts-api/openapi/naming";
import type { Contract, Operation } from "../contract.ts";
import { checkNames, operationsForModels } from "./for-models.ts";
import { argumentsOf, inputSchema } from "./tool-arguments.ts";
import { isGuarded, namedObjects, readerOfObject } from "./tool-objects.ts";
import { outputSchema } from "./tool-schemas.ts";
import { clientMethod, toolDescription } from "./tool-words.ts";

export type Tool = ReturnType<typeof toolOf>;

/** Returns the tools in the order of the spec. */
export function toolsOf(contract: Contract): Tool[] {
  checkNames(contract);
  return operationsForModels(contract).map((operation) => toolOf(contract, operation));
}

function toolOf(contract: Contract, operation: Operation) {
  const { id, method, path, summary, safe, destructive, parameters, body } = operation;
  const all = argumentsOf(contract, operation);
  const output = outputSchema(contract, operation);
  const reader = readerOfObject(contract, operation);
  const named = destructive && !isGuarded(operation) ? namedObjects(contract, all) : [];
  const joined = parameters.filter(({ type, explode }) => type === "array" && !explode).map(({ name }) => name);
  return {
    name: snakeCase(id),
    title: summary,
    description: toolDescription(contract, operation),
    inputSchema: inputSchema(all),
    outputSchema: output,
    annotations: {
      readOnlyHint: safe,
      destructiveHint: destructive,
      idempotentHint: safe || method === "PUT" || method === "DELETE",
    },
    operationId: id,
    clientMethod: clientMethod(contract, operation),
    method,
    path,
    places: Object.fromEntries(all.map(({ name, place }) => [name, place])),
    ...(body && { mediaType: body.mediaType }),
    ...(joined.length > 0 && { joined }),
    ...(reader && { object: { path: reader.path, reader: snakeCase(reader.id) } }),
    ...(reader && isGuarded(operation) && { guarded: true }),
    ...(named.length > 0 && {
      named: named.map(({ argument, reader: { path: at, id } }) => ({ argument, path: at, reader: snakeCase(id) })),
    }),
  };
}
