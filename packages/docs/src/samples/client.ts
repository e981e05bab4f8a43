import type { Json } from "../model/document.ts";
import type { Operation } from "../model/operation.ts";
import type { SchemaModel } from "../model/schema.ts";
import { literal } from "./literal.ts";
import { keyVariable, pathValuesOf, queryOf } from "./request.ts";

/**
 * A call with the client of this project, or nothing for an operation that the client would not have: one without a tag,
 * or whose answer has no `data`. Names and arguments are those of `scripts/generate/client`; the tests hold the samples
 * against the client's types and run them.
 */
export function clientCall(operation: Operation, server: string, body?: Json): string | undefined {
  const {
    tags: [tag],
  } = operation;
  const answer = successOf(operation);
  if (tag === undefined || !answer?.fields.some(({ name }) => name === "data")) return undefined;
  const client = camelCase(tag);
  const resource = tag.replace(/ies$/u, "y").replace(/([^s])s$/u, "$1");
  const query = Object.fromEntries(queryOf(operation));
  const values: Json[] = [
    ...pathValuesOf(operation).map(([, value]) => value),
    ...(body === undefined ? [] : [body]),
    ...(Object.keys(query).length > 0 ? [query] : []),
  ];
  const result = resultName(answer, resource);
  const start = `const ${result} = await ${client}.${methodName(operation.id, tag, resource)}(`;
  return [
    'import { ContactsClient } from "@contacts-api/client";',
    "",
    `// Takes the key from ${keyVariable}.`,
    `const ${client} = new ContactsClient({`,
    `  baseUrl: ${JSON.stringify(server)},`,
    "});",
    "",
    `${start}${values.map((value) => literal(value, "", start.length)).join(", ")});`,
    `console.log(${result});`,
  ].join("\n");
}

function successOf({ responses }: Operation): SchemaModel | undefined {
  const success = responses.find(({ status, contents }) => status.startsWith("2") && contents.length > 0);
  return success?.contents[0]?.schema;
}

/** `updateContact` of Contacts is `update`. */
function methodName(id: string, resources: string, resource: string): string {
  const [verb = ""] = /^[a-z]+/u.exec(id) ?? [];
  const noun = id.slice(verb.length);
  const prefix = [resources, resource].find(
    (word) => noun.startsWith(word) && !/^[a-z]/u.test(noun.slice(word.length)),
  );
  return prefix === undefined ? id : verb + noun.slice(prefix.length);
}

/** `contact`, `resolution`, `page`: what the answer is, without the resource's name if anything is left then. */
function resultName(answer: SchemaModel, resource: string): string {
  if (answer.fields.some(({ name }) => name === "pagination")) return "page";
  const type = answer.fields.find(({ name }) => name === "data")?.schema.name ?? resource;
  const rest = type.startsWith(resource) ? type.slice(resource.length).replace(/^Details$/u, "") : type;
  return camelCase(rest || resource);
}

function camelCase(name: string): string {
  const word = name.replace(/\W+/gu, "") || "api";
  return word.slice(0, 1).toLowerCase() + word.slice(1);
}
