// The arguments of a tool: path, query and body as properties of one object.
import { members, type Node } from "@contacts-api/openapi/node";
import { pointer } from "@contacts-api/openapi/pointer";
import { propertiesOf } from "@contacts-api/openapi/properties";
import type { Body } from "../content.ts";
import type { Contract, Operation } from "../contract.ts";
import type { Parameter } from "../parameters.ts";
import { argumentSchema } from "./tool-schemas.ts";

/** The part of the request that an argument belongs to. `content` is a body that is not an object with properties. */
export type Place = "path" | "query" | "body" | "content";

export interface Argument {
  readonly name: string;
  readonly place: Place;
  readonly required: boolean;
  readonly schema: Node;
}

/** Returns the arguments of a tool. Header parameters are missing: the MCP server sends those itself. */
export function argumentsOf(contract: Contract, operation: Operation): Argument[] {
  const parameters = operation.parameters.filter(({ in: where }) => where !== "header");
  const all = [...parameters.map(ofParameter), ...(operation.body ? ofBody(contract, operation.body) : [])];
  for (const [index, { name, place }] of all.entries()) {
    const other = all.slice(0, index).find((one) => one.name === name);
    if (other) failTwice(contract, operation, name, [other.place, place]);
  }
  return all.map((one) => ({ ...one, schema: argumentSchema(contract, one.schema) }));
}

/** Returns the closed object of the arguments. The API checks conditions between them, with better messages. */
export function inputSchema(all: readonly Argument[]): Node {
  const { properties, defs } = withoutDefinitions(all);
  const required = all.filter((one) => one.required).map(({ name }) => name);
  return {
    type: "object",
    properties,
    ...(required.length > 0 && { required }),
    additionalProperties: false,
    ...(Object.keys(defs).length > 0 && { $defs: defs }),
  };
}

/** Moves definitions to the root, where references to `$defs` begin. */
function withoutDefinitions(all: readonly Argument[]) {
  const defs: Record<string, Node> = {};
  const properties = all.map(({ name, schema: { $defs, ...schema } }) => {
    Object.assign(defs, Object.fromEntries(members($defs)));
    return [name, schema] as const;
  });
  return { properties: Object.fromEntries(properties), defs };
}

function ofParameter({ name, in: where, required, description, schema, example }: Parameter): Argument {
  const examples = example === undefined || schema["examples"] !== undefined ? {} : { examples: [example] };
  const described = description === "" ? {} : { description: description.trim() };
  return { name, place: where as Place, required, schema: { ...schema, ...examples, ...described } };
}

function ofBody({ spec }: Contract, { kind, required, schema, description }: Body): Argument[] {
  const properties = kind === "json" ? propertiesOf(spec.document, schema) : new Map<string, Node>();
  if (properties.size === 0) {
    const value = kind === "json" ? schema : { type: "string" };
    return [{ name: "content", place: "content", required, schema: { ...value, description } }];
  }
  const demanded = [schema, ...listOf(schema["allOf"]).map((part) => spec.resolve(part))].flatMap(
    (part) => (part["required"] ?? []) as string[],
  );
  return [...properties].map(([name, property]) => ({
    name,
    place: "body",
    required: required && demanded.includes(name),
    schema: property,
  }));
}

function listOf(value: unknown): Node[] {
  return Array.isArray(value) ? value : [];
}

function failTwice(
  { spec }: Contract,
  { id, path, method }: Operation,
  name: string,
  places: readonly string[],
): never {
  return spec.fail(pointer("paths", path, method.toLowerCase()), {
    what: `The tool for ${id} would have two arguments called ${name}.`,
    expected: "different names in path, query and body, which are one object for a tool",
    received: `${name} in ${places.join(" and ")}`,
    remedy: "Rename one of them.",
  });
}
