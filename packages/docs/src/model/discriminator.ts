import { isNode, type Json, type JsonObject } from "@contacts-api/openapi/node";
import { entries, type Place, schemaNameOf } from "@contacts-api/openapi/place";
import { type FlatSchema, flatten } from "./flatten.ts";

export interface Discriminated {
  /** The field that tells the alternatives apart. */
  readonly field?: string;
  /** Its value in each of them. */
  readonly tags: readonly (string | undefined)[];
}

/** The alternatives by the value that their field has, that the mapping gives them, or that is their name. */
export function discriminated(document: JsonObject, { value }: FlatSchema, places: readonly Place[]): Discriminated {
  const { propertyName, mapping } = isNode(value["discriminator"]) ? value["discriminator"] : {};
  if (typeof propertyName !== "string") return { tags: [] };
  const mapped = isNode(mapping) ? Object.entries(mapping) : [];
  const tags = places.map((place) => {
    const field = entries(flatten(document, place), "properties").find(([name]) => name === propertyName)?.[1];
    const own = field ? valuesOfTag(flatten(document, field).value) : [];
    if (own.length > 0) return own.join(", ");
    const reference = place.value["$ref"];
    const known = mapped.find(([, target]) => target === reference || `#/components/schemas/${target}` === reference);
    return known?.[0] ?? schemaNameOf(place);
  });
  return { field: propertyName, tags };
}

function valuesOfTag(value: JsonObject): string[] {
  if (value["const"] !== undefined) return [String(value["const"])];
  return Array.isArray(value["enum"]) ? (value["enum"] as readonly Json[]).map(String) : [];
}
