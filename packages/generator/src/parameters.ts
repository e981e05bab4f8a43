// Parameters of an operation, those of its path first. They are flat, so that text can express them.
import type { Spec } from "@contacts-api/openapi/load";
import { type Node, text } from "@contacts-api/openapi/node";
import { exampleOf } from "@contacts-api/openapi/parameters";
import { type ScalarType, scalarType, scalarTypeOf, scalarTypes, valueSchema } from "./values.ts";

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required: boolean;
  readonly description: string;
  readonly deprecated: boolean;
  readonly schema: Node;
  readonly type: ScalarType | "array";
  /** The type of an array's items; undefined for other types. */
  readonly items: Items | undefined;
  /** True if an array is sent as `a=1&a=2`; else as `a=1,2`. */
  readonly explode: boolean;
  readonly example: unknown;
  /** The parameter that this one replaces (`x-instead-of`): no request has both. */
  readonly insteadOf: string | undefined;
  /** True if one of the two is required (`x-one-required`). */
  readonly isOneRequired: boolean;
  /** The parameter's place in the document. */
  readonly pointer: string;
}

export interface Items {
  readonly type: ScalarType;
  readonly schema: Node;
}

export const parameterTypes = [...scalarTypes, "array"] as const;

/** Header parameters that the pipeline reads itself. They have one spelling here, whatever the document's. */
const pipelineHeaders = ["Idempotency-Key", "If-Match", "If-None-Match", "Traceparent", "Tracestate", "X-Request-Id"];

/** Headers that the pipeline replaces when they do not fit their schema. No request is refused because of one. */
export const replacedHeaders = ["Traceparent", "Tracestate", "X-Request-Id"];

/** `owners`: the path item and the operation, each with its place. A parameter of the operation replaces its namesake. */
export function readParameters(spec: Spec, owners: readonly (readonly [string, Node])[]): Parameter[] {
  const found = new Map<string, Parameter>();
  for (const [place, owner] of owners) {
    for (const [index, reference] of listOf(owner["parameters"]).entries()) {
      const pointer = typeof reference["$ref"] === "string" ? reference["$ref"] : `${place}/parameters/${index}`;
      const parameter = readParameter(spec, pointer, spec.resolve(reference));
      const key = `${parameter.in} ${parameter.in === "header" ? parameter.name.toLowerCase() : parameter.name}`;
      found.set(key, parameter);
    }
  }
  return [...found.values()];
}

/** Returns the header parameters that the pipeline passes on to the operation. */
export function requestHeadersOf(parameters: readonly Parameter[]): Parameter[] {
  return parameters.filter(({ name, in: where }) => where === "header" && !pipelineHeaders.includes(name));
}

/** Returns the TypeScript type of a parameter. */
export function parameterType({ schema, items }: Pick<Parameter, "schema" | "items">): string {
  if (items === undefined) return scalarType(schema);
  const type = scalarType(items.schema);
  return type.includes("|") ? `(${type})[]` : `${type}[]`;
}

function listOf(value: unknown): Node[] {
  return Array.isArray(value) ? value : [];
}

function readParameter(spec: Spec, pointer: string, node: Node): Parameter {
  const schema = valueSchema(spec, node["schema"]);
  const where = String(node["in"]);
  const name = spelled(text(node["name"]), where);
  const items = readItems(spec, schema);
  return {
    name,
    in: where as Parameter["in"],
    required: node["required"] === true,
    description: text(node["description"]),
    deprecated: node["deprecated"] === true || schema["deprecated"] === true,
    schema,
    type: scalarTypeOf(schema) ?? "array",
    items,
    explode: items !== undefined && node["explode"] !== false,
    example: exampleOf(spec.document, node),
    insteadOf: node["x-instead-of"] === undefined ? undefined : text(node["x-instead-of"]),
    isOneRequired: node["x-one-required"] === true,
    pointer,
  };
}

function spelled(name: string, where: string): string {
  if (where !== "header") return name;
  return pipelineHeaders.find((known) => known.toLowerCase() === name.toLowerCase()) ?? name;
}

function readItems(spec: Spec, schema: Node): Items | undefined {
  if (scalarTypeOf(schema) !== undefined) return undefined;
  const items = valueSchema(spec, schema["items"]);
  return { type: scalarTypeOf(items)!, schema: items };
}
