// The schemas that requests use, and those that responses use.
import { isNode, members, type Node } from "@contacts-api/openapi/node";
import { keysOf } from "@contacts-api/openapi/pointer";
import { objectsIn } from "@contacts-api/openapi/walk";

export interface Uses {
  readonly request: ReadonlySet<string>;
  readonly response: ReadonlySet<string>;
}

/** Returns the names of schemas that requests use, and that responses use. */
export function usesOf(document: Node): Uses {
  const components = isNode(document["components"]) ? document["components"] : {};
  const schemas = isNode(components["schemas"]) ? components["schemas"] : {};
  const request = new Set<string>();
  const response = new Set<string>();
  for (const body of requestBodies(document)) collect(body, request);
  for (const [, item] of members(document["paths"])) {
    for (const [, operation] of members(item)) collect(valuesOf(operation["responses"]), response);
  }
  collect(valuesOf(components["responses"]), response);
  return { request, response };

  function collect(value: unknown, found: Set<string>): void {
    for (const name of namesIn(value)) {
      if (found.has(name)) continue;
      found.add(name);
      collect(schemas[name], found);
    }
  }
}

/** Returns the bodies of operations and of components. */
export function requestBodies(document: Node): Node[] {
  const shared = valuesOf((document["components"] as Node | undefined)?.["requestBodies"]);
  const own = members(document["paths"]).flatMap(([, item]) =>
    members(item).flatMap(([, operation]) =>
      operation["requestBody"] === undefined ? [] : [operation["requestBody"]],
    ),
  );
  return [...shared, ...own].filter(isNode);
}

function valuesOf(map: unknown): Node[] {
  return members(map).map(([, member]) => member);
}

/** Returns the names of schemas that an object or a list refers to. */
export function namesIn(value: unknown): string[] {
  return objectsIn(value).flatMap(({ $ref: reference }) => {
    const keys = typeof reference === "string" ? keysOf(reference) : [];
    return keys[1] === "schemas" && keys[2] !== undefined ? [keys[2]] : [];
  });
}
