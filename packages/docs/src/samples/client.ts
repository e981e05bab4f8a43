import { literal } from "@contacts-api/openapi/literal";
import { calleeOf, resourceOf, resultName } from "@contacts-api/openapi/naming";
import type { Json } from "../model/document.ts";
import type { Operation } from "../model/operation.ts";
import type { SchemaModel } from "../model/schema.ts";
import { keyVariable, pathValuesOf, queryOf } from "./request.ts";

/** What fits into a line of the narrowest column that shows samples. */
export const room = 52;

/**
 * A call with the client of this project, or nothing for an operation that the client would not have: one without a tag,
 * or whose answer has no `data`. Names are those of `packages/openapi`, as in the generated client.
 */
export function clientCall(operation: Operation, server: string, body?: Json): string | undefined {
  const {
    tags: [tag],
    rootTag,
  } = operation;
  const answer = successOf(operation);
  if (tag === undefined || rootTag === undefined || !answer?.fields.some(({ name }) => name === "data"))
    return undefined;
  const query = Object.fromEntries(queryOf(operation));
  const values: Json[] = [
    ...pathValuesOf(operation).map(([, value]) => value),
    ...(body === undefined ? [] : [body]),
    ...(Object.keys(query).length > 0 ? [query] : []),
  ];
  const client = resourceOf(rootTag).resource;
  const isPage = answer.fields.some(({ name }) => name === "pagination");
  const result = resultName(typeOf(answer), tag, isPage);
  const callee = calleeOf(operation.id, tag, rootTag);
  const start = `${result === undefined ? "" : `const ${result} = `}await ${callee}(`;
  return [
    'import { ContactsClient } from "@contacts-api/client";',
    "",
    `// Takes the key from ${keyVariable}.`,
    `const ${client} = new ContactsClient({`,
    `  baseUrl: ${JSON.stringify(server)},`,
    "});",
    "",
    `${start}${values.map((value) => literal(value, { room, before: start.length })).join(", ")});`,
    ...(result === undefined ? [] : [`console.log(${result});`]),
  ].join("\n");
}

function successOf({ responses }: Operation): SchemaModel | undefined {
  const success = responses.find(({ status, contents }) => status.startsWith("2") && contents.length > 0);
  return success?.contents[0]?.schema;
}

/** The name of the type of what is returned: that of `data`, `null` if there is nothing. */
function typeOf(answer: SchemaModel): string | undefined {
  const data = answer.fields.find(({ name }) => name === "data")?.schema;
  return data?.type === "null" ? "null" : data?.name;
}
