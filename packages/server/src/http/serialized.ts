// JSON that a response takes over as the database has it. To parse it and write it again would make contacts with memories slow.
import type { Json } from "../generated/operations.ts";

/** The JSON text of a value. */
export class Serialized<Value> {
  /** What the text is of; only for the compiler. */
  declare readonly value: Value;
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Within a value that is written as a whole, it is what the text says. */
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/** Makes an object of values and texts. Properties that are undefined are left out, as `JSON.stringify` does. */
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

/** Returns the JSON text of a value that is no text yet, or the text that it is. */
export function toJson(value: unknown): string {
  return value instanceof Serialized ? value.text : JSON.stringify(value);
}

/** Names of properties stand in the code, so there are few. */
const quotedNames = new Map<string, string>();

function quoted(name: string): string {
  const known = quotedNames.get(name);
  if (known !== undefined) return known;
  const text = JSON.stringify(name);
  quotedNames.set(name, text);
  return text;
}
