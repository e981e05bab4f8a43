// operations.ts of the server: what each operation is asked and what it may answer. The seam that hand-written code fills.

import { propertyName } from "@contacts-api/openapi/literal";
import { comment } from "@contacts-api/openapi/prose";
import { resourceOf } from "@contacts-api/openapi/resource";
import { type Success, successes } from "../content.ts";
import type { Contract, Operation } from "../contract.ts";
import { parameterType } from "../parameters.ts";

/** Headers that the pipeline writes. Any other documented header is the operation's to answer. */
const pipelineHeaders = ["X-Request-Id", "ETag", "Idempotency-Replayed", "RateLimit", "RateLimit-Policy"];

export function operations({ operations }: Contract): string {
  return `${importSchemas(operations)}
export type OperationId =${operations.map(({ id }) => `\n  | "${id}"`).join("")};

/** The operations of each resource, by the resource's tag. */
export interface ResourceOperationIds {
${resources(operations)}}

/**
 * What each operation is asked, validated. Query parameters have their defaults. Header parameters are not here, the
 * pipeline deals with them.
 */
export interface OperationRequests {
${operations.map((operation) => heading(operation) + request(operation)).join("\n")}}

/**
 * What each operation may answer. Refusals are thrown as problems; \`version\` becomes the entity tag, \`undefined\` when
 * there is nothing to tag.
 */
export interface OperationAnswers {
${operations.map((operation) => heading(operation) + answers(operation)).join("\n")}}

/** One function for each operation, no more and no fewer. \`Context\` is what the server hands to all of them. */
export type Operations<Context> = {
  readonly [Id in keyof OperationRequests]: (
    request: OperationRequests[Id],
    context: Context,
  ) => Promise<OperationAnswers[Id]>;
};
`;
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
    ...successes(responses).map(({ schemaName }) => schemaName),
  ]);
  const names = [...new Set(bodies.filter((name) => name !== undefined))].sort();
  return `import type {\n${names.map((name) => `  ${name},\n`).join("")}} from "./types.ts";\n`;
}

function heading({ method, path, summary }: Operation): string {
  return comment([`${method} ${path}: ${summary}.`], "  ");
}

function request({ id, parameters, body }: Operation): string {
  const object = (where: "path" | "query") => {
    const parts = parameters
      .filter((parameter) => parameter.in === where)
      .map((parameter) => {
        const present = parameter.required || parameter.schema["default"] !== undefined;
        return `${propertyName(parameter.name)}${present ? "" : "?"}: ${parameterType(parameter)}`;
      });
    return parts.length === 0 ? "{}" : `{ ${parts.join("; ")} }`;
  };
  const bodyType = body?.schemaName ?? "undefined";
  return `  ${id}: {\n    path: ${object("path")};\n    query: ${object("query")};\n    body: ${bodyType};\n  };\n`;
}

function answers({ id, responses }: Operation): string {
  const types = successes(responses).map(answer);
  return types.length === 1
    ? `  ${id}: ${types[0]};\n`
    : `  ${id}:${types.map((type) => `\n    | ${type}`).join("")};\n`;
}

function answer({ status, schemaName, headers }: Success): string {
  const own = headers.filter(({ name }) => !pipelineHeaders.includes(name));
  const ownTypes = own.map(({ name, required }) => `${propertyName(name)}${required ? "" : "?"}: string`);
  const parts = [`status: ${status}`, `body: ${schemaName}`];
  if (headers.some(({ name }) => name === "ETag")) parts.push("version: number | undefined");
  if (own.length > 0) parts.push(`headers: { ${ownTypes.join("; ")} }`);
  return `{ ${parts.join("; ")} }`;
}
