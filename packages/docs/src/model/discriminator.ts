import { isNode, type Json, type JsonObject } from "@contacts-api/openapi/node";
import { entries, type Place, schemaNameOf } from "@contacts-api/openapi/place";
import { type FlatSchema, flatten } from "./flatten.ts";
import type { SchemaModel } from "./schema.ts";

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

/** An alternative whose discriminating field does not say its value itself says it where it is an alternative. */
export function withTag(schema: SchemaModel, name: string | undefined, tag: string | undefined): SchemaModel {
  if (tag === undefined) return schema;
  const fields = schema.fields.map((field) => {
    const isOpen = field.name === name && field.schema.values.length === 0 && field.schema.value === undefined;
    const always = { label: "Always", value: JSON.stringify(tag), literal: true };
    const facts = [always, ...field.schema.facts];
    return isOpen ? { ...field, schema: { ...field.schema, facts, examples: [], value: tag } } : field;
  });
  return { ...schema, fields };
}
