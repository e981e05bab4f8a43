import type { Json, JsonObject } from "@contacts-api/openapi/node";
import { entries, items, type Place, strings } from "@contacts-api/openapi/place";
import { type Discriminated, discriminated, withTag } from "./discriminator.ts";
import { entryOf, type FlatSchema, flatten } from "./flatten.ts";
import { type Fact, factsOf, isNothing, isRequiredOnly } from "./limits.ts";
import { oncePer } from "./once-per.ts";
import { optional } from "./optional.ts";
import { type EnumValue, examplesOf, type RefusedField, refusedOf, valuesOf, wordOf } from "./schema-lists.ts";
import { eachEntry, eachField, otherField, unnamedParts } from "./schema-parts.ts";
import { isBinary, simpleValue } from "./simple-value.ts";
import { typeWords } from "./type-words.ts";

export interface Field {
  readonly name: string;
  readonly required: boolean;
  /** It is an alternative or a part of a schema, under words for it: it can be neither required nor absent. */
  readonly isPart?: true;
  /** Where it and another one exclude each other: how, in words. */
  readonly choice?: string;
  readonly schema: SchemaModel;
}

export interface SchemaModel {
  /** Its name among the components, which have separate pages. */
  readonly name?: string;
  readonly title?: string;
  readonly description?: string;
  /** In words: `array of objects`, `string or null`. */
  readonly type: string;
  readonly deprecated: boolean;
  readonly readOnly: boolean;
  readonly writeOnly: boolean;
  readonly facts: readonly Fact[];
  readonly values: readonly EnumValue[];
  /** Its values are those known so far. */
  readonly open?: boolean;
  /** Its default or its only value. */
  readonly value?: Json;
  /** What is meant where it is left out. */
  readonly defaultValue?: Json;
  /** A value that it admits, if it is made of no others; for its examples. */
  readonly simple?: Json;
  /** The minimum number of entries of a list. */
  readonly least?: number;
  /** Bytes, not text. */
  readonly binary?: boolean;
  /** It admits nothing: a field that must not be there. */
  readonly never?: boolean;
  readonly fields: readonly Field[];
  /** Fields that are refused with a separate message. */
  readonly refused: readonly RefusedField[];
  readonly items?: SchemaModel;
  /** The first entries of a list, each with its own schema. */
  readonly tuple?: readonly SchemaModel[];
  /** Of all fields that have no name here. */
  readonly rest?: SchemaModel;
  /** Parts with a schema but without a name in the data, such as all other fields, under words that describe them. */
  readonly parts: readonly Field[];
  /** Alternatives, under their names. */
  readonly choices?: { readonly rule: ChoiceRule; readonly fields: readonly Field[] };
  /** The schemas whose fields it takes in. */
  readonly includes: readonly string[];
  readonly examples: readonly Json[];
  /** What is said about the examples, in their order, if anything is. */
  readonly exampleWords?: readonly string[];
  /** It stands inside itself: its fields are on its own page. */
  readonly cut: boolean;
}

type ChoiceRule = "one of" | "any of";

/** The way from the schema of a page down to one within it. */
interface Trail {
  /** The named schemas on the way. */
  readonly names: readonly string[];
  /** Where the schemas that are referred to stand; not all of them have names. */
  readonly targets: readonly string[];
  /** The schemas themselves, as the document has them. */
  readonly values: readonly JsonObject[];
  /** Deeper than this, a named schema is shown on its own page only. */
  readonly deepest: number;
  /** The number of further schemas that fit on the page. */
  readonly space: { left: number };
}

const start = { names: [], targets: [], values: [] };
const deepest = 6;
const mostSchemas = 250;

/**
 * A schema with everything in it. Named schemas in it are laid open as deep as the page stays readable, beyond that
 * only named; they have separate pages.
 */
export function readSchema(document: JsonObject, place: Place): SchemaModel {
  const { $ref, ...beside } = place.value;
  if (typeof $ref !== "string" || Object.keys(beside).length > 0) return readFitting(document, place);
  // The same wherever it is referred to, so it is read once.
  const schemas = referred(document);
  const schema = schemas.get($ref) ?? readFitting(document, place);
  schemas.set($ref, schema);
  return schema;
}

const referred = oncePer((_document: JsonObject) => new Map<string, SchemaModel>());

function readFitting(document: JsonObject, place: Place): SchemaModel {
  for (let depth = deepest; depth > 1; depth--) {
    const space = { left: mostSchemas };
    const schema = readWithin(document, place, { ...start, deepest: depth, space });
    if (space.left >= 0) return schema;
  }
  return readWithin(document, place, { ...start, deepest: 1, space: { left: Number.POSITIVE_INFINITY } });
}

function readWithin(document: JsonObject, place: Place, trail: Trail): SchemaModel {
  const flat = flatten(document, place);
  const { value, name, target } = flat;
  trail.space.left--;
  const turn =
    trail.values.includes(place.value) ||
    (name !== undefined && trail.names.includes(name)) ||
    (target !== undefined && trail.targets.includes(target));
  const cut = turn || (name !== undefined && trail.names.length >= trail.deepest) || trail.space.left < 0;
  const inside: Trail = {
    ...trail,
    names: name === undefined ? trail.names : [...trail.names, name],
    targets: target === undefined ? trail.targets : [...trail.targets, target],
    values: [...trail.values, place.value],
  };
  const read = (below: Place) => readWithin(document, below, inside);
  const title = wordOf(value["title"]);
  return {
    ...optional({ name, title, description: wordOf(value["description"]), value: value["const"] ?? value["default"] }),
    ...(value["default"] === undefined ? {} : { defaultValue: value["default"] }),
    ...optional({ simple: simpleValue(flat) }),
    ...(typeof value["minItems"] === "number" && value["minItems"] > 1 ? { least: value["minItems"] } : {}),
    ...(isBinary(value) ? { binary: true } : {}),
    ...(isNothing(value) ? { never: true } : {}),
    type: typeWords(document, flat),
    deprecated: value["deprecated"] === true,
    readOnly: value["readOnly"] === true,
    writeOnly: value["writeOnly"] === true,
    facts: factsOf(value, name),
    values: valuesOf(value),
    ...(value["x-open"] === true ? { open: true } : {}),
    refused: refusedOf(value),
    ...(cut ? { fields: [], parts: [] } : contentsOf(document, flat, read)),
    includes: flat.includes,
    examples: examplesOf(value),
    cut,
  };
}

function contentsOf(document: JsonObject, flat: FlatSchema, read: (place: Place) => SchemaModel) {
  const entry = flat.value["prefixItems"] === undefined ? entryOf(flat) : undefined;
  const [choices, ...further] = choicesOf(flat);
  const items = entry && read(entry);
  // Lists within lists: the inner one has its own limits and contents.
  const nested = items !== undefined && (items.items !== undefined || items.parts.length > 0);
  const parts = unnamedParts(flat, further).map(([name, place]) => ({
    name,
    required: false,
    isPart: true as const,
    schema: read(place),
  }));
  const tuple = parts.filter(({ name }) => /^entry \d+$/u.test(name)).map(({ schema }) => schema);
  return {
    fields: fieldsOf(flat, read),
    parts: [...(nested ? [{ name: eachEntry, required: false, isPart: true as const, schema: items }] : []), ...parts],
    ...(tuple.length > 0 ? { tuple } : {}),
    ...optional({
      items: nested ? undefined : items,
      rest: parts.find(({ name }) => name === eachField || name === otherField)?.schema,
      choices: choices && {
        rule: choices.rule,
        fields: namedChoices(choices.places.map(read), discriminated(document, flat, choices.places)),
      },
    }),
  };
}

function fieldsOf(flat: FlatSchema, read: (place: Place) => SchemaModel): Field[] {
  const required = strings(flat.value["required"]);
  return entries(flat, "properties").map(([name, place]) => ({
    name,
    required: required.includes(name),
    schema: read(place),
  }));
}

interface Choices {
  readonly keyword: string;
  readonly rule: ChoiceRule;
  readonly places: readonly Place[];
}

function choicesOf(flat: FlatSchema): Choices[] {
  const rules = [
    { keyword: "oneOf", rule: "one of" },
    { keyword: "anyOf", rule: "any of" },
  ] as const;
  return rules
    .map((rule) => ({ ...rule, places: items(flat, rule.keyword) }))
    .filter(({ places }) => places.length > 0 && !places.every((place) => isRequiredOnly(place.value)));
}

/** Each under the value that tells it apart, its name, its title, or its number; no two under the same. */
function namedChoices(schemas: readonly SchemaModel[], { field, tags }: Discriminated): Field[] {
  const taken = new Set<string>();
  return schemas.map((untagged, index) => {
    const schema = withTag(untagged, field, tags[index]);
    const wanted = tags[index] ?? schema.name ?? schema.title ?? `form ${index + 1}`;
    const name = taken.has(wanted) ? `${wanted} (${index + 1})` : wanted;
    taken.add(name);
    return { name, required: false, isPart: true, schema };
  });
}

/** Returns the words before the values of a schema, or of its entries. */
export function labelOfValues({ values, open, items }: SchemaModel): string {
  if (values.length === 0 && items !== undefined) return labelOfValues(items);
  if (open) return "Such as";
  return values.length === 1 ? "Always" : "One of";
}
