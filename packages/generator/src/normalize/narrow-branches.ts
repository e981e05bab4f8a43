// Branches of a discriminated oneOf without own values get them from the mapping, or from their names. Types and
// validators tell branches apart by const and enum alone.
import { discriminate } from "@contacts-api/openapi/constructs/discriminate";
import { isNode, type Node } from "@contacts-api/openapi/node";
import { objectsIn } from "@contacts-api/openapi/walk";
import type { NamedSchemas } from "./named-schemas.ts";

export function narrowBranches(document: Node, schemas: NamedSchemas): void {
  for (const node of objectsIn(document)) {
    if (isNode(node["discriminator"]) && Array.isArray(node["oneOf"])) narrow(node);
  }

  function narrow(schema: Node): void {
    const branches = discriminate(document, schema);
    if (typeof branches === "string") return;
    const property = String((schema["discriminator"] as Node)["propertyName"]);
    for (const { name, values } of branches.filter(({ isOwn }) => !isOwn)) {
      schemas.replace(name, narrowed(schemas.get(name) ?? {}, property, values));
    }
    // Each branch has its values now, and may get another name.
    Object.assign(schema, { discriminator: { propertyName: property } });
  }
}

function narrowed(schema: Node, property: string, values: readonly string[]): Node {
  const listed = { type: "string", ...(values.length === 1 ? { const: values[0] } : { enum: values }) };
  const own = isNode(schema["properties"]) ? schema["properties"][property] : undefined;
  if (Array.isArray(schema["allOf"])) {
    const part = { type: "object", required: [property], properties: { [property]: listed } };
    return { ...schema, allOf: [...schema["allOf"], part] };
  }
  const described = isNode(own) && own["$ref"] === undefined ? { ...own, ...listed } : listed;
  return { ...schema, properties: { ...(schema["properties"] as Node), [property]: described } };
}
