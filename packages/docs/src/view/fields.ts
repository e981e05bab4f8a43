import { optional } from "../model/optional.ts";
import type { Field, SchemaModel } from "../model/schema.ts";
import { anchor } from "../output/address.ts";
import { type FactView, schemaFacts } from "./facts.ts";
import { type LinkView, schemaLink } from "./line.ts";

/** The type in words, a named schema to read on, and what else is said in a word or two. */
export interface TypeView {
  readonly type?: string;
  readonly see?: LinkView;
  readonly marks: readonly Mark[];
}

interface Mark {
  readonly words: string;
  /** A caller must know it. */
  readonly strong?: true;
}

export interface FieldView extends TypeView {
  readonly id?: string;
  readonly name: string;
  readonly description?: string;
  readonly facts: readonly FactView[];
  readonly within?: WithinView;
}

export interface FieldGroup {
  /** The words that the fields stand under. */
  readonly words?: string;
  readonly fields: readonly FieldView[];
}

/** The contents of a field; or what is said in place of them. */
export type WithinView =
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "prose"; readonly text: string }
  | {
      readonly kind: "contents";
      readonly summary: string;
      /** They are shown at once. */
      readonly open: boolean;
      readonly description?: string;
      readonly groups: readonly FieldGroup[];
    };

/** The place of fields. In a response a field that is always there needs no mark, and one that is not does. */
export interface FieldPlace {
  /** Beyond 0 the contents of a field are folded away. @default 0 */
  readonly depth?: number;
  readonly inResponse?: boolean;
}

/** Returns the fields, each with its own anchor, what it says about itself, and the fields within it. */
export function fieldViews(fields: readonly Field[], prefix: string, place: FieldPlace = {}): FieldView[] {
  return fields.map((field) => {
    const { name, schema } = field;
    const id = anchor(prefix, name);
    return {
      id,
      name,
      ...typeView(schema, marksOf(field, place.inResponse)),
      ...optional({ description: schema.description, within: withinOf(schema, id, place) }),
      facts: schemaFacts(schema, true),
    };
  });
}

/** Returns the type of a schema; its own name is left out on its page. */
export function typeView(schema: SchemaModel, marks: readonly Mark[] = [], isOwnPage = false): TypeView {
  const { type, items, deprecated, readOnly, writeOnly } = schema;
  const name = (isOwnPage ? undefined : schema.name) ?? items?.name;
  return {
    type,
    ...optional({ see: name === undefined ? undefined : schemaLink(name) }),
    marks: [
      ...marks,
      ...(deprecated ? [{ words: "deprecated" }] : []),
      ...(readOnly ? [{ words: "read only" }] : []),
      ...(writeOnly ? [{ words: "write only" }] : []),
    ],
  };
}

function marksOf({ required, isPart, choice, schema }: Field, inResponse = false): Mark[] {
  const chosen = choice === undefined ? [] : [markOf(choice, choice.startsWith("exactly"))];
  if (schema.never) return [markOf("must be absent"), ...chosen];
  if (isPart || required === inResponse) return chosen;
  return [inResponse ? markOf("may be absent") : markOf("required", true), ...chosen];
}

function markOf(words: string, isStrong = false): Mark {
  return isStrong ? { words, strong: true } : { words };
}

/** Shows once what stands inside itself, and on its own page what would make this one too long. */
function withinOf(
  schema: SchemaModel,
  id: string,
  { depth = 0, inResponse = false }: FieldPlace,
): WithinView | undefined {
  const inner = innerOf(schema);
  const name = inner.name ?? schema.name;
  const each = inner === schema ? undefined : inner.description;
  const groups = groupsOf(inner, id, { depth: depth + 1, inResponse });
  if (groups.length > 0) {
    const count = inner.fields.length;
    const what = count > 0 ? `${count} ${count === 1 ? "field" : "fields"}` : "Contents";
    const summary = name === undefined ? what : `${what} of ${name}`;
    return { kind: "contents", summary, open: depth === 0, ...optional({ description: each }), groups };
  }
  if (!inner.cut) return each === undefined ? undefined : { kind: "prose", text: `Each: ${each}` };
  const place = name === undefined ? "are those of the schema that it stands in" : `stand on the page of ${name}`;
  return { kind: "note", text: `Its fields ${place}.` };
}

/** Returns what is shown within a field: a list stands for its entries. */
export function innerOf(schema: SchemaModel): SchemaModel {
  return schema.fields.length > 0 || !schema.items ? schema : schema.items;
}

/** Returns the fields of a schema, those that it refuses, its parts and its alternatives. */
export function groupsOf(schema: SchemaModel, prefix: string, place: FieldPlace = {}): FieldGroup[] {
  const { fields, refused, parts, choices } = schema;
  const group = (some: readonly Field[]) => (some.length === 0 ? [] : [{ fields: fieldViews(some, prefix, place) }]);
  return [
    ...group(fields),
    ...(refused.length === 0 ? [] : [refusedGroup(refused, prefix)]),
    ...group(parts),
    ...(choices
      ? [
          {
            words: choices.rule === "one of" ? "Exactly one of:" : "Any of:",
            fields: fieldViews(choices.fields, anchor(prefix, "choice"), place),
          },
        ]
      : []),
  ];
}

function refusedGroup(refused: SchemaModel["refused"], prefix: string): FieldGroup {
  const fields = refused.map(({ name, message }) => {
    return { id: anchor(prefix, name), name, marks: [{ words: "refused" }], description: message, facts: [] };
  });
  return { words: "Refused, with a separate message:", fields };
}
