// Defaults that contain themselves: the object that a property is filled with lacks a property with the same default.
import { isNode, members, type Node, nodes } from "@contacts-api/openapi/node";
import { referenceName } from "@contacts-api/openapi/pointer";
import { defaultOf } from "./completion-code.ts";
import { isValid } from "./validator-code.ts";

type Schemas = ReadonlyMap<string, Node>;

/** Tells if the completion of a default would fill in a default again within its own value. */
export function isEndless(schema: Node, schemas: Schemas): boolean {
  return repeats(schema, schema["default"], new Set([schema]));

  /** `filling` are the properties whose defaults contain the value. */
  function repeats(given: Node, value: unknown, filling: ReadonlySet<Node>): boolean {
    const target = typeof given["$ref"] === "string" ? schemas.get(referenceName(given["$ref"])) : undefined;
    if (target !== undefined && repeats(target, value, filling)) return true;
    const choices = ["anyOf", "oneOf"].flatMap((keyword) => nodes(given[keyword]));
    const parts = [...nodes(given["allOf"]), ...choices.filter((branch) => isValid(branch, schemas, value))];
    if (parts.some((part) => repeats(part, value, filling))) return true;
    if (Array.isArray(value)) return value.some((item, index) => repeatsIn(itemOf(given, index), item, filling));
    return isNode(value) && repeatsInObject(given, value, filling);
  }

  function repeatsInObject(given: Node, value: Node, filling: ReadonlySet<Node>): boolean {
    const properties = members(given["properties"]);
    const names = properties.map(([name]) => name);
    const others = Object.entries(value).filter(([name]) => !names.includes(name));
    return (
      properties.some(([name, property]) => {
        if (Object.hasOwn(value, name)) return repeats(property, value[name], filling);
        const filled = defaultOf(property, schemas);
        if (filled === undefined) return false;
        return filling.has(property) || repeats(property, filled, new Set(filling).add(property));
      }) || others.some(([, member]) => repeatsIn(given["additionalProperties"], member, filling))
    );
  }

  function repeatsIn(given: unknown, value: unknown, filling: ReadonlySet<Node>): boolean {
    return isNode(given) && repeats(given, value, filling);
  }
}

function itemOf({ prefixItems, items }: Node, index: number): unknown {
  return (Array.isArray(prefixItems) ? prefixItems[index] : undefined) ?? items;
}
