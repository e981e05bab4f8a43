// Discriminators: the alternative for each value of a property.
import { discriminate } from "@contacts-api/openapi/constructs/discriminate";
import type { Node } from "@contacts-api/openapi/node";
import { pointer } from "@contacts-api/openapi/pointer";

/**
 * Returns the reference of the alternative for each value of the property. The table of constructs has refused other
 * discriminators.
 */
export function tagsOf(schema: Node, schemas: ReadonlyMap<string, Node>): Map<string, string> {
  const branches = discriminate({ components: { schemas: Object.fromEntries(schemas) } }, schema);
  if (typeof branches === "string") throw new Error(`A discriminator does not tell branches apart: ${branches}.`);
  return new Map(
    branches.flatMap(({ name, values }) => values.map((value) => [value, pointer("components", "schemas", name)])),
  );
}
