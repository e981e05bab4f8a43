import { isNode } from "@contacts-api/openapi/node";
import { escapeKey, unescapeKey, valueAt } from "@contacts-api/openapi/pointer";

/** A value of the specification, as JSON has it. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

/** An object of the specification, and the JSON pointer of where it stands. */
export interface Place {
  readonly value: JsonObject;
  readonly pointer: string;
}

/** The specification cannot be shown; says what and where, which may also be had as a JSON pointer. */
export class SpecError extends Error {
  override readonly name = "SpecError";
  readonly pointer: string | undefined;

  constructor(message: string, pointer?: string) {
    super(message);
    this.pointer = pointer;
  }
}

export function isObject(value: Json | undefined): value is JsonObject {
  return isNode(value);
}

export function pointerTo(pointer: string, key: string | number): string {
  return `${pointer}/${escapeKey(String(key))}`;
}

/** The object under a key. */
export function child(place: Place, key: string): Place | undefined {
  const value = place.value[key];
  return isObject(value) ? { value, pointer: pointerTo(place.pointer, key) } : undefined;
}

/** The objects of a list. */
export function items(place: Place, key: string): Place[] {
  const list = place.value[key];
  if (!Array.isArray(list)) return [];
  return (list as readonly Json[]).flatMap((value, index) =>
    isObject(value) ? [{ value, pointer: pointerTo(pointerTo(place.pointer, key), index) }] : [],
  );
}

/** The objects of a map, by name, in the order of the document. */
export function entries(place: Place | undefined, key?: string): [string, Place][] {
  const map = place && key !== undefined ? child(place, key) : place;
  if (!map) return [];
  return Object.keys(map.value).flatMap((name) => {
    const entry = child(map, name);
    return entry ? [[name, entry] as [string, Place]] : [];
  });
}

export function text(place: Place, key: string): string | undefined {
  const value = place.value[key];
  return typeof value === "string" ? value : undefined;
}

export function strings(value: Json | undefined): string[] {
  return Array.isArray(value) ? (value as readonly Json[]).filter((entry) => typeof entry === "string") : [];
}

/**
 * What a reference leads to, through any number of references; a place without one is the answer itself. A summary or a
 * description beside the reference prevails.
 */
export function follow(document: JsonObject, place: Place): Place {
  const seen = new Set<string>();
  let beside: JsonObject = {};
  let at = place;
  for (let reference = text(at, "$ref"); reference !== undefined; reference = text(at, "$ref")) {
    if (seen.has(reference)) {
      throw new SpecError(`#${place.pointer}: the reference ${reference} leads to itself.`, place.pointer);
    }
    seen.add(reference);
    const { summary, description } = at.value;
    beside = {
      ...(summary === undefined ? {} : { summary }),
      ...(description === undefined ? {} : { description }),
      ...beside,
    };
    at = target(document, reference, at.pointer);
  }
  return Object.keys(beside).length === 0 ? at : { ...at, value: { ...at.value, ...beside } };
}

/** The name of the schema that a reference leads to, if it stands among the components and so has a page. */
export function referenceName(place: Place): string | undefined {
  const [, name] = /^#\/components\/schemas\/([^/]+)$/u.exec(text(place, "$ref") ?? "") ?? [];
  return name === undefined ? undefined : unescapeKey(name);
}

function target(document: JsonObject, reference: string, pointer: string): Place {
  if (!reference.startsWith("#/")) {
    const words = `#${pointer}: the reference ${reference} leaves the document. Bundle the specification first.`;
    throw new SpecError(words, pointer);
  }
  const value = valueAt(document, reference) as Json | undefined;
  if (!isObject(value)) throw new SpecError(`#${pointer}: nothing stands at ${reference}.`, pointer);
  return { value, pointer: reference.slice(1) };
}
