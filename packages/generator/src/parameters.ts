// Parameters of an operation, those of its path first. They are flat, so that they can be read from text.
import type { Spec } from "@contacts-api/openapi/load";
import { isNode, type Node, text } from "@contacts-api/openapi/node";

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required: boolean;
  readonly description: string;
  readonly schema: Node;
  readonly example: unknown;
  /** The parameter that this one is sent in place of (`x-instead-of`): examples do not have both. */
  readonly insteadOf: string | undefined;
  /** Where it stands in the document. */
  readonly pointer: string;
}

export const parameterTypes = ["string", "integer", "boolean"];
const places = ["path", "query", "header"];

/** `owners`: the path item and the operation, each with its place. A parameter of the operation replaces one of the path. */
export function readParameters(spec: Spec, owners: readonly (readonly [string, Node])[]): Parameter[] {
  const all = owners.flatMap(([place, owner]) => {
    const references: Node[] = Array.isArray(owner["parameters"]) ? owner["parameters"] : [];
    return references.map((reference, index) => {
      const pointer = typeof reference["$ref"] === "string" ? reference["$ref"] : `${place}/parameters/${index}`;
      return readParameter(spec, pointer, spec.resolve(reference));
    });
  });
  return [...new Map(all.map((parameter) => [`${parameter.in} ${parameter.name}`, parameter])).values()];
}

/** The TypeScript type of a parameter. */
export function parameterType({ schema }: Parameter): string {
  const values = schema["enum"];
  if (Array.isArray(values)) return values.map((value) => JSON.stringify(value)).join(" | ");
  return schema["type"] === "integer" ? "number" : String(schema["type"]);
}

function readParameter(spec: Spec, pointer: string, node: Node): Parameter {
  const schema = isNode(node["schema"]) ? spec.resolve(node["schema"]) : {};
  const name = text(node["name"]);
  if (!places.includes(String(node["in"]))) {
    spec.fail(`${pointer}/in`, {
      what: `The parameter ${name} is in a place the generator does not know.`,
      expected: `in: one of ${places.join(", ")}`,
      received: `in: ${node["in"]}`,
      remedy: "Move the parameter.",
    });
  }
  if (!parameterTypes.includes(String(schema["type"]))) {
    spec.fail(`${pointer}/schema`, {
      what: `The parameter ${name} has a type that cannot be read from text.`,
      expected: `type: one of ${parameterTypes.join(", ")}`,
      received: `type: ${JSON.stringify(schema["type"])}`,
      remedy: "Give the parameter one of these types.",
    });
  }
  return {
    name,
    in: node["in"] as Parameter["in"],
    required: node["required"] === true,
    description: text(node["description"]),
    schema,
    example: node["example"],
    insteadOf: node["x-instead-of"] === undefined ? undefined : text(node["x-instead-of"]),
    pointer,
  };
}
