// Values of a document, before anything is known about their shape.

/** A value of JSON. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

/** A JSON object whose members may be anything. */
export interface Node {
  readonly [key: string]: unknown;
}

export function isNode(value: Json | undefined): value is JsonObject;
export function isNode(value: unknown): value is Node;
export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Returns the members of an object that are objects, in the order of the document; none if the object is absent. */
export function members(value: unknown): [string, Node][] {
  return isNode(value) ? (Object.entries(value).filter(([, member]) => isNode(member)) as [string, Node][]) : [];
}

/** Returns the objects of a list; none if it is absent. */
export function nodes(value: unknown): Node[] {
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** Returns a text of the document without space around it; empty if it is absent. */
export function text(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}
