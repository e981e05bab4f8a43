import { isNode, type Json } from "@contacts-api/openapi/node";
import { child, entries, items, type Place } from "@contacts-api/openapi/place";
import { pointerBelow } from "@contacts-api/openapi/pointer";
import type { FlatSchema } from "./flatten.ts";
import { anyRequired, neverOf } from "./limits.ts";

type Part = readonly [words: string, place: Place];

/**
 * The schemas within a schema that are of no named field, each under words that say what it is about. `further` are
 * keywords with alternatives beyond those that are shown as such.
 */
export function unnamedParts(schema: FlatSchema, further: readonly { readonly keyword: string }[]): Part[] {
  const part = (keyword: string, words: string): Part[] => {
    const place = child(schema, keyword);
    return place ? [[words, place]] : [];
  };
  const filled = (keyword: string, words: string) =>
    part(keyword, words).filter(([, { value }]) => Object.keys(value).length > 0);
  const [tuple, dependent] = [items(schema, "prefixItems"), entries(schema, "dependentSchemas")];
  return [
    ...entries(schema, "patternProperties").map(([pattern, place]): Part => [`any field like ${pattern}`, place]),
    ...filled("additionalProperties", schema.value["properties"] === undefined ? eachField : otherField),
    ...filled("unevaluatedProperties", otherField),
    ...part("propertyNames", "the name of each field"),
    ...tuple.map((place, index): Part => [`entry ${index + 1}`, place]),
    ...(tuple.length > 0 ? filled("items", "any further entry") : []),
    ...filled("unevaluatedItems", "any further entry"),
    ...part("contains", "at least one entry"),
    ...part("contentSchema", "its content"),
    ...dependent.map(([name, place]): Part => [`when ${name} is there`, place]),
    ...part("if", "if it matches"),
    ...part("then", "it must match"),
    ...part("else", "otherwise it must match"),
    ...(anyRequired(schema.value).length > 0 || neverOf(schema.value).length > 0
      ? []
      : filled("not", "it must not match")),
    ...further.map(({ keyword }): Part => ["also", only(schema, keyword)]),
    ...alsoOf(schema).map((place, index): Part => [index === 0 ? "and" : `and (${index + 1})`, place]),
  ];
}

/** The names of fields without a name. */
export const otherField = "any other field";
export const eachField = "each field";
/** Those of a list whose entries are not laid open with it. */
export const eachEntry = "each entry";

/** Whether a part is about the whole value, and not about some of its fields or entries. */
export function isOfWhole(words: string): boolean {
  return /^(?:when .* is there|if it matches|(?:otherwise )?it must (?:not )?match|also|and(?: \(\d+\))?)$/su.test(
    words,
  );
}

/** What `flatten` could not unite. */
function alsoOf(schema: FlatSchema): Place[] {
  const list = schema.value["allOf"];
  if (!Array.isArray(list)) return [];
  return (list as readonly Json[]).flatMap((value, index) =>
    isNode(value) ? [{ value, pointer: pointerBelow(schema.pointer, "allOf", index) }] : [],
  );
}

function only({ value, pointer }: Place, keyword: string): Place {
  return { value: { [keyword]: value[keyword] ?? null }, pointer: `${pointer}#${keyword}` };
}
