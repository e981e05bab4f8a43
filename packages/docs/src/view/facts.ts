import type { Json } from "@contacts-api/openapi/node";
import { type Fact, literalOf } from "../model/limits.ts";
import { optional } from "../model/optional.ts";
import { labelOfValues, type SchemaModel } from "../model/schema.ts";

/** One thing said under a label: in words, or as a list of values. */
export type FactView = Fact | { readonly label: string; readonly values: readonly ValueView[] };

export interface ValueView {
  /** Words before the value. */
  readonly before?: string;
  /** The value to copy. */
  readonly text: string;
  /** The value to the letter: text in quotes. */
  readonly literal: string;
  readonly description?: string;
}

/** Returns limits, allowed values and defaults, with examples if wanted. Those of a list's entries stand with the list. */
export function schemaFacts(schema: SchemaModel, withExamples = false): FactView[] {
  const { items, exampleWords } = schema;
  const each = items?.facts.map((fact) => ({ ...fact, label: `Each: ${fact.label.toLowerCase()}` })) ?? [];
  const values = schema.values.length > 0 ? schema.values : (items?.values ?? []);
  const examples = schema.examples.length > 0 ? schema.examples : (items?.examples ?? []);
  const shown = withExamples ? examples : [];
  return [
    ...listed(
      labelOfValues(schema),
      values.map(({ value, description }) => viewOf(value, description)),
    ),
    ...schema.facts,
    ...each,
    ...listed(
      shown.length === 1 ? "Example" : "Examples",
      shown.map((value, index) => viewOf(value, exampleWords?.[index])),
    ),
  ];
}

/** Returns a fact with these values; none without values. */
export function listed(label: string, values: readonly ValueView[]): FactView[] {
  return values.length === 0 ? [] : [{ label, values }];
}

function viewOf(value: Json, description: string | undefined): ValueView {
  const literal = literalOf(value) ?? "";
  return { text: typeof value === "string" ? value : literal, literal, ...optional({ description }) };
}
