// Values of a document, before anything is known of their shape.

/** A JSON object of the document, before anything is known about its shape. */
export interface Node {
  readonly [key: string]: unknown;
}

export function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The members of an object, in the order of the document; none if it is absent. */
export function members(value: unknown): [string, Node][] {
  return isNode(value) ? (Object.entries(value).filter(([, member]) => isNode(member)) as [string, Node][]) : [];
}

/** A text of the document; empty if it is absent. */
export function text(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}
