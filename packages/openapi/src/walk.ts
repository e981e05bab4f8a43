// The objects of a document whose keys are keywords. In a map the keys are names, so a property may be called `default`
// or `not`. Data, such as examples, has no keywords.
import { isNode, type Node } from "./node.ts";

/** Keywords whose values are data. */
const data = new Set(["const", "default", "enum", "example", "value"]);

/** Keywords whose values are maps: of schemas, and of parts of a document. */
const maps = new Set([
  ...["properties", "patternProperties", "dependentSchemas", "$defs", "definitions"],
  ...["paths", "responses", "content", "headers", "examples", "mapping"],
  ...["schemas", "parameters", "requestBodies", "securitySchemes"],
  ...["x-enumDescriptions", "x-refused-properties"],
]);

/** Keywords whose values are lists of objects. */
const lists = new Set(["allOf", "anyOf", "oneOf", "prefixItems", "servers", "tags", "security"]);

/** An object, and the keys that lead to it. */
export interface Placed {
  readonly node: Node;
  readonly keys: readonly string[];
}

/** Returns every object with keywords in an object or a list, outer ones first. */
export function objectsIn(value: unknown): Node[] {
  return placedIn(value).map(({ node }) => node);
}

/** Returns every object with keywords in an object or a list with its keys, outer ones first. */
export function placedIn(value: unknown): Placed[] {
  const found: Placed[] = [];
  collect(value, []);
  return found;

  function collect(value: unknown, keys: readonly string[]): void {
    if (Array.isArray(value)) for (const [index, item] of value.entries()) collect(item, [...keys, String(index)]);
    if (!isNode(value)) return;
    found.push({ node: value, keys });
    for (const [key, member] of Object.entries(value)) {
      const inner = [...keys, key];
      if (isData(key, member)) continue;
      if (!isMap(key, member)) collect(member, inner);
      else for (const [name, one] of Object.entries(member as Node)) collect(one, [...inner, name]);
    }
  }
}

/** Returns an object with each of its parts changed. Data stays, and maps keep their names. */
export function mapParts(node: Node, change: (part: unknown) => unknown): Node {
  const changed = (value: unknown): unknown => (Array.isArray(value) ? value.map(changed) : change(value));
  const members = Object.entries(node).map(([key, member]) => {
    if (isData(key, member)) return [key, member];
    if (!isMap(key, member)) return [key, changed(member)];
    const named = Object.entries(member as Node).map(([name, one]) => [name, changed(one)]);
    return [key, Object.fromEntries(named)];
  });
  return Object.fromEntries(members);
}

/** Returns the keywords among the keys from the document to a place, without the names and indices between them. */
export function keywordsOf(keys: readonly string[]): string[] {
  let isName = false;
  return keys.filter((key) => {
    const isKeyword = !isName;
    isName = isKeyword && (maps.has(key) || lists.has(key));
    return isKeyword;
  });
}

function isData(key: string, member: unknown): boolean {
  return data.has(key) || (key === "examples" && Array.isArray(member));
}

function isMap(key: string, member: unknown): boolean {
  return maps.has(key) && isNode(member);
}
