// Operations on one version of an object: the reader for a writer, and the header for an entity tag.
import { propertiesOf } from "@contacts-api/openapi/properties";
import { successes } from "../content.ts";
import type { Contract, Operation } from "../contract.ts";
import { parameterType } from "../parameters.ts";
import { returnedBy } from "./returned-data.ts";

/**
 * Returns the operation that reads what a PATCH with `If-Match` writes. That is `getContact` for `updateContact`, at
 * the same path. It is `getMemory` for `updateMemoryFacts`, whose path is one word longer and whose response has the id
 * as well.
 */
export function readerOf(contract: Contract, operation: Operation): Operation | undefined {
  const { method, path, body } = operation;
  const whole = path.replace(/\/[^/{}]+$/, "");
  const reader = contract.operations.find((other) => other.method === "GET" && other.path === whole);
  if (method !== "PATCH" || reader === undefined || body?.kind !== "json") return undefined;
  if (!takes(operation, "If-Match")) return undefined;
  const isPlain = [operation, reader].every((one) => isByIdAlone(one) && isIdentified(contract, one));
  if (isPlain && path !== whole && !holdsAll(contract, operation, reader)) return undefined;
  return isPlain && idTypes(operation) === idTypes(reader) ? reader : undefined;
}

/**
 * Tells if a response of the first operation has every property of the second's, so that both are about the same
 * object.
 */
function holdsAll(contract: Contract, written: Operation, read: Operation): boolean {
  const [names, wanted] = [written, read].map((operation) => {
    const schema = contract.schemas.get(returnedBy(contract, operation).type);
    return schema === undefined ? [] : [...propertiesOf(contract.spec.document, schema).keys()];
  });
  return wanted!.every((name) => names!.includes(name));
}

/**
 * Returns the header for an object's entity tag. A reader needs `If-None-Match`, a writer needs an operation that reads
 * the object again.
 */
export function validatorOf(contract: Contract, operation: Operation, reader: Operation | undefined) {
  if (reader) return "if-match";
  const hasTag = successes(operation.responses).some(({ headers }) => headers.some(({ name }) => name === "ETag"));
  const isConditional = operation.safe && takes(operation, "If-None-Match") && hasTag;
  return isConditional && isIdentified(contract, operation) ? "if-none-match" : undefined;
}

/** Tells if a response of the operation can stand for the last value of its path: it has an id, which is text. */
function isIdentified(contract: Contract, operation: Operation): boolean {
  const id = operation.parameters.filter(({ in: where }) => where === "path").at(-1);
  const { kind, type } = returnedBy(contract, operation);
  const schema = kind === "data" ? contract.schemas.get(type) : undefined;
  const isText = id?.type === "string" && /\/\{[^{}/]+\}(?:\/[^{}/]+)?$/.test(operation.path);
  return isText && schema !== undefined && propertiesOf(contract.spec.document, schema).has("id");
}

/** Tells if a call needs only the values of the path, and a body. */
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
