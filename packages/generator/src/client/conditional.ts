// Operations on one version of an object: which one reads what another one writes, and where an entity tag goes.
import { propertiesOf } from "@contacts-api/openapi/properties";
import { successes } from "../content.ts";
import type { Contract, Operation } from "../contract.ts";
import { parameterType } from "../parameters.ts";
import { answerOf } from "./answers.ts";

/** `updateContact`, a PATCH that takes `If-Match`, writes what `getContact` at the same path reads. One path has one. */
export function readerOf(contract: Contract, operation: Operation): Operation | undefined {
  const { method, path, body } = operation;
  const reader = contract.operations.find((other) => other.method === "GET" && other.path === path);
  if (method !== "PATCH" || reader === undefined || body?.kind !== "json") return undefined;
  if (!takes(operation, "If-Match")) return undefined;
  const isPlain = [operation, reader].every((one) => isByIdAlone(one) && isIdentified(contract, one));
  return isPlain && idTypes(operation) === idTypes(reader) ? reader : undefined;
}

/** What only reads is given again what has not changed; what writes must have one to read it again. */
export function validatorOf(contract: Contract, operation: Operation, reader: Operation | undefined) {
  if (reader) return "if-match";
  const hasTag = successes(operation.responses).some(({ headers }) => headers.some(({ name }) => name === "ETag"));
  const isConditional = operation.safe && takes(operation, "If-None-Match") && hasTag;
  return isConditional && isIdentified(contract, operation) ? "if-none-match" : undefined;
}

/** Whether an answer of the operation can stand for the last value of its path: it has an id, which is text. */
function isIdentified(contract: Contract, operation: Operation): boolean {
  const id = operation.parameters.filter(({ in: where }) => where === "path").at(-1);
  const { kind, type } = answerOf(contract, operation);
  const schema = kind === "data" ? contract.schemas.get(type) : undefined;
  const isText = id?.type === "string" && /\/\{[^{}/]+\}$/.test(operation.path);
  return isText && schema !== undefined && propertiesOf(contract.spec.document, schema).has("id");
}

/** Whether a call needs nothing but the values of the path, and a body. */
function isByIdAlone({ parameters }: Operation): boolean {
  return parameters.every(({ in: where, required }) => where === "path" || (where === "header" && !required));
}

function idTypes({ parameters }: Operation): string {
  return parameters
    .filter(({ in: where }) => where === "path")
    .map((parameter) => `${parameter.name} ${parameterType(parameter)}`)
    .join();
}

function takes({ parameters }: Operation, header: string): boolean {
  return parameters.some(({ name, in: where }) => where === "header" && name === header);
}
