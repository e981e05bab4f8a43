import { code, inline } from "../text/one-line.ts";
import type { FactView, ValueView } from "../view/facts.ts";
import type { FieldGroup, FieldView, TypeView, WithinView } from "../view/fields.ts";
import { type Edition, linkTo } from "./lines.ts";

/** Returns fields as a nested list, under the words of their group. */
export function groupLines({ words, fields }: FieldGroup, edition: Edition): string[] {
  const list = fieldList(fields, edition);
  return words === undefined ? [list] : [words, list];
}

/** Returns fields as a nested list: name, type and marks, what it says, limits and values, fields within. */
function fieldList(fields: readonly FieldView[], edition: Edition, indent = ""): string {
  return fields.map((field) => entry(field, edition, indent)).join("\n");
}

function entry(field: FieldView, edition: Edition, indent: string): string {
  const below = `${indent}  `;
  const type = typeWords(field, edition);
  const description = (field.description ?? "").trim().replaceAll("\n", `\n${below}`);
  return [
    `${indent}- ${code(field.name)}${type === "" ? "" : ` (${type})`}${description === "" ? "" : `: ${description}`}`,
    ...factLines(field.facts, below),
    ...(field.within ? withinLines(field.within, edition, below) : []),
  ].join("\n");
}

export function typeWords({ type, see, marks }: TypeView, edition: Edition): string {
  const words = [type, see && linkTo(see, edition), ...marks.map((mark) => mark.words)];
  return words.filter((word) => word !== undefined).join(", ");
}

function withinLines(within: WithinView, edition: Edition, indent: string): string[] {
  const below = `${indent}  `;
  if (within.kind !== "contents") return [`${indent}- ${within.text.trim().replaceAll("\n", `\n${below}`)}`];
  const { summary, description, groups } = within;
  return [
    ...(description === undefined ? [] : [`${indent}- ${summary}: ${inline(description)}`]),
    ...nestedLines(groups, edition, indent),
  ];
}

/** Returns groups of fields as the entries of a list; words stand over a list within it. */
export function nestedLines(groups: readonly FieldGroup[], edition: Edition, indent: string): string[] {
  return groups.flatMap(({ words, fields }) =>
    words === undefined
      ? [fieldList(fields, edition, indent)]
      : [`${indent}- ${words}`, fieldList(fields, edition, `${indent}  `)],
  );
}

/** Returns limits, allowed values and examples as a list. Several values of which something is said are a list within it. */
export function factLines(facts: readonly FactView[], indent = ""): string[] {
  return facts.flatMap((fact) => {
    const start = `${indent}- ${fact.label}:`;
    if (!("values" in fact)) return [`${start} ${fact.literal ? code(fact.value) : fact.value}`];
    const { values } = fact;
    if (values.every(({ description }) => description === undefined) || values.length === 1)
      return [`${start} ${values.map(valueWords).join(", ")}`];
    return [start, ...values.map((value) => `${indent}  - ${valueWords(value)}`)];
  });
}

function valueWords({ before = "", literal, description = "" }: ValueView): string {
  return `${before}${code(literal)}${description === "" ? "" : `: ${inline(description)}`}`;
}
