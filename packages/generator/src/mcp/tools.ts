// tools.ts of the MCP server: each operation as a tool, and how its arguments become a request.
import { literal } from "@contacts-api/openapi/literal";
import { snakeCase } from "@contacts-api/openapi/naming";
import { pointer } from "@contacts-api/openapi/pointer";
import { successes } from "../content.ts";
import type { Contract, Operation } from "../contract.ts";
import { argumentsOf, inputSchema } from "./tool-arguments.ts";
import { isGuarded, readerOfObject } from "./tool-objects.ts";
import { outputSchema } from "./tool-schemas.ts";
import { clientMethod, toolDescription } from "./tool-words.ts";

export function tools(contract: Contract): string {
  checkNames(contract);
  const entries = contract.operations
    .filter(isForModels)
    .map((operation) => `  ${literal(toolOf(contract, operation), { indent: "  " })},\n`);
  return `import type { Tool } from "../tools/tool.ts";

/** A tool for each operation whose request and responses are JSON or text. */
export const tools: readonly Tool[] = [
${entries.join("")}];
`;
}

function toolOf(contract: Contract, operation: Operation) {
  const { id, method, path, summary, safe, destructive, parameters, body } = operation;
  const all = argumentsOf(contract, operation);
  const output = outputSchema(contract, operation);
  const reader = readerOfObject(contract, operation);
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
  };
}

/** Models read and write text: neither bytes nor forms. */
function isForModels({ body, responses }: Operation): boolean {
  const kinds = [body?.kind, ...successes(responses).map(({ content }) => content?.kind)];
  return !kinds.some((kind) => kind === "binary" || kind === "multipart");
}

function checkNames({ spec, operations }: Contract): void {
  const known = new Map<string, string>();
  for (const { id, path, method } of operations) {
    const name = snakeCase(id);
    const other = known.get(name);
    known.set(name, id);
    if (other === undefined) continue;
    spec.fail(`${pointer("paths", path, method.toLowerCase())}/operationId`, {
      what: `The tool for ${id} would be called ${name}, a name that is taken.`,
      expected: "operationIds that differ in more than upper and lower case",
      received: `${name}, which belongs to ${other}`,
      remedy: "Rename one of the two operations.",
    });
  }
}
