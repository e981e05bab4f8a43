import { child, entries, follow, type Json, type JsonObject, type Place, text } from "./document.ts";
import { numberOf } from "./limits.ts";
import { type Field, optional, readSchema, type SchemaModel } from "./schema.ts";

export interface NamedExample {
  readonly name: string;
  readonly summary?: string;
  readonly description?: string;
  readonly value: Json;
}

export interface Content {
  readonly mediaType: string;
  readonly schema?: SchemaModel;
  readonly examples: readonly NamedExample[];
}

export interface ResponseModel {
  readonly status: string;
  /** The answer to methods that the path does not have, not to this operation. */
  readonly otherMethods: boolean;
  readonly description: string;
  readonly code?: string;
  readonly maxBytes?: string;
  readonly headers: readonly Field[];
  readonly contents: readonly Content[];
}

export function readContents(document: JsonObject, place: Place): Content[] {
  return entries(place, "content").map(([mediaType, content]) => {
    const schema = child(content, "schema");
    return {
      mediaType,
      ...(schema ? { schema: readSchema(document, schema) } : {}),
      examples: readExamples(document, content),
    };
  });
}

function readExamples(document: JsonObject, place: Place): NamedExample[] {
  const { example } = place.value;
  const single = example === undefined ? [] : [{ name: "example", value: example }];
  const named = entries(place, "examples").map(([name, reference]) => {
    const found = follow(document, reference);
    return {
      name,
      ...optional({ summary: text(found, "summary"), description: text(found, "description") }),
      value: found.value["value"] ?? null,
    };
  });
  return [...single, ...named];
}

export function readResponses(document: JsonObject, item: Place, operation: Place): ResponseModel[] {
  const own = entries(operation, "responses").map(([status, place]) => readResponse(document, status, place, false));
  const other = child(item, "x-other-methods");
  return other ? [...own, readResponse(document, "405", other, true)] : own;
}

function readResponse(document: JsonObject, status: string, reference: Place, otherMethods: boolean): ResponseModel {
  const place = follow(document, reference);
  return {
    status,
    otherMethods,
    description: text(reference, "description") ?? text(place, "description") ?? "",
    ...optional({ code: text(place, "x-problem-code"), maxBytes: numberOf(place.value["x-max-bytes"]) }),
    headers: entries(place, "headers").map(([name, header]) => readField(document, name, follow(document, header))),
    contents: readContents(document, place),
  };
}

/** A parameter or a header. What it says about itself comes first, then what its schema says of all such values. */
export function readField(document: JsonObject, name: string, place: Place): Field {
  const described = child(place, "schema");
  const schema = readSchema(document, described ?? { value: {}, pointer: place.pointer });
  const examples = readExamples(document, place).map((example) => example.value);
  const description = [text(place, "description"), schema.description]
    .filter((words) => words !== undefined)
    .join("\n\n");
  return {
    name,
    required: place.value["required"] === true,
    schema: {
      ...schema,
      ...(description === "" ? {} : { description }),
      ...(examples.length > 0 ? { examples } : {}),
      deprecated: schema.deprecated || place.value["deprecated"] === true,
    },
  };
}
