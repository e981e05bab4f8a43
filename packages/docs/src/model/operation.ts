import {
  child,
  entries,
  follow,
  items,
  type Json,
  type JsonObject,
  type Place,
  SpecError,
  strings,
  text,
} from "./document.ts";
import { type Ending, readEnding } from "./ending.ts";
import { literalOf } from "./limits.ts";
import { type Content, type ResponseModel, readContents, readField, readResponses } from "./response.ts";
import { type Field, optional } from "./schema.ts";

export interface Parameter extends Field {
  readonly place: "path" | "query" | "header" | "cookie";
}

export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly title: string;
  readonly description?: string;
  readonly tag?: string;
  /** If it is deprecated. */
  readonly ending?: Ending;
  /** It changes nothing, whatever its method suggests. */
  readonly safe: boolean;
  readonly parameters: readonly Parameter[];
  readonly body?: { readonly required: boolean; readonly description?: string; readonly contents: readonly Content[] };
  readonly responses: readonly ResponseModel[];
  /** The names of the security schemes; one of the lists must be met. */
  readonly security: readonly (readonly string[])[];
}

const methods = ["get", "head", "post", "put", "patch", "delete", "options", "trace"];

export function readOperations(document: JsonObject): Operation[] {
  const paths = child({ value: document, pointer: "" }, "paths");
  return entries(paths).flatMap(([path, place]) =>
    Object.keys(place.value)
      .filter((key) => methods.includes(key))
      .flatMap((method) => {
        const operation = child(place, method);
        return operation ? [readOperation(document, path, method, place, operation)] : [];
      }),
  );
}

function readOperation(document: JsonObject, path: string, method: string, item: Place, place: Place): Operation {
  const id = text(place, "operationId");
  if (id === undefined)
    throw new SpecError(`#${place.pointer}: the operation has no operationId to name its page after.`);
  const body = child(place, "requestBody");
  return {
    id,
    method: method.toUpperCase(),
    path,
    title: text(place, "summary") ?? id,
    ...optional({ description: text(place, "description"), tag: strings(place.value["tags"])[0] }),
    ...optional({ ending: readEnding(place) }),
    safe: place.value["x-safe"] === true || ["get", "head", "options"].includes(method),
    parameters: readParameters(document, item, place),
    ...(body ? { body: readBody(document, follow(document, body)) } : {}),
    responses: readResponses(document, item, place),
    security: readSecurity(place.value["security"] ?? document["security"]),
  };
}

/** Those of the path, then those of the operation; one of the operation replaces one of the path. */
function readParameters(document: JsonObject, item: Place, operation: Place): Parameter[] {
  const found = new Map<string, Parameter>();
  for (const reference of [...items(item, "parameters"), ...items(operation, "parameters")]) {
    const place = follow(document, reference);
    const parameter = {
      place: text(place, "in") as Parameter["place"],
      ...readField(document, text(place, "name") ?? "", place),
    };
    found.set(`${parameter.place} ${parameter.name}`, parameter);
  }
  return [...found.values()];
}

function readBody(document: JsonObject, place: Place): NonNullable<Operation["body"]> {
  return {
    required: place.value["required"] === true,
    ...optional({ description: text(place, "description") }),
    contents: readContents(document, place),
  };
}

function readSecurity(value: Json | undefined): string[][] {
  if (!Array.isArray(value)) return [];
  return (value as readonly Json[]).map((one) => {
    if (typeof one !== "object" || one === null) throw new SpecError(`security: ${literalOf(one)} names no scheme.`);
    return Object.keys(one);
  });
}
