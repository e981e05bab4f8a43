import { literalOf } from "../model/limits.ts";
import type { Field, SchemaModel } from "../model/schema.ts";
import { addresses } from "../output/address.ts";
import { inline, linkTo } from "./lines.ts";

/** Fields as a nested list: name, type, presence, what it says, limits, values, fields within. */
export function fieldList(address: string, fields: readonly Field[], inResponse = false, indent = ""): string {
  return fields.map((field) => entry(address, field, inResponse, indent)).join("\n");
}

function entry(address: string, { name, required, schema }: Field, inResponse: boolean, indent: string): string {
  const reference = schema.name ?? schema.items?.name;
  const words = [
    schema.type,
    reference === undefined ? undefined : linkTo(address, addresses.schema(reference), reference),
    inResponse ? !required && "may be absent" : required && "required",
    schema.deprecated && "deprecated",
    schema.readOnly && "read only",
    schema.writeOnly && "write only",
  ];
  const below = `${indent}  `;
  const description = (schema.description ?? "").trim().replaceAll("\n", `\n${below}`);
  return [
    `${indent}- \`${name}\` (${words.filter((word) => typeof word === "string").join(", ")})${description === "" ? "" : `: ${description}`}`,
    ...factLines(schema).map((line) => `${below}- ${line}`),
    within(address, schema, inResponse, below),
  ]
    .filter((line) => line !== "")
    .join("\n");
}

/** Limits, allowed values and examples, a line each. */
export function factLines({ facts, values, examples, items }: SchemaModel): string[] {
  const each = items?.facts.map((fact) => ({ ...fact, label: `Each: ${fact.label.toLowerCase()}` })) ?? [];
  const shown = values.length > 0 ? values : (items?.values ?? []);
  return [
    ...shown.map(({ value, description }) => {
      const words = description === undefined ? "" : `: ${inline(description)}`;
      return `${shown.length === 1 ? "Always" : "One of"} \`${literalOf(value)}\`${words}`;
    }),
    ...[...facts, ...each].map(({ label, value, literal }) => `${label}: ${literal ? `\`${value}\`` : value}`),
    ...(examples.length > 0 ? [`Example: ${examples.map((value) => `\`${literalOf(value)}\``).join(", ")}`] : []),
  ];
}

/** What stands inside a schema; a named schema within a named one is left to its own page by the model. */
export function within(address: string, schema: SchemaModel, inResponse: boolean, indent: string): string {
  const inner = schema.fields.length > 0 || !schema.items ? schema : schema.items;
  const lists = [
    fieldList(address, inner.fields, inResponse, indent),
    ...inner.refused.map(({ name, message }) => `${indent}- \`${name}\` (refused): ${inline(message)}`),
    fieldList(address, inner.parts, inResponse, indent),
    ...(inner.choices?.fields.map((choice) => {
      return `${indent}- ${inner.choices?.rule}\n${fieldList(address, [choice], inResponse, `${indent}  `)}`;
    }) ?? []),
  ];
  return lists.filter((list) => list !== "").join("\n");
}
