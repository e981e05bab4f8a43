// JSON objects that are merged key by key at the top level, and limited in size and depth: metadata, facts.
import { type Fault, problem } from "../http/problem.ts";
import { byteLength, isTextWithin, isWithinDepth } from "../rules/json-size.ts";

type JsonObject = { [key: string]: unknown };

export interface MergedObjectOptions {
  /** The name in messages: "Metadata". */
  readonly noun: string;
  /** The path in a request. */
  readonly path: string;
  readonly maxBytes: number;
  readonly maxDepth: number;
}

/** Creates the rules of one kind of object. */
export function mergedObject({ noun, path, maxBytes, maxDepth }: MergedObjectOptions) {
  function lengthFault(text: string, where: string): Fault | undefined {
    if (isTextWithin(text, maxBytes)) return undefined;
    return {
      message: `${noun} would have ${byteLength(text)} bytes after the change; ${maxBytes} are the most.`,
      path: where,
    };
  }

  /** Returns the text of a valid object. Refuses with 400 if it is too large. */
  function toJsonText(value: JsonObject, where = path): string {
    const text = JSON.stringify(value);
    const fault = lengthFault(text, where);
    if (fault !== undefined) throw problem("BAD_REQUEST", fault);
    return text;
  }

  return {
    toJsonText,
    /** Returns the stored text with the keys of `changes` added or replaced. Refuses with 400 if it is too large. */
    merge(stored: string, changes: JsonObject): string {
      const value = JSON.parse(stored) as JsonObject;
      // Changed in place, because a copy of thousands of keys costs more than the rest of an update.
      for (const key of Object.keys(changes)) set(value, key, changes[key]);
      return toJsonText(value);
    },
    /** Returns the text of both contacts' keys. On equal keys the primary's value wins, and its keys come first. */
    unite(primary: string, duplicate: string): string {
      const value = JSON.parse(primary) as JsonObject;
      const added = JSON.parse(duplicate) as JsonObject;
      for (const key of Object.keys(added)) if (!Object.hasOwn(value, key)) set(value, key, added[key]);
      return toJsonText(value, "/duplicate_contact_id");
    },
    /** Returns a fault if the object itself is too large or nested too deep. */
    sizeFault(value: JsonObject): Fault | undefined {
      if (isWithinDepth(value, maxDepth)) return lengthFault(JSON.stringify(value), path);
      return { message: `${noun} is nested more than ${maxDepth} deep.`, path };
    },
  };
}

/** Sets a key. Keys are data: an assignment to `__proto__` would set the prototype. */
function set(object: JsonObject, key: string, value: unknown): void {
  if (key !== "__proto__") object[key] = value;
  else Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
}
