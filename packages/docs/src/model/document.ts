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

/** The specification cannot be shown; says what and where. */
export class SpecError extends Error {
  override readonly name = "SpecError";
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function pointerTo(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
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

/** What a reference leads to, through any number of references; a place without one is the answer itself. */
export function follow(document: JsonObject, place: Place): Place {
  const seen = new Set<string>();
  let at = place;
  for (let reference = text(at, "$ref"); reference !== undefined; reference = text(at, "$ref")) {
    if (seen.has(reference)) throw new SpecError(`${place.pointer}: the reference ${reference} leads to itself.`);
    seen.add(reference);
    at = target(document, reference, at.pointer);
  }
  return at;
}

/** The name under which a reference's target stands among the components. */
export function referenceName(place: Place): string | undefined {
  return text(place, "$ref")?.split("/").at(-1)?.replaceAll("~1", "/").replaceAll("~0", "~");
}

function target(document: JsonObject, reference: string, pointer: string): Place {
  if (!reference.startsWith("#/")) {
    throw new SpecError(`${pointer}: the reference ${reference} leaves the document. Bundle the specification first.`);
  }
  const keys = reference
    .slice(2)
    .split("/")
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  let value: Json | undefined = document;
  for (const key of keys) value = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  if (!isObject(value)) throw new SpecError(`${pointer}: nothing stands at ${reference}.`);
  return { value, pointer: reference.slice(1) };
}
