// The arguments that a generated function passes to the transport: the description of its operation, and the values of
// one call.
import { literal, propertyName } from "@contacts-api/openapi/literal";
import type { Node } from "@contacts-api/openapi/node";
import { successes } from "../content.ts";
import type { Contract, Operation } from "../contract.ts";
import { formParts } from "../form-parts.ts";
import type { Parameter } from "../parameters.ts";
import type { Call } from "./call.ts";

/** The files of the client's folder `call/`, and the names that generated code may import from them. */
export const seams: Readonly<Record<string, readonly string[]>> = {
  "response-by-status": ["CallByStatus", "ResponseByStatus"],
  "array-query": ["searchWith"],
  "form-body": ["writeForm"],
  held: ["asHeld"],
  modify: ["modify"],
  "page-courses": ["byCursor", "byOffset"],
  pages: ["asPage", "paged"],
  "plain-value": ["plain"],
  query: ["plainSearch"],
  representations: ["asBlob", "asNothing", "asText"],
  "written-bodies": ["BinaryBody", "writeBytes", "writeJson", "writeText"],
};

/**
 * Writes an import of some of these names. An import of types alone leaves nothing behind when the types are removed.
 */
export function seamImport(file: string, names: readonly string[], keyword: "import" | "export" = "import"): string {
  const isType = (name: string) => /^[A-Z]/.test(name);
  if (names.length === 0) return "";
  const from = `from "../call/${file}.ts";\n`;
  if (names.every(isType)) return `${keyword} type { ${names.join(", ")} } ${from}`;
  return `${keyword} { ${names.map((name) => (isType(name) ? `type ${name}` : name)).join(", ")} } ${from}`;
}

/** The types among them that signatures may use. */
export const seamTypes: readonly (readonly [file: string, names: readonly string[]])[] = [
  ["response-by-status", ["CallByStatus", "ResponseByStatus"]],
  ["written-bodies", ["BinaryBody"]],
];

export const courses = { cursor: "byCursor", offset: "byOffset" } as const;

/** Returns the description of an operation without its responses. */
export function about({ operation }: Call): Readonly<Record<string, unknown>> {
  const { id, method, path, safe, parameters } = operation;
  const takesKey = parameters.some(({ name, in: where }) => where === "header" && name === "Idempotency-Key");
  const idempotent = safe || takesKey || method === "PUT" || method === "DELETE";
  return {
    operationId: id,
    method,
    path,
    ...(safe && { safe }),
    idempotent,
    ...(operation.public && { public: true }),
  };
}

/**
 * Writes the constant beside the function. Code for media types other than JSON is named here, so that a bundle
 * contains it only if needed.
 */
export function descriptor({ spec }: Contract, call: Call): string {
  const { operation, dataKind, isNullable, codes, validator } = call;
  const accept = acceptOf(operation);
  const limit = pageLimit(call);
  const data = {
    ...about(call),
    ...(isNullable && { nullable: true }),
    ...(validator && { validator }),
    ...(accept && { accept }),
    ...(limit && { limit }),
    codes,
  };
  const code = [
    ...search(call),
    ...writer(spec, operation),
    ...(dataKind === "page" ? ["page: asPage"] : []),
    ...representations(call),
  ];
  const lines = code.map((line) => `  ${line},\n`).join("");
  // A long literal is spread over lines; it is closed after the code.
  const text = code.length === 0 ? literal(data) : literal(data, { width: 60 }).replace(/\}$/, `${lines}}`);
  return `const ${operation.id}Operation: Operation = ${text};\n`;
}

/** Returns the `Accept` header. Refusals are JSON, whatever the successes are. */
function acceptOf({ responses }: Operation): string | undefined {
  const types = successes(responses).flatMap(({ content }) => content?.mediaType ?? []);
  const all = [...new Set([...types, "application/json"])];
  return all.length > 1 ? all.join(", ") : undefined;
}

function search({ operation, query }: Call): string[] {
  if (query.some(isArray)) return [`search: searchWith(${literal(joinedArrays(operation))})`];
  return query.length > 0 ? ["search: plainSearch"] : [];
}

/** Returns the default and the maximum of a list's `limit`. */
function pageLimit({ query, course }: Call): Node | undefined {
  const { default: usual, maximum } = query.find(({ name }) => name === "limit")?.schema ?? {};
  const isKnown = course !== undefined && Number.isInteger(usual) && Number.isInteger(maximum);
  return isKnown ? { default: usual, maximum } : undefined;
}

function joinedArrays({ parameters }: Operation): string[] {
  return parameters.filter((parameter) => isArray(parameter) && !parameter.explode).map(({ name }) => name);
}

function isArray({ type }: Parameter): boolean {
  return type === "array";
}

function writer(spec: Contract["spec"], { body }: Operation): string[] {
  if (body === undefined || isUsual(body)) return [];
  const mediaType = JSON.stringify(body.mediaType);
  switch (body.kind) {
    case "json":
      return [`write: writeJson(${mediaType})`];
    case "text":
      return [`write: writeText(${mediaType})`];
    case "binary":
      return [`write: writeBytes(${mediaType})`];
    case "multipart": {
      const parts = [...formParts(spec, body)];
      const json = parts.filter(([, { type }]) => type === "json").map(([name]) => name);
      const arrays = parts.filter(([, { isList }]) => isList).map(([name]) => name);
      const named = { ...(json.length > 0 && { json }), ...(arrays.length > 0 && { arrays }) };
      return [`write: writeForm(${literal(named)})`];
    }
  }
}

function representations({ operation, validator }: Call): string[] {
  const special = successes(operation.responses).flatMap(({ status, content }) => {
    if (content === undefined) return [`${status}: asNothing`];
    if (content.kind === "json") return [];
    return [`${status}: ${content.kind === "text" ? "asText" : "asBlob"}(${JSON.stringify(content.mediaType)})`];
  });
  if (validator === "if-none-match") special.push("304: asHeld");
  return special.length === 0 ? [] : [`successes: { ${special.join(", ")} }`];
}

/** Tells if the transport writes the body itself: a required body of `application/json`. */
function isUsual({ kind, mediaType }: NonNullable<Operation["body"]>): boolean {
  return kind === "json" && mediaType === "application/json";
}

/** Writes the values of one call. */
export function input({ path, query, headers, operation: { body } }: Call): string {
  const ids = path.map(({ parameter, name }) => `${propertyName(parameter.name)}: ${textOf(parameter, name)}`);
  const ofHeaders = headers.map(
    ({ parameter, name }) => `${propertyName(parameter.name.toLowerCase())}: ${textOf(parameter, `options?.${name}`)}`,
  );
  const onOneLine = `path: { ${ids.join(", ")} }`;
  const lines = [
    ...(ids.length === 0 ? [] : onOneLine.length <= 100 ? [onOneLine] : memberLines("path", ids)),
    ...(query.length > 0 ? ["query: { ...query }"] : []),
    ...(headers.length > 0 ? memberLines("headers", ofHeaders) : []),
    ...(body ? [isUsual(body) ? "body" : "content: body"] : []),
  ];
  if (lines.length === 0) return "    {},";
  const text = lines.map((line) => `      ${line}${line.endsWith("{") ? "" : ","}\n`);
  return `    {\n${text.join("")}    },`;
}

function memberLines(name: string, members: readonly string[]): string[] {
  return [`${name}: {`, ...members.map((member) => `  ${member}`), "}"];
}

/** Writes a value as text, for paths and headers. */
function textOf({ type }: Parameter, value: string): string {
  return type === "string" ? value : `plain(${value})`;
}
