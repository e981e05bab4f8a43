import type { Operation } from "./transport.ts";

const loneSurrogate = /\p{Surrogate}/u; // cannot be percent-encoded

/**
 * Refuses values that would make the address of another operation: an empty one turns `/v1/contacts/{contact_id}` into
 * the list, `.` and `..` are removed by URL parsers. Everything else is percent-encoded and stays one segment.
 */
export function checkPathParameters({ operationId, path }: Operation, values: Record<string, string> = {}): void {
  for (const [, name = ""] of path.matchAll(/\{([^{}]+)\}/g)) {
    const value: unknown = values[name];
    if (typeof value !== "string" || value === "" || value === "." || value === ".." || loneSurrogate.test(value)) {
      throw new TypeError(`${operationId}: ${name} must be a non-empty string, such as the id of a contact.`);
    }
  }
}
