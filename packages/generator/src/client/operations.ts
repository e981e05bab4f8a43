// operations.ts of the client: each operation as a stand-alone function, so that a bundle contains only those that it
// calls.

import { propertyName } from "@contacts-api/openapi/literal";
import { isNode, text } from "@contacts-api/openapi/node";
import { comment, fill } from "@contacts-api/openapi/prose";
import { successes } from "../content.ts";
import type { Contract } from "../contract.ts";
import { orInherited } from "../inherited-members.ts";
import { type Parameter, parameterType } from "../parameters.ts";
import { type Call, calls, declare, isDemanded } from "./call.ts";
import { returnType } from "./call-types.ts";
import { courses, descriptor, input, seamImport, seams } from "./descriptor.ts";
import { document, sentences } from "./documentation.ts";
import { modifier } from "./modifier.ts";
import { codeType, headerType, optionsType, queryType } from "./names.ts";
import { checkOperationNames } from "./operation-names.ts";
import { importOf, parameterList, schemaNames, wordsOf } from "./source-text.ts";

export function operations(contract: Contract): string {
  const all = calls(contract);
  checkOperationNames(contract, all);
  // Operations with the same kind of response share the type of the page.
  const pages = new Map(all.filter(({ itemType }) => itemType).map((call) => [call.dataType, page(call)]));
  const parts = all.flatMap((call) => [
    ...(call.query.length > 0 ? [queryInterface(call)] : []),
    optionsInterface(call),
    codes(call),
    responseHeaders(call),
    descriptor(contract, call),
    declaration(contract, call),
    ...(call.reader ? [modifier(call, all)] : []),
  ]);
  const body = [...pages.values(), ...parts].join("\n");
  const words = wordsOf(body);
  const types = ["Call", "CallOptions", "Operation", "PagedCall", "Transport"].filter((name) => words.has(name));
  return `${importsOf(words)}import type { ${types.join(", ")} } from "../call/transport.ts";
${importOf(
  "import type",
  schemaNames(contract).filter((name) => words.has(name)),
  "./types.ts",
)}

/** The address of the API, unless a client has another one. */
export const defaultBaseUrl = ${JSON.stringify(serverUrl(contract))};

${body}`;
}

function serverUrl({ spec }: Contract): string {
  const servers = spec.document["servers"];
  const [server] = Array.isArray(servers) ? servers : [];
  return isNode(server) ? text(server["url"]) : "";
}

/** Returns the imports from the folder `call/`: a bundle has only the code that its operations need. */
function importsOf(words: ReadonlySet<string>): string {
  const lines = Object.entries(seams).map(([file, names]) =>
    seamImport(
      file,
      names.filter((name) => words.has(name)),
    ),
  );
  return lines.join("");
}

function page({ dataType, page, operation }: Call): string {
  const [success] = successes(operation.responses);
  return `${comment(fill(success?.description ?? ""))}export interface ${dataType} {
  data: ${page?.data};
  pagination: ${page?.pagination};
}
`;
}

function queryInterface({ operation, query }: Call): string {
  const members = query.map((parameter) => {
    const { name, required, schema } = parameter;
    const lines = described(parameter);
    if (schema["default"] !== undefined) lines.push(`@default ${JSON.stringify(schema["default"])}`);
    return comment(lines, "  ") + member(propertyName(name), required, queryParameterType(parameter));
  });
  return `${comment([`The query of {@link ${operation.id}}.`])}export interface ${queryType(operation)} {
${members.join("")}}
`;
}

function optionsInterface({ operation, headers }: Call): string {
  const members = headers.map(({ name, parameter }) => {
    const lines = described(parameter);
    if (parameter.name === "Idempotency-Key" && !operation.safe) lines.push("@default a new one for each call");
    return comment(lines, "  ") + member(name, isDemanded(parameter), parameterType(parameter));
  });
  return `${comment([`Options of {@link ${operation.id}}.`])}export interface ${optionsType(operation)} extends CallOptions {
${members.join("")}}
`;
}

function described(parameter: Parameter): string[] {
  return fill(`${parameter.deprecated ? "@deprecated " : ""}${sentences(parameter)}`.trimEnd());
}

/** Returns the type of a query parameter. Arrays are only read. */
function queryParameterType(parameter: Parameter): string {
  return parameter.type === "array" ? `readonly ${parameterType(parameter)}` : parameterType(parameter);
}

/** Writes a member. Options accept `undefined`, whatever the caller's compiler settings. */
function member(name: string, required: boolean, type: string): string {
  return required ? `  ${name}: ${type};\n` : `  ${name}?: ${orInherited(name, type)} | undefined;\n`;
}

function codes({ operation, codes }: Call): string {
  const values = [...codes, "UNKNOWN"].map((code) => `\n  | ${JSON.stringify(code)}`);
  return `${comment([`The codes of refusals of {@link ${operation.id}}; \`"UNKNOWN"\` stands for codes that are not documented.`])}export type ${codeType(operation)} =${values.join("")};
`;
}

function responseHeaders({ operation, responseHeaders }: Call): string {
  const names = responseHeaders.map(({ name, text }) => {
    const quoted = JSON.stringify(name);
    return `\n  | ${text === undefined ? quoted : `[${quoted}, ${text}]`}`;
  });
  return `${comment([`The headers that a response of {@link ${operation.id}} may have.`])}export type ${headerType(operation)} =${names.join("") || " never"};
`;
}

function declaration(contract: Contract, call: Call): string {
  const { id } = call.operation;
  const parameters = parameterList(["transport: Transport", ...call.arguments.map(declare)], "");
  const doc = document(contract, call, {
    callee: id,
    parameters: ["@param transport The transport that sends the call."],
    values: ["transport"],
  });
  return `${comment(doc)}export function ${id}(${parameters}): ${returnType(call)} {
  return ${call.course ? "paged(\n    transport," : "transport.call("}
    ${id}Operation,
${input(call)}
    options,${call.course === undefined || call.course === "either" ? "" : `\n    ${courses[call.course]},`}
  );
}
`;
}
