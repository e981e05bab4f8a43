import { isNode, type Json } from "@contacts-api/openapi/node";
import type { ConsoleField, ConsoleParameter, ConsoleRequest } from "../browser/console-request.ts";
import { exampleOf } from "../model/example.ts";
import type { Operation, Parameter } from "../model/operation.ts";
import type { Field, SchemaModel } from "../model/schema.ts";
import { addresses } from "../output/address.ts";
import { credentialsOf } from "../samples/foreign-request.ts";
import { plain } from "../samples/parameter-text.ts";
import { sampleServer } from "../samples/sample.ts";
import { usePage } from "./page.tsx";

/** The place of the console. A script fills it when it is opened; without scripts it is not shown. */
export function Console({ operation }: { operation: Operation }) {
  const { content, link, reference } = usePage();
  const servers = operation.servers.map(({ url }) => url).filter(isWeb);
  const first = sampleServer(operation.servers, content.client);
  const [credential] = credentialsOf(operation, reference.security);
  const request: ConsoleRequest = {
    method: operation.method,
    path: operation.path,
    servers: [...servers.filter((url) => url === first), ...servers.filter((url) => url !== first)],
    ...(content.sandbox ? { sandbox: link(addresses.sandbox) } : {}),
    ...(credential && { credential: { name: credential.name, prefix: credential.prefix } }),
    ...(content.client && { isOurs: true }),
    parameters: operation.parameters.map((parameter) => parameterOf(parameter, operation.parameters)),
    ...bodyOf(operation),
  };
  return (
    <details class="console" data-request={JSON.stringify(request)} hidden>
      <summary>Try it</summary>
    </details>
  );
}

/** Where one of two parameters is demanded, the first one begins with its example, so that the request can be sent. */
function parameterOf({ place, writing, ...field }: Parameter, all: readonly Parameter[]): ConsoleParameter {
  const { name, ...control } = fieldOf(field);
  const isFilled = all.some(({ insteadOf, isOneRequired }) => isOneRequired && insteadOf === name);
  return {
    name,
    place,
    ...control,
    ...(isFilled ? { isFilled } : {}),
    ...(field.choice === undefined ? {} : { choice: field.choice }),
    ...(Object.keys(writing).length > 0 ? { writing } : {}),
    ...(field.schema.deprecated ? { deprecated: true } : {}),
  };
}

/** What a control is made from: the values to choose from, or an example. */
function fieldOf({ name, required, schema }: Field): ConsoleField {
  const { items, defaultValue } = schema;
  const isList = items !== undefined || schema.tuple !== undefined || /^array/u.test(schema.type);
  const values = valuesOf(items ?? schema);
  const text = (value: Json) => (isList ? linesOf(value) : plain(value));
  return {
    name,
    required,
    example: text(exampleOf(schema) ?? ""),
    ...(defaultValue === undefined || isSame(defaultValue, exampleOf(schema)) ? {} : { default: text(defaultValue) }),
    ...(values.length > 0 ? { values } : {}),
    ...(isList ? { isList: true } : {}),
  };
}

function valuesOf({ values, type, value, defaultValue }: SchemaModel): string[] {
  if (values.length > 0) return values.filter((one) => one.value !== null).map((one) => plain(one.value));
  if (value !== undefined && defaultValue === undefined) return [plain(value)];
  return type === "boolean" ? ["true", "false"] : [];
}

function linesOf(value: Json): string {
  return (Array.isArray(value) ? (value as readonly Json[]) : [value]).map(plain).join("\n");
}

function isSame(one: Json, other: Json | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A form has its parts, bytes a file, and everything else a text. */
function bodyOf({ body }: Operation): Pick<ConsoleRequest, "bodies" | "body" | "form" | "bodyOptional"> {
  const [content] = body?.contents ?? [];
  if (!body || !content) return { bodies: [] };
  const { kind, mediaType, schema, examples } = content;
  const optional = body.required ? {} : { bodyOptional: true as const };
  if (kind === "form")
    return { bodies: [], form: (schema?.fields ?? []).map((part) => partOf(part, examples[0]?.value)) };
  const texts = examples.map(({ name, summary, value, isText }) => ({
    title: summary ?? name,
    text: isText ? plain(value) : JSON.stringify(value, null, 2),
  }));
  return {
    bodies: kind === "binary" ? [] : texts,
    ...(mediaType === "application/json" ? {} : { body: { mediaType, kind } }),
    ...optional,
  };
}

/** A part with its value in the first example. */
function partOf(field: Field, example: Json | undefined): ConsoleField {
  const part = fieldOf(field);
  const given = isNode(example) ? example[field.name] : undefined;
  if (field.schema.binary || field.schema.items?.binary) return { ...part, example: "", isFile: true };
  if (given === undefined) return part;
  return { ...part, example: part.isList ? linesOf(given) : plain(given) };
}

/** The addresses that a page with a console may connect to: where it was loaded from, and the servers' own. */
export function connectSources(servers: readonly { readonly url: string }[]): string[] {
  return ["'self'", ...servers.filter(({ url }) => isWeb(url)).map(({ url }) => new URL(url).origin)];
}

function isWeb(url: string): boolean {
  return /^https?:\/\/[\w.:[\]-]+(?:\/|$)/u.test(url) && URL.canParse(url);
}
