import { members, type Node } from "@contacts-api/openapi/node";
import { standaloneSchema } from "@contacts-api/openapi/standalone-schema";

/**
 * Returns the schemas of a bundled document by name, each as a self-contained JSON Schema. Recursive schemas are in
 * `$defs`.
 */
export function dereferenced(document: Node): Map<string, Node> {
  const schemas = new Map(members((document["components"] as Node)["schemas"]));
  const $schema = "https://json-schema.org/draft/2020-12/schema";
  return new Map(
    [...schemas].map(([name, schema]) => [name, { $schema, title: name, ...standaloneSchema(schema, schemas, name) }]),
  );
}
