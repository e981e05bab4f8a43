// validators.ts of the server: code that checks every request, with neither Ajv nor `eval`.

import type { Node } from "@contacts-api/openapi/node";
import { pointer, pointerBelow } from "@contacts-api/openapi/pointer";
import type { Body } from "../content.ts";
import type { Contract, Operation } from "../contract.ts";
import { type Parameter, replacedHeaders } from "../parameters.ts";
import { CompletionCode, completionHelpers } from "./completion-code.ts";
import { checkDefaults } from "./default-values.ts";
import { failing } from "./failing-keywords.ts";
import { checkListed } from "./listed-values.ts";
import { type PlaceOf, withPlaces } from "./refused-schema.ts";
import { compile, helpers, importsOfRules, readable, validatorCode } from "./validator-code.ts";

const parts = ["path", "query", "header"] as const;

export async function validators(contract: Contract): Promise<string> {
  const { spec, operations, schemas } = contract;
  checkDefaults(contract);
  checkListed(contract);
  const completion = new CompletionCode(spec, schemas);
  const named = new Map<string, { readonly schema: Node; readonly placeOf: PlaceOf }>();
  const names = new Map<string, string>();
  const rows = operations.map((operation) => {
    const { id, parameters, body } = operation;
    const cells = parts.map((part) => {
      const schema = parameterSchema(part, parameters);
      // Equal parameters share one validator, named after the first operation that has them.
      const key = JSON.stringify(schema);
      const name = names.get(key) ?? (key === nothing ? "nothing" : `${id}${capital(part)}`);
      names.set(key, name);
      if (!named.has(name)) named.set(name, { schema, placeOf: placeOfParameters(part, parameters) });
      return `    ${part}: ${name},\n`;
    });
    const bodyName = body && (body.schemaName === undefined ? `${id}Body` : `body${body.schemaName}`);
    if (body && bodyName) named.set(bodyName, { schema: body.schema, placeOf: placeOfBody(operation, body) });
    const complete = body && completion.ofBody(body);
    const completed = complete === undefined ? "" : `    complete: ${complete},\n`;
    return `  ${id}: {\n${cells.join("")}    body: ${bodyName ?? "undefined"},\n${completed}  },\n`;
  });
  const functions = [...completion.functions.values()];
  const code = [
    ...[...named].map(([name, { schema, placeOf }]) =>
      validatorCode(
        name,
        withPlaces(spec, schemas, placeOf, () => compile(schema, schemas)),
      ),
    ),
    ...(functions.length === 0 ? [] : [completionHelpers, ...functions]),
  ].join("\n");
  return `// @ts-nocheck
${[...importsOfRules(`${code}\n${rows.join("")}`), declarations].join("\n")}
${await readable([...helpers(code), code].join("\n"))}
export const validators: Readonly<Record<OperationId, OperationValidators>> = {
${rows.join("")}};
`;
}

const declarations = `import type { ReadText } from "../rules/json-size.ts";
import type { OperationId } from "./operations.ts";

/** Every keyword that a value may fail. */
export type Keyword =${failing.map((name) => `\n  | ${JSON.stringify(name)}`).join("")};

export interface ValidationError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: Keyword;
  readonly params: Readonly<Record<string, unknown>>;
  /** The schema that has the keyword, with its \`x-expected\` and \`x-refused-properties\`. */
  readonly parentSchema: Readonly<Record<string, unknown>>;
  /** The invalid value. */
  readonly data: unknown;
}

/**
 * Returns true for a valid value; if not, \`errors\` holds every fault until the next call. \`this\` is the text that
 * the value was read from, if there is one: most limits can be checked by it.
 */
export type Validator = ((this: ReadText | undefined | void, value: unknown) => boolean) & {
  errors?: ValidationError[] | null;
};

/**
 * The validators of an operation. Parameters are objects by name, header names in lower case; \`body\` is undefined if
 * there is none.
 */
export interface OperationValidators {
  readonly path: Validator;
  readonly query: Validator;
  readonly header: Validator;
  readonly body: Validator | undefined;
  /** Fills in the defaults of a valid body and writes its times in UTC, and returns it; undefined if it has none. */
  readonly complete?: (value: unknown) => unknown;
}
`;

function placeOfParameters(part: (typeof parts)[number], parameters: readonly Parameter[]): PlaceOf {
  return ([, name = "", ...keys]) => {
    const found = parameters.find((parameter) => parameter.in === part && nameOf(parameter) === name);
    return found === undefined ? pointer("paths") : pointerBelow(found.pointer, "schema", ...keys);
  };
}

export function placeOfBody({ path, method }: Operation, { schemaName, mediaType }: Body): PlaceOf {
  const place =
    schemaName === undefined
      ? pointer("paths", path, method.toLowerCase(), "requestBody", "content", mediaType, "schema")
      : pointer("components", "schemas", schemaName);
  return (keys) => pointerBelow(place, ...keys);
}

/** Returns the name of a parameter. Validators have names of headers in lower case. */
function nameOf(parameter: Parameter): string {
  return parameter.in === "header" ? parameter.name.toLowerCase() : parameter.name;
}

function parameterSchema(part: (typeof parts)[number], parameters: readonly Parameter[]): Node {
  const own = parameters.filter((parameter) => parameter.in === part);
  const required = own.filter((parameter) => parameter.required).map(nameOf);
  const refused = own.filter(({ name }) => part !== "header" || !replacedHeaders.includes(name));
  return {
    type: "object",
    properties: Object.fromEntries(refused.map((parameter) => [nameOf(parameter), parameter.schema])),
    ...(required.length > 0 ? { required } : {}),
    // Requests may have other headers; an unknown path or query parameter is a fault.
    additionalProperties: part === "header",
  };
}

const nothing = JSON.stringify(parameterSchema("query", []));

function capital(word: string): string {
  return `${word[0]?.toUpperCase()}${word.slice(1)}`;
}
