// operations.ts of the server: the request and the possible results of each operation. Hand-written code implements
// these types.

import { propertyName } from "@contacts-api/openapi/literal";
import { comment } from "@contacts-api/openapi/prose";
import { resourceOf } from "@contacts-api/openapi/resource";
import { type Body, type Content, type Response, successes } from "../content.ts";
import type { Contract, Operation } from "../contract.ts";
import { type Parameter, parameterType } from "../parameters.ts";
import { checkResponses } from "./unreachable-responses.ts";

/** Headers that the pipeline writes. The operation writes all other documented headers. */
const pipelineHeaders = ["x-request-id", "etag", "idempotency-replayed", "ratelimit", "ratelimit-policy"];
/** Headers of operations that will end. */
const endingHeaders = ["deprecation", "sunset"];

export function operations({ spec, operations }: Contract): string {
  checkResponses(spec, operations);
  return `${importSchemas(operations)}
export type OperationId =${operations.map(({ id }) => `\n  | "${id}"`).join("")};

/** The number of a version; after a dash, the state of the embedded objects. */
export type Version = number | \`\${number}-\${string}\`;

/**
 * A value, or its JSON text, which the response contains unchanged. The text is of a \`Value\`; only the compiler needs
 * that.
 */
export type Json<Value> = Value | { readonly text: string; readonly value: Value };

/** The operations of each resource, by the resource's tag. */
export interface ResourceOperationIds {
${resources(operations)}}

/**
 * The validated requests of operations. Query parameters have their defaults. Header parameters that the pipeline
 * handles are left out.${operations.some(hasBytes) ? ofBytes : ""}
 */
export interface OperationRequests {
${operations.map((operation) => heading(operation) + request(operation)).join("\n")}}

/**
 * The results of operations. Refusals are thrown as problems. \`version\` becomes the entity tag, \`undefined\` if there
 * is none. \`contactId\` names the contact whose data the response holds: a stored response is deleted with it.
 */
export interface OperationResponses {
${operations.map((operation) => heading(operation) + results(operation)).join("\n")}}

${publicIds(operations)}/** One function for each operation. \`Context\` is the object that the server passes to all of them. */
export type Operations<Context> = {
  readonly [Id in keyof OperationRequests]: (
    request: OperationRequests[Id],
    context: ${operations.some(isPublic) ? 'Id extends PublicOperationId ? Pick<Context, keyof Context & ("now" | "newId")> : Context' : "Context"},
  ) => Promise<OperationResponses[Id]>;
};
`;
}

const ofBytes = `
 *
 * Bytes are a \`Blob\` and files a \`File\`, of any size: read them with \`.stream()\`, or with \`.arrayBuffer()\` or \`.text()\`
 * if they fit in memory. They can be read again, but not once the operation has returned.`;

function hasBytes({ body }: Operation): boolean {
  return body?.kind === "binary" || body?.kind === "multipart";
}

function isPublic({ public: needsNoKey }: Operation): boolean {
  return needsNoKey;
}

function publicIds(operations: readonly Operation[]): string {
  const ids = operations.filter(isPublic).map(({ id }) => `\n  | "${id}"`);
  return ids.length === 0
    ? ""
    : `/** Operations that need no key. They have no organisation, and so no repositories. */\nexport type PublicOperationId =${ids.join("")};\n\n`;
}

function resources(operations: readonly Operation[]): string {
  const byTag = Map.groupBy(operations, ({ tag }) => resourceOf(tag).name);
  return [...byTag]
    .map(([tag, own]) => `  ${propertyName(tag)}:${own.map(({ id }) => `\n    | "${id}"`).join("")};\n`)
    .join("");
}

function importSchemas(operations: readonly Operation[]): string {
  const bodies = operations.flatMap(({ body, responses }) => [
    body?.schemaName,
    ...successes(responses).map(({ content }) => content?.schemaName),
  ]);
  const names = [...new Set(bodies.filter((name) => name !== undefined))].sort();
  return `import type {\n${names.map((name) => `  ${name},\n`).join("")}} from "./types.ts";\n`;
}

function heading({ method, path, summary }: Operation): string {
  return comment([`${method} ${path}: ${summary}.`], "  ");
}

function request({ id, parameters, requestHeaders, body }: Operation): string {
  const of = (where: string) => object(parameters.filter((parameter) => parameter.in === where));
  // Names of headers have no case; handlers get them in lower case.
  const headers = requestHeaders.map((parameter) => ({ ...parameter, name: parameter.name.toLowerCase() }));
  const lines = [
    `path: ${of("path")}`,
    `query: ${of("query")}`,
    ...(headers.length > 0 ? [`headers: ${object(headers)}`] : []),
    `body: ${body === undefined ? "undefined" : bodyType(body)}`,
  ];
  return `  ${id}: {\n${lines.map((line) => `    ${line};\n`).join("")}  };\n`;
}

function object(parameters: readonly Parameter[]): string {
  const parts = parameters.map((parameter) => {
    const present = parameter.required || parameter.schema["default"] !== undefined;
    return `${propertyName(parameter.name)}${present ? "" : "?"}: ${parameterType(parameter)}`;
  });
  return parts.length === 0 ? "{}" : `{ ${parts.join("; ")} }`;
}

const plainTypes = { text: "string", binary: "Blob" } as const;

function bodyType({ kind, schemaName, required }: Body): string {
  const type = kind === "text" || kind === "binary" ? plainTypes[kind] : String(schemaName);
  return required ? type : `${type} | undefined`;
}

function results({ id, responses, ending }: Operation): string {
  const written = ending === undefined ? pipelineHeaders : [...pipelineHeaders, ...endingHeaders];
  const types = successes(responses).map((response) => result(response, written));
  return types.length === 1
    ? `  ${id}: ${types[0]};\n`
    : `  ${id}:${types.map((type) => `\n    | ${type}`).join("")};\n`;
}

function result({ status, content, headers }: Response, written: readonly string[]): string {
  const own = headers.filter(({ name }) => !written.includes(name.toLowerCase()));
  const ownTypes = own.map(({ name, required, valueType }) => {
    return `${propertyName(name)}${required ? "" : "?"}: ${valueType}`;
  });
  const parts = [`status: ${status}`];
  if (content !== undefined) parts.push(`body: ${contentType(content)}`);
  const names = headers.map(({ name }) => name.toLowerCase());
  if (names.includes("etag")) parts.push("version: Version | undefined");
  if (names.includes("idempotency-replayed")) parts.push("contactId?: string");
  if (own.length > 0) {
    const isOptional = own.every(({ required }) => !required);
    parts.push(`headers${isOptional ? "?" : ""}: { ${ownTypes.join("; ")} }`);
  }
  return `{ ${parts.join("; ")} }`;
}

/** Returns the type of a body. JSON may be text of a known type, and bytes may be any text. */
function contentType({ kind, schemaName }: Content): string {
  if (kind === "json") return `Json<${schemaName}>`;
  return kind === "text" ? "string" : "string | Uint8Array";
}
