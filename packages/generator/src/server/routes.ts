// routes.ts of the server: the facts about each operation that the router and the pipeline need.

import { literal } from "@contacts-api/openapi/literal";
import { type Body, successes } from "../content.ts";
import { type Contract, methods, type Operation } from "../contract.ts";
import { formParts } from "../form-parts.ts";
import { type Parameter, parameterTypes } from "../parameters.ts";
import { scalarTypes } from "../values.ts";

const union = (names: readonly string[]) => names.map((name) => `"${name}"`).join(" | ");

export function routes({ spec, operations }: Contract): string {
  return `import type { OperationId } from "./operations.ts";

/** A parameter that is sent as text: its type, and its default. */
export interface Parameter {
  readonly type: ${union(parameterTypes)};
  readonly required: boolean;
  readonly default?: string | number | boolean | readonly (string | number | boolean)[];
  /** The type of an array's items. */
  readonly items?: ${union(scalarTypes)};
  /** True for an array whose items stand in one value, with commas between them. */
  readonly joined?: true;
  /** True for a time, or an array of times: the operation gets it in UTC. */
  readonly time?: true;
  /** The parameter that it replaces: no request has both. */
  readonly insteadOf?: string;
  /** True if one of the two is required. */
  readonly oneRequired?: true;
  /** The number of characters of every value. It marks the end of a value within a longer segment of the path. */
  readonly length?: number;
}

/** A body that is not \`application/json\`, or not required, or has its own limit. */
export interface Media {
  readonly kind: "json" | "text" | "binary" | "multipart";
  readonly mediaType: string;
  readonly required: boolean;
  readonly maxBytes?: number;
  /** The parts of a form, by name. \`list\`: a part may occur several times. */
  readonly parts?: Readonly<Record<string, FormPart>>;
}

export interface FormPart {
  readonly type: ${union([...scalarTypes, "json", "file"])};
  readonly list?: true;
}

export interface Route {
  readonly operationId: OperationId;
  readonly method: ${union(methods)};
  /** A template: \`/v1/contacts/{contact_id}\`. */
  readonly path: string;
  /** True if it changes nothing: a GET, or marked as \`x-safe\`. */
  readonly safe: boolean;
  /** True if it needs no key. */
  readonly public?: true;
  /** The parameters by name, as the contract spells it. */
  readonly parameters: {
    readonly path: Readonly<Record<string, Parameter>>;
    readonly query: Readonly<Record<string, Parameter>>;
    readonly header: Readonly<Record<string, Parameter>>;
  };
  /** The header parameters that reach the operation. */
  readonly headers?: readonly string[];
  readonly body: boolean;
  readonly media?: Media;
  /** True if it returns a page of a list, and takes \`limit\`. */
  readonly paged: boolean;
  /** True if it takes \`If-Match\`. */
  readonly conditional: boolean;
  /** True if it takes \`Idempotency-Key\`. */
  readonly idempotent: boolean;
  /** All documented statuses. */
  readonly statuses: readonly number[];
  /** The media types of successes other than \`application/json\`, by status; null without a body. */
  readonly responses?: Readonly<Record<number, string | null>>;
  /** Days (YYYY-MM-DD) of its deprecation and of its earliest removal. */
  readonly ending?: { readonly since: string; readonly sunset: string };
}

export const routes: readonly Route[] = ${narrowed(literal(operations.map((operation) => route(spec, operation))))};
`;
}

/** Adds `as const`. TypeScript takes `constructor` for that of every object, so its literal type would widen. */
function narrowed(code: string): string {
  const inherited = Object.getOwnPropertyNames(Object.prototype).join("|");
  return code.replaceAll(new RegExp(`^( +(?:${inherited}): \\{ type: "\\w+")`, "gm"), "$1 as const");
}

function route(spec: Contract["spec"], operation: Operation) {
  const { id, method, path, safe, parameters, requestHeaders, body, responses, ending } = operation;
  const takes = (header: string) => parameters.some(({ name, in: where }) => where === "header" && name === header);
  const named = (where: string) =>
    Object.fromEntries(
      parameters
        .filter((parameter) => parameter.in === where)
        .map((parameter) => [parameter.name, entry(path, parameter)]),
    );
  const contents = successes(responses).map(({ status, content }) => [status, content?.mediaType ?? null] as const);
  const isPlain = contents.every(([, mediaType]) => mediaType === "application/json");
  const headers = requestHeaders.map(({ name }) => name);
  return {
    operationId: id,
    method,
    path,
    safe,
    ...(operation.public ? { public: true } : {}),
    parameters: { path: named("path"), query: named("query"), header: named("header") },
    ...(headers.length > 0 ? { headers } : {}),
    body: body !== undefined,
    ...(body === undefined || isUsual(body) ? {} : { media: media(spec, body) }),
    paged: parameters.some(({ name, in: where }) => where === "query" && name === "limit"),
    conditional: takes("If-Match"),
    idempotent: takes("Idempotency-Key"),
    statuses: responses.map(({ status }) => status),
    ...(isPlain ? {} : { responses: Object.fromEntries(contents.filter(([, type]) => type !== "application/json")) }),
    ...(ending && { ending: { since: ending.since, sunset: ending.sunset } }),
  };
}

/** Formats whose values all have the same length. */
const lengths: Readonly<Record<string, number>> = { uuid: 36, date: 10 };

function entry(path: string, parameter: Parameter) {
  const { name, in: where, type, required, schema, items, explode, insteadOf, isOneRequired } = parameter;
  const { default: value, format } = schema;
  const goesOn = where === "path" && !path.split("/").includes(`{${name}}`);
  const length = goesOn ? lengths[String(format)] : undefined;
  return {
    type,
    required,
    ...(value === undefined ? {} : { default: value }),
    ...(items === undefined ? {} : { items: items.type }),
    ...(items === undefined || explode ? {} : { joined: true }),
    ...((items?.schema ?? schema)["format"] === "date-time" ? { time: true } : {}),
    ...(length === undefined ? {} : { length }),
    ...(insteadOf === undefined ? {} : { insteadOf }),
    ...(isOneRequired ? { oneRequired: true } : {}),
  };
}

function isUsual({ mediaType, required, maxBytes }: Body): boolean {
  return mediaType === "application/json" && required && maxBytes === undefined;
}

function media(spec: Contract["spec"], body: Body) {
  const { kind, mediaType, required, maxBytes } = body;
  const parts = kind === "multipart" ? [...formParts(spec, body)] : undefined;
  return {
    kind,
    mediaType,
    required,
    ...(maxBytes === undefined ? {} : { maxBytes }),
    ...(parts && {
      parts: Object.fromEntries(
        parts.map(([name, { type, isList }]) => [name, { type, ...(isList ? { list: true } : {}) }]),
      ),
    }),
  };
}
