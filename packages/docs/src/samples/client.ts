import { literal } from "@contacts-api/openapi/literal";
import { bodyKind } from "@contacts-api/openapi/media-type";
import { inOrderOfPath, optionName } from "@contacts-api/openapi/naming";
import type { Json } from "@contacts-api/openapi/node";
import type { Operation } from "../model/operation.ts";
import { bodyOf, type FormPart, type SampleBody } from "./body.ts";
import { keyVariable, openAsBlob, sampleWidth } from "./conventions.ts";
import { headerText } from "./parameter-text.ts";
import { headersOf, pathValuesOf, queryOf } from "./request.ts";

/**
 * Returns a call with the client of this project; undefined for an operation that the client does not have. All names are
 * those of the generated client, from the naming module that both share.
 */
export function clientSample(operation: Operation, server: string, example?: Json): string | undefined {
  if (!operation.client) return undefined;
  const { client, callee, result } = operation.client;
  const start = `${result === undefined ? "" : `const ${result} = `}await ${callee}(`;
  const layout = { width: sampleWidth, before: start.length };
  const values = argumentsOf(operation, example).map((value) =>
    value === undefined ? "undefined" : literal(value, layout),
  );
  const call = values
    .join(", ")
    .replaceAll(fileMark, 'await openAsBlob("$1")')
    .replaceAll(bytesMark, (_, text: string) => `new Blob([${JSON.stringify(decodeURIComponent(text))}])`);
  return [
    ...(call.includes("openAsBlob") ? [openAsBlob] : []),
    'import { ContactsClient } from "@contacts-api/client";',
    "",
    ...(operation.isPublic ? [] : [`// Takes the key from ${keyVariable}.`]),
    `const ${client} = new ContactsClient({`,
    `  baseUrl: ${JSON.stringify(server)},`,
    "});",
    "",
    `${start}${call});`,
    ...(result === undefined ? [] : [`console.log(${result});`]),
  ].join("\n");
}

/** As the client takes them: the values of the path, the body, the query, the options. */
function argumentsOf(operation: Operation, example: Json | undefined): (Json | undefined)[] {
  const body = bodyOf(operation, example);
  const path = pathValuesOf(operation).map(([{ name }, value]) => ({ name, value }));
  const query = Object.fromEntries(queryOf(operation).map(([{ name }, value]) => [name, value]));
  const options = Object.fromEntries(optionsOf(operation));
  const hasQuery = operation.parameters.some(({ place }) => place === "query");
  const values = [
    ...inOrderOfPath(operation.path, path).map(({ value }) => value),
    ...(operation.body ? [body && argumentOf(body)] : []),
    ...(hasQuery ? [Object.keys(query).length > 0 ? query : undefined] : []),
    ...(Object.keys(options).length > 0 ? [options] : []),
  ];
  return values.slice(0, values.findLastIndex((value) => value !== undefined) + 1);
}

function optionsOf(operation: Operation): [string, Json][] {
  return headersOf(operation)
    .filter(([{ name }]) => !sentByItself.test(name))
    .map(([{ name }, value]) => [optionName(name), typeof value === "string" ? headerText(value) : value]);
}

/** The client makes the key of a write, and has the tag of what it returned before. */
const sentByItself = /^(?:idempotency-key|if-none-match)$/iu;

function argumentOf(body: SampleBody): Json {
  switch (body.kind) {
    case "json":
      return body.value;
    case "text":
      // The client takes text as such of `text/…` only.
      return bodyKind(body.mediaType) === "text"
        ? body.text
        : markOf("bytes", encodeURIComponent(body.text.toWellFormed()));
    case "file":
      return markOf("file", body.file);
    case "form":
      return formOf(body.parts, body.values);
  }
}

/** The values of a form as the example has them, with files in place of what stands for them. */
function formOf(parts: readonly FormPart[], values: Json): Json {
  const files = Map.groupBy(
    parts.filter((part) => "file" in part),
    ({ name }) => name,
  );
  const entries = Object.entries(values ?? {}).map(([name, value]): [string, Json] => {
    const own = files.get(name)?.map(({ file }) => markOf("file", file));
    if (own === undefined) return [name, value as Json];
    return [name, Array.isArray(value) ? own : (own[0] ?? null)];
  });
  return Object.fromEntries(entries);
}

/** Stands in a literal for code that makes the value. */
function markOf(kind: "file" | "bytes", text: string): string {
  return `\0${kind}:${text}`;
}

const fileMark = /"\\u0000file:([\w.-]+)"/gu;
const bytesMark = /"\\u0000bytes:([\w.~!*'()%-]*)"/gu;
