// JSON text that a response copies from the database. Parsing and writing it again would make contacts with memories
// slow.
import type { Json } from "../generated/operations.ts";

/** The JSON text of a value. */
export class Serialized<Value> {
  /** The type of the value, for the compiler only. */
  declare readonly value: Value;
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Returns the parsed value, for `JSON.stringify` of an object around it. */
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/**
 * Creates the JSON of an object from values and JSON texts. Undefined properties are left out, as in `JSON.stringify`.
 */
export function serializedObject<Value extends object>(
  properties: {
    readonly [Name in keyof Value]: Json<Value[Name]>;
  },
): Serialized<Value> {
  let text = "";
  for (const name in properties) {
    const value = properties[name];
    if (value !== undefined) text += `,${quoted(name)}:${toJson(value)}`;
  }
  return new Serialized(`{${text.slice(1)}}`);
}

export function serializedArray<Item>(items: readonly Json<Item>[]): Serialized<Item[]> {
  return new Serialized(`[${items.map(toJson).join()}]`);
}

/** Returns the JSON text of a value or of a `Serialized`. */
export function toJson(value: unknown): string {
  return value instanceof Serialized ? value.text : JSON.stringify(value);
}

/** Property names come from code, so there are few. */
const quotedNames = new Map<string, string>();

function quoted(name: string): string {
  const known = quotedNames.get(name);
  if (known !== undefined) return known;
  const text = JSON.stringify(name);
  quotedNames.set(name, text);
  return text;
}
