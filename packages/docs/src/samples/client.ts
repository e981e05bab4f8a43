import { literal } from "@contacts-api/openapi/literal";
import { inOrderOfPath } from "@contacts-api/openapi/naming";
import type { Json } from "@contacts-api/openapi/node";
import type { Operation } from "../model/operation.ts";
import { keyVariable, pathValuesOf, queryOf, sampleWidth } from "./request.ts";

/**
 * Returns a call with the client of this project; undefined for an operation that the client does not have. All names are
 * those of the generated client, from the naming module that both share.
 */
export function clientSample(operation: Operation, server: string, body?: Json): string | undefined {
  if (!operation.client) return undefined;
  const { client, callee, result } = operation.client;
  const path = pathValuesOf(operation).map(([name, value]) => ({ name, value }));
  const query = Object.fromEntries(queryOf(operation));
  const values: Json[] = [
    ...inOrderOfPath(operation.path, path).map(({ value }) => value),
    ...(body === undefined ? [] : [body]),
    ...(Object.keys(query).length > 0 ? [query] : []),
  ];
  const start = `${result === undefined ? "" : `const ${result} = `}await ${callee}(`;
  const layout = { width: sampleWidth, before: start.length };
  return [
    'import { ContactsClient } from "@contacts-api/client";',
    "",
    `// Takes the key from ${keyVariable}.`,
    `const ${client} = new ContactsClient({`,
    `  baseUrl: ${JSON.stringify(server)},`,
    "});",
    "",
    `${start}${values.map((value) => literal(value, layout)).join(", ")});`,
    ...(result === undefined ? [] : [`console.log(${result});`]),
  ].join("\n");
}
