// The spec in fewer constructs, with the same meaning. Later stages need not know $defs, mappings, inline bodies,
// readOnly and writeOnly. Places still lead to the file.

import { follow } from "@contacts-api/openapi/follow";
import type { Spec } from "@contacts-api/openapi/load";
import { isNode, type Node } from "@contacts-api/openapi/node";
import { keysOf, pointer } from "@contacts-api/openapi/pointer";
import { objectsIn } from "@contacts-api/openapi/walk";
import { hoistDefinitions } from "./hoist-definitions.ts";
import { nameBodies } from "./name-bodies.ts";
import { NamedSchemas } from "./named-schemas.ts";
import { narrowBranches } from "./narrow-branches.ts";
import { splitAccess } from "./split-access.ts";

export function normalize(spec: Spec): Spec {
  const document = structuredClone(spec.document) as Record<string, unknown>;
  const components = { ...(document["components"] as Record<string, unknown>) };
  const all = { ...(components["schemas"] as Record<string, unknown>) };
  document["components"] = { ...components, schemas: all };
  const origins = new Map<string, string>();
  const schemas = new NamedSchemas(spec, all, origins);
  closeTuples(document);
  redirect(document, hoistDefinitions(schemas));
  narrowBranches(document, schemas);
  nameBodies(document, schemas);
  splitAccess(document, schemas);
  return {
    document,
    resolve: (node) => follow(document, node),
    place: (place) => spec.place(inTheSpec(place)),
    fail: (place, fault) => spec.fail(inTheSpec(place), fault),
  };

  function inTheSpec(place: string): string {
    const [moved] = [...origins.keys()].filter((from) => place === from || place.startsWith(`${from}/`));
    return moved === undefined ? place : `${origins.get(moved)}${place.slice(moved.length)}`;
  }
}

/** Closes tuples by `items: false` instead of maxItems, as types and validators know only that form. */
function closeTuples(document: Node): void {
  for (const node of objectsIn(document)) {
    if (Array.isArray(node["prefixItems"]) && node["maxItems"] === node["prefixItems"].length) {
      Object.assign(node, { items: false });
    }
  }
}

function redirect(document: Node, moved: ReadonlyMap<string, string>): void {
  if (moved.size === 0) return;
  for (const node of objectsIn(document)) {
    const keys = typeof node["$ref"] === "string" ? keysOf(node["$ref"]) : undefined;
    const target = keys && moved.get(pointer(...keys));
    if (target !== undefined) Object.assign(node, { $ref: target });
    const { mapping } = isNode(node["discriminator"]) ? node["discriminator"] : {};
    for (const [name, place] of Object.entries(isNode(mapping) ? mapping : {})) {
      const other = moved.get(pointer(...keysOf(String(place))));
      if (other !== undefined) Object.assign(mapping as Node, { [name]: other });
    }
  }
}
