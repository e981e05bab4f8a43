// One operation as callers of the client see it: names, arguments, result.

import { type ClientCall, dataIn, namesOf } from "@contacts-api/openapi/client-call";
import { argumentName, inOrderOfPath, itemName, methodName } from "@contacts-api/openapi/naming";
import { isNode, type Node } from "@contacts-api/openapi/node";
import { pointer, referenceName } from "@contacts-api/openapi/pointer";
import { demandRootResource, type Resource, resourceOf } from "@contacts-api/openapi/resource";
import { type Success, successes } from "../content.ts";
import type { Contract, Operation } from "../contract.ts";
import { type Parameter, parameterType } from "../parameters.ts";
import { optionsType, queryType } from "./names.ts";

export interface Argument {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
}

export interface Call {
  readonly operation: Operation;
  readonly resource: Resource;
  /** `update` of the resource's class. The stand-alone function has the operationId. */
  readonly methodName: string;
  /** How examples call the method, and what they do with the result. */
  readonly names: ClientCall;
  /** The variable of a loop over all pages. */
  readonly item: string;
  /** In the order of their places in the path. */
  readonly path: readonly Parameter[];
  readonly query: readonly Parameter[];
  /** The header parameters that callers set themselves. */
  readonly headers: readonly Parameter[];
  readonly arguments: readonly Argument[];
  readonly answer: "data" | "page";
  readonly answerType: string;
  /** The type of a page's items; undefined if the answer is not a page. */
  readonly itemType: string | undefined;
  readonly success: Success;
  /** Whether it is a page that an offset leads on from. */
  readonly isPaged: boolean;
  /** The codes of the refusals that the operation documents. */
  readonly codes: readonly string[];
  /** The names of the headers that its successes document. */
  readonly answerHeaders: readonly string[];
  /** The operation that reads what this one writes, if it writes one version of it only on demand (`If-Match`). */
  readonly reader: Operation | undefined;
  /**
   * Where the entity tag goes of what was answered before and is given in place of its id: it is written if it is still at
   * that version, or read if it is not. `undefined` if only an id is taken.
   */
  readonly validator: "if-match" | "if-none-match" | undefined;
}

/** Without what it belongs to an entity tag cannot be answered with 304: callers pass the object that has it instead. */
const keptBack = ["If-None-Match"];

export function calls(contract: Contract): Call[] {
  const root = demandRootResource(contract.spec);
  const all = contract.operations.map((operation) => {
    const [success] = successes(operation.responses);
    if (!success) return failWithoutSuccess(contract, operation);
    const own = (where: string) => operation.parameters.filter((parameter) => parameter.in === where);
    const query = own("query");
    const path = inOrderOfPath(operation.path, own("path"));
    const resource = resourceOf(operation.tag);
    const answer = answerOf(contract, success);
    // There is data, or answerOf would have failed.
    const data = dataIn(contract.spec.document, contract.schemas.get(success.schemaName)!)!;
    return {
      operation,
      resource,
      methodName: methodName(operation.id, resource),
      names: namesOf(operation.id, data, resource, root),
      item: itemName(resource, root),
      path,
      query,
      headers: own("header").filter(({ name }) => !keptBack.includes(name)),
      arguments: [
        ...path.map((parameter) => argument(argumentName(parameter.name), parameterType(parameter))),
        ...(operation.body ? [argument("body", operation.body.schemaName)] : []),
        ...(query.length > 0 ? [argument("query", queryType(operation), !query.some(({ required }) => required))] : []),
        argument("options", optionsType(operation), true),
      ],
      ...answer,
      success,
      isPaged: answer.itemType !== undefined && query.some(({ name }) => name === "offset"),
      codes: [...new Set(operation.responses.flatMap(({ problemCode }) => problemCode ?? []))],
      answerHeaders: [
        ...new Set(successes(operation.responses).flatMap(({ headers }) => headers.map(({ name }) => name))),
      ],
      reader: readerOf(contract, operation),
      validator: undefined,
    };
  });
  return all.map((call) => withAnswered(call, all));
}

/** `updateContact`, a PATCH that takes `If-Match`, writes what `getContact` at the same path reads. One path has one. */
function readerOf({ operations }: Contract, { method, path, parameters, body }: Operation): Operation | undefined {
  const isConditional = parameters.some(({ name, in: where }) => where === "header" && name === "If-Match");
  const reader = operations.find((other) => other.method === "GET" && other.path === path);
  return method === "PATCH" && isConditional && body && reader?.parameters.every(({ in: where }) => where !== "query")
    ? reader
    : undefined;
}

/** What was read or written may be given in place of its id, the last value of the path. */
function withAnswered(call: Call, all: readonly Call[]): Call {
  const validator = validatorOf(call);
  if (validator === undefined) return call;
  const read = all.find(({ operation }) => operation === call.reader);
  const types = new Set(["string", call.answerType, read?.answerType ?? ""]);
  const last = call.path.length - 1;
  const widened = call.arguments.map((given, index) =>
    index === last ? { ...given, type: [...types].filter(Boolean).join(" | ") } : given,
  );
  return { ...call, arguments: widened, validator };
}

/** What only reads is given again what has not changed; what writes must have one to read it anew. */
function validatorOf({ operation, reader, path, answerHeaders }: Call): Call["validator"] {
  if (reader) return "if-match";
  const isConditional = operation.parameters.some(
    ({ name, in: where }) => where === "header" && name === "If-None-Match",
  );
  return operation.safe && isConditional && path.length > 0 && answerHeaders.includes("ETag")
    ? "if-none-match"
    : undefined;
}

/** As it stands in a signature: `options?: UpdateContactOptions`. */
export function declare({ name, type, optional }: Argument): string {
  return `${name}${optional ? "?" : ""}: ${type}`;
}

function argument(name: string, type: string, optional = false): Argument {
  return { name, type, optional };
}

/** The envelope stays inside the client: callers get `data`, or `data` and `pagination`. */
function answerOf({ schemas, spec }: Contract, { schemaName }: Success) {
  const properties = (schemas.get(schemaName)?.["properties"] ?? {}) as Record<string, Node>;
  const { data, pagination } = properties;
  if (!data) {
    return spec.fail(`#/components/schemas/${schemaName}`, {
      what: `The answer ${schemaName} is not an envelope.`,
      expected: "an object with data and errors, and pagination if it is a page",
      received: Object.keys(properties).join(", ") || "no properties",
      remedy: "Wrap what it holds in data.",
    });
  }
  const type = schemaType(data) ?? `${schemaName}["data"]`;
  if (!pagination) return { answer: "data" as const, answerType: type, itemType: undefined };
  const page = `${schemaName.replace(/(List)?(Envelope)?$/, "")}Page`;
  return { answer: "page" as const, answerType: page, itemType: type };
}

function schemaType(schema: Node): string | undefined {
  if (typeof schema["$ref"] === "string") return referenceName(schema["$ref"]);
  if (schema["type"] === "null") return "null";
  if (schema["type"] === "array" && isNode(schema["items"])) {
    const item = schemaType(schema["items"]);
    return item && `${item}[]`;
  }
  if (!Array.isArray(schema["oneOf"])) return undefined;
  const options = schema["oneOf"].map(schemaType);
  return options.every((option) => option !== undefined) ? options.join(" | ") : undefined;
}

function failWithoutSuccess({ spec }: Contract, { id, path, method }: Operation): never {
  return spec.fail(pointer("paths", path, method.toLowerCase(), "responses"), {
    what: `${id} has no success.`,
    expected: "a response with a status from 200 to 299",
    received: "none",
    remedy: "Describe what the operation answers.",
  });
}
