// Parts of a document, each with the JSON pointer of its place: `/paths/…`, without the `#` of a URI fragment.
import { BrokenReference, steps } from "./follow.ts";
import { isNode, type Json, type JsonObject } from "./node.ts";
import { referenceName as lastKey, pointerBelow } from "./pointer.ts";

export interface Place {
  readonly value: JsonObject;
  readonly pointer: string;
}

/** The document cannot be read. The message has the fault and the place, which is also available as a JSON pointer. */
export class DocumentError extends Error {
  override readonly name = "DocumentError";
  readonly pointer: string | undefined;

  constructor(message: string, pointer?: string) {
    super(message);
    this.pointer = pointer;
  }
}

/** Returns the object under a key. */
export function child(place: Place, key: string): Place | undefined {
  const value = place.value[key];
  return isNode(value) ? { value, pointer: pointerBelow(place.pointer, key) } : undefined;
}

/** Returns the objects of a list. */
export function items(place: Place, key: string): Place[] {
  const list = place.value[key];
  if (!Array.isArray(list)) return [];
  return (list as readonly Json[]).flatMap((value, index) =>
    isNode(value) ? [{ value, pointer: pointerBelow(place.pointer, key, index) }] : [],
  );
}

/** Returns the objects of a map, by name, in the order of the document. */
export function entries(place: Place | undefined, key?: string): [string, Place][] {
  const map = place && key !== undefined ? child(place, key) : place;
  if (!map) return [];
  return Object.keys(map.value).flatMap((name) => {
    const entry = child(map, name);
    return entry ? [[name, entry] as [string, Place]] : [];
  });
}

export function textAt(place: Place, key: string): string | undefined {
  const value = place.value[key];
  return typeof value === "string" ? value : undefined;
}

export function strings(value: Json | undefined): string[] {
  return Array.isArray(value) ? (value as readonly Json[]).filter((entry) => typeof entry === "string") : [];
}

/**
 * Returns the target of a reference, through any number of references; a place without one is returned itself. A
 * summary or a description beside a reference prevails.
 */
export function followPlace(document: JsonObject, place: Place): Place {
  const way = stepsFrom(document, place);
  const last = way.at(-1)!;
  if (last.reference === undefined) return place;
  const value = last.value as JsonObject;
  const words = way.slice(0, -1).map((step) => wordsOf(step.value as JsonObject));
  const beside: JsonObject = Object.assign({}, ...words.reverse());
  const isPlain = Object.keys(beside).length === 0;
  return { value: isPlain ? value : { ...value, ...beside }, pointer: last.reference.slice(1) };
}

/** Returns the name of the schema that a reference leads to, if it stands among the components and so has a page. */
export function schemaNameOf(place: Place): string | undefined {
  const reference = textAt(place, "$ref") ?? "";
  return /^#\/components\/schemas\/[^/]+$/u.test(reference) ? lastKey(reference) : undefined;
}

function stepsFrom(document: JsonObject, place: Place) {
  try {
    return steps(document, place.value);
  } catch (error) {
    if (!(error instanceof BrokenReference)) throw error;
    const pointer = error.kind === "circular" ? place.pointer : (error.from?.slice(1) ?? place.pointer);
    throw new DocumentError(`#${pointer}: ${error.message}`, pointer);
  }
}

function wordsOf({ summary, description }: JsonObject): JsonObject {
  return { ...(summary === undefined ? {} : { summary }), ...(description === undefined ? {} : { description }) };
}
