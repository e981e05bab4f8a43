import type { Json } from "@contacts-api/openapi/node";
import { literalOf } from "../model/limits.ts";
import { type Field, labelOfValues, type SchemaModel } from "../model/schema.ts";
import { addresses } from "../output/address.ts";
import { code, inline, linkTo } from "./lines.ts";

/** Fields as a nested list: name, type, presence, what it says, limits, values, fields within. */
export function fieldList(address: string, fields: readonly Field[], inResponse = false, indent = ""): string {
  return fields.map((field) => entry(address, field, inResponse, indent)).join("\n");
}

function entry(address: string, field: Field, inResponse: boolean, indent: string): string {
  const { name, choice, schema } = field;
  const reference = schema.name ?? schema.items?.name;
  const words = [
    schema.type,
    reference === undefined ? undefined : linkTo(address, addresses.schema(reference), reference),
    presence(field, inResponse),
    choice,
    schema.deprecated && "deprecated",
    schema.readOnly && "read only",
    schema.writeOnly && "write only",
  ];
  const below = `${indent}  `;
  const description = (schema.description ?? "").trim().replaceAll("\n", `\n${below}`);
  return [
    `${indent}- ${code(name)} (${words.filter((word) => typeof word === "string").join(", ")})${description === "" ? "" : `: ${description}`}`,
    ...factLines(schema).map((line) => `${below}- ${line}`),
    within(address, schema, inResponse, below),
  ]
    .filter((line) => line !== "")
    .join("\n");
}

function presence({ required, isPart, schema }: Field, inResponse: boolean): string | undefined {
  if (schema.never) return "must be absent";
  if (isPart) return undefined;
  if (inResponse) return required ? undefined : "may be absent";
  return required ? "required" : undefined;
}

/** Limits, allowed values and examples, a line each. */
export function factLines(schema: SchemaModel): string[] {
  const { facts, values, examples, exampleWords, items } = schema;
  const each = items?.facts.map((fact) => ({ ...fact, label: `Each: ${fact.label.toLowerCase()}` })) ?? [];
  const shown = values.length > 0 ? values : (items?.values ?? []);
  return [
    ...shown.map(({ value, description }) => {
      const words = description === undefined ? "" : `: ${inline(description)}`;
      return `${labelOfValues(schema)} ${code(literalOf(value) ?? "")}${words}`;
    }),
    ...[...facts, ...each].map(({ label, value, literal }) => `${label}: ${literal ? code(value) : value}`),
    ...exampleLines(examples, exampleWords),
  ];
}

function exampleLines(examples: readonly Json[], words: readonly string[] | undefined): string[] {
  const values = examples.map((value) => code(literalOf(value) ?? ""));
  if (words) return values.map((value, index) => `Example ${value}: ${inline(words[index] ?? "")}`);
  return values.length === 0 ? [] : [`Example: ${values.join(", ")}`];
}

/** What stands inside a schema; a named schema within a named one is left to its own page by the model. */
export function within(address: string, schema: SchemaModel, inResponse: boolean, indent: string): string {
  const inner = schema.fields.length > 0 || !schema.items ? schema : schema.items;
  const lists = [
    fieldList(address, inner.fields, inResponse, indent),
    ...inner.refused.map(({ name, message }) => `${indent}- ${code(name)} (refused): ${inline(message)}`),
    fieldList(address, inner.parts, inResponse, indent),
    ...(inner.choices?.fields.map((choice) => {
      return `${indent}- ${inner.choices?.rule}\n${fieldList(address, [choice], inResponse, `${indent}  `)}`;
    }) ?? []),
  ];
  return lists.filter((list) => list !== "").join("\n");
}
