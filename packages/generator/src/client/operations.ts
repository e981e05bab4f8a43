// operations.ts of the client: each operation as a function of its own, so that a bundle holds only what it calls.

import { literal, propertyName } from "@contacts-api/openapi/literal";
import { argumentName, optionName } from "@contacts-api/openapi/naming";
import { isNode, text } from "@contacts-api/openapi/node";
import { comment, fill } from "@contacts-api/openapi/prose";
import type { Contract } from "../contract.ts";
import { parameterType } from "../parameters.ts";
import { type Call, calls, declare } from "./call.ts";
import { returnType } from "./call-types.ts";
import { document, sentences } from "./documentation.ts";
import { modifier } from "./modifier.ts";
import { codeType, headerType, optionsType, queryType } from "./names.ts";
import { importOf, parameterList, schemaNames, usedIn } from "./source-text.ts";

export function operations(contract: Contract): string {
  const all = calls(contract);
  // Operations whose answers are of one kind share the type of the page.
  const pages = new Map(all.filter(({ itemType }) => itemType).map((call) => [call.answerType, page(call)]));
  const parts = all.flatMap((call) => [
    ...(call.query.length > 0 ? [queryInterface(call)] : []),
    optionsInterface(call),
    codes(call),
    answerHeaders(call),
    descriptor(call),
    declaration(contract, call),
    ...(call.reader ? [modifier(call, all)] : []),
  ]);
  const body = [...pages.values(), ...parts].join("\n");
  const seam = usedIn(body, ["Call", "CallOptions", "Operation", "PagedCall", "Transport"]);
  return `${usedIn(body, ["modify"]).length > 0 ? 'import { modify } from "../call/modify.ts";\n' : ""}${
    usedIn(body, ["paged"]).length > 0 ? 'import { paged } from "../call/pages.ts";\n' : ""
  }import type { ${seam.join(", ")} } from "../call/transport.ts";
${importOf("import type", usedIn(body, schemaNames(contract)), "./types.ts")}

/** Where the API is unless a client is told otherwise. */
export const defaultBaseUrl = ${JSON.stringify(serverUrl(contract))};

${body}`;
}

function serverUrl({ spec }: Contract): string {
  const servers = spec.document["servers"];
  const [server] = Array.isArray(servers) ? servers : [];
  return isNode(server) ? text(server["url"]) : "";
}

function page({ answerType, itemType, success }: Call): string {
  return `${comment([success.description])}export interface ${answerType} {
  data: ${itemType};
  pagination: Pagination;
}
`;
}

function queryInterface({ operation, query }: Call): string {
  const members = query.map((parameter) => {
    const { name, required, schema } = parameter;
    const lines = fill(sentences(parameter));
    if (schema["default"] !== undefined) lines.push(`@default ${JSON.stringify(schema["default"])}`);
    return comment(lines, "  ") + member(propertyName(name), required, parameterType(parameter));
  });
  return `${comment([`What {@link ${operation.id}} is asked for.`])}export interface ${queryType(operation)} {
${members.join("")}}
`;
}

function optionsInterface({ operation, headers }: Call): string {
  const members = headers.map((parameter) => {
    const lines = fill(sentences(parameter));
    if (parameter.name === "Idempotency-Key" && !operation.safe) lines.push("@default one made for the call");
    return comment(lines, "  ") + member(optionName(parameter.name), parameter.required, parameterType(parameter));
  });
  return `${comment([`Options of {@link ${operation.id}}.`])}export interface ${optionsType(operation)} extends CallOptions {
${members.join("")}}
`;
}

/** Options may be given as `undefined`, whatever the caller's compiler settings. */
function member(name: string, required: boolean, type: string): string {
  return required ? `  ${name}: ${type};\n` : `  ${name}?: ${type} | undefined;\n`;
}

function codes({ operation, codes }: Call): string {
  const values = [...codes, "UNKNOWN"].map((code) => `\n  | ${JSON.stringify(code)}`);
  return `${comment([`What {@link ${operation.id}} may be refused with; \`"UNKNOWN"\` is any code that is not documented.`])}export type ${codeType(operation)} =${values.join("")};
`;
}

function answerHeaders({ operation, answerHeaders }: Call): string {
  const names = [...answerHeaders].sort().map((name) => `\n  | ${JSON.stringify(name)}`);
  return `${comment([`The headers that {@link ${operation.id}} may be answered with.`])}export type ${headerType(operation)} =${names.join("") || " never"};
`;
}

function descriptor({ operation, answer, codes, validator }: Call): string {
  const { id, method, path, safe, parameters } = operation;
  const idempotent = parameters.some(({ name, in: where }) => where === "header" && name === "Idempotency-Key");
  return `const ${id}Operation: Operation = ${literal({ operationId: id, method, path, safe, idempotent, answer, ...(validator && { validator }), codes })};\n`;
}

function declaration({ spec }: Contract, call: Call): string {
  const { id } = call.operation;
  const parameters = parameterList(["transport: Transport", ...call.arguments.map(declare)], "");
  const doc = document(spec, call, {
    callee: id,
    parameters: ["@param transport What carries the call."],
    values: ["transport"],
  });
  return `${comment(doc)}export function ${id}(${parameters}): ${returnType(call)} {
  return ${call.isPaged ? "paged(\n    transport," : "transport.call("}
    ${id}Operation,
${input(call)}
    options,
  );
}
`;
}

function input({ path, query, headers, operation }: Call): string {
  const object = (members: readonly string[]) => `{ ${members.join(", ")} }`;
  const lines = [
    ...(path.length > 0
      ? [`path: ${object(path.map(({ name }) => `${propertyName(name)}: ${argumentName(name)}`))}`]
      : []),
    ...(query.length > 0 ? ["query: { ...query }"] : []),
    ...(headers.length > 0 ? ["headers: {", ...headers.map(({ name }) => `  ${headerMember(name)}`), "}"] : []),
    ...(operation.body ? ["body"] : []),
  ];
  if (lines.length === 0) return "    {},";
  const text = lines.map((line) => `      ${line}${line.endsWith("{") ? "" : ","}\n`);
  return `    {\n${text.join("")}    },`;
}

function headerMember(name: string): string {
  return `${propertyName(name.toLowerCase())}: options?.${optionName(name)}`;
}
