// The smallest value that a schema admits, as far as its keywords alone tell: for examples where the spec has none.
import { formats } from "@contacts-api/openapi/formats";
import type { Spec } from "@contacts-api/openapi/load";
import { isNode, type Node, nodes } from "@contacts-api/openapi/node";

/** A placeholder for a file in the value; it is written as code. */
export const file = { file: true } as const;

/** Returns the value without optional properties. `seen`: the schemas around it, so that recursion ends. */
export function sampleValue(spec: Spec, schema: Node, name = "…", seen: readonly Node[] = []): unknown {
  const target = typeof schema["$ref"] === "string" ? spec.resolve(schema) : schema;
  if (seen.includes(target)) return null;
  const inner = (part: Node, of = name) => sampleValue(spec, part, of, [...seen, target]);
  const { const: only, enum: values, examples, default: usual, type, minimum, format } = target;
  if (only !== undefined) return only;
  for (const list of [values, examples]) if (Array.isArray(list) && list.length > 0) return list[0];
  if (usual !== undefined) return usual;
  const [choice] = ["oneOf", "anyOf"].flatMap((keyword) => nodes(target[keyword]));
  if (choice !== undefined) return inner(choice);
  const kind = Array.isArray(type) ? type[0] : type;
  if (kind === "object" || target["allOf"] !== undefined) return sampleObject(target, inner);
  if (kind === "array")
    return Number(target["minItems"] ?? 0) > 0 && isNode(target["items"]) ? [inner(target["items"])] : [];
  if (kind === "boolean") return true;
  if (kind === "integer" || kind === "number") return typeof minimum === "number" ? minimum : 1;
  if (kind === "null") return null;
  return format === "binary" ? file : (formats[String(format)]?.example ?? name);
}

function sampleObject(target: Node, inner: (part: Node, name?: string) => unknown): object {
  const properties = isNode(target["properties"]) ? target["properties"] : {};
  const required = Array.isArray(target["required"]) ? target["required"].map(String) : [];
  const own = required.flatMap((name) => {
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
    return isNode(property) ? [[name, inner(property, name)] as const] : [];
  });
  return Object.assign({}, ...nodes(target["allOf"]).map((part) => inner(part)), Object.fromEntries(own));
}
