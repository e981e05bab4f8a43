// validators.ts of the server: every request checked by code that needs neither Ajv nor `eval`.

import type { Node } from "@contacts-api/openapi/node";
import type { Contract } from "../contract.ts";
import type { Parameter } from "../parameters.ts";
import { helpers, importsOfRules, validatorCode } from "./validator-code.ts";

const parts = ["path", "query", "header"] as const;

export async function validators({ operations, schemas }: Contract): Promise<string> {
  const named = new Map<string, Node>();
  const names = new Map<string, string>();
  const rows = operations.map(({ id, parameters, body }) => {
    const cells = parts.map((part) => {
      const schema = parameterSchema(part, parameters);
      // Equal parameters share one validator, named after the first operation that has them.
      const key = JSON.stringify(schema);
      const name = names.get(key) ?? (key === nothing ? "nothing" : `${id}${capital(part)}`);
      names.set(key, name);
      named.set(name, schema);
      return `    ${part}: ${name},\n`;
    });
    if (body) named.set(`body${body.schemaName}`, schemas.get(body.schemaName) ?? {});
    return `  ${id}: {\n${cells.join("")}    body: ${body ? `body${body.schemaName}` : "undefined"},\n  },\n`;
  });
  const code = await Promise.all([...named].map(([name, schema]) => validatorCode(name, schema, schemas)));
  return `// @ts-nocheck
${[...importsOfRules(code.join("\n")), declarations].join("\n")}
${[...(await helpers(code.join("\n"))), ...code].join("\n")}
export const validators: Readonly<Record<OperationId, OperationValidators>> = {
${rows.join("")}};
`;
}

const declarations = `import type { ReadText } from "../rules/json-size.ts";
import type { OperationId } from "./operations.ts";

export interface ValidationError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The schema that has the keyword, with its \`x-expected\` and \`x-refused-properties\`. */
  readonly parentSchema: Readonly<Record<string, unknown>>;
  /** The value at fault. */
  readonly data: unknown;
}

/**
 * Says whether a value is valid; if not, \`errors\` holds every fault until the next call. \`this\` is the text that the value
 * was read from, if there is one: most limits can be told from it.
 */
export type Validator = ((this: ReadText | undefined | void, value: unknown) => boolean) & {
  errors?: ValidationError[] | null;
};

/** Parameters are objects by name, header names in lower case; \`body\` is undefined where there is none. */
export interface OperationValidators {
  readonly path: Validator;
  readonly query: Validator;
  readonly header: Validator;
  readonly body: Validator | undefined;
}
`;

function parameterSchema(part: (typeof parts)[number], parameters: readonly Parameter[]): Node {
  const own = parameters.filter((parameter) => parameter.in === part);
  const name = (parameter: Parameter) => (part === "header" ? parameter.name.toLowerCase() : parameter.name);
  const required = own.filter((parameter) => parameter.required).map(name);
  return {
    type: "object",
    properties: Object.fromEntries(own.map((parameter) => [name(parameter), parameter.schema])),
    ...(required.length > 0 ? { required } : {}),
    // Requests bring any number of headers; an unknown path or query parameter is a fault.
    additionalProperties: part === "header",
  };
}

const nothing = JSON.stringify(parameterSchema("query", []));

function capital(word: string): string {
  return `${word[0]?.toUpperCase()}${word.slice(1)}`;
}
