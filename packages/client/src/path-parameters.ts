import { entityTagOf } from "./entity-tag.ts";
import type { Operation, OperationInput } from "./transport.ts";

const loneSurrogate = /\p{Surrogate}/u; // cannot be percent-encoded

/**
 * The path with its values, and the headers. An object that the client answered stands for its id; what is written to it
 * is written only if it is still the version that the caller holds.
 *
 * Refuses values that would make the address of another operation: an empty one turns `/v1/contacts/{contact_id}` into
 * the list, `.` and `..` are removed by URL parsers. Everything else is percent-encoded and stays one segment.
 */
export function fillPath({ operationId, path }: Operation, { path: values = {}, headers = {} }: OperationInput) {
  let joined = headers;
  const filled = path.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    let value = values[name];
    if (typeof value === "object" && value !== null && "if-match" in headers) {
      const tag = headers["if-match"] ?? entityTagOf(value);
      // To write unconditionally would be the very thing that the caller wants to avoid.
      if (tag === undefined) {
        throw new TypeError(`${operationId}: this object has no entity tag. Pass the id instead.`);
      }
      joined = { ...headers, "if-match": tag };
      value = (value as { id?: unknown }).id;
    }
    if (typeof value !== "string" || value === "" || value === "." || value === ".." || loneSurrogate.test(value)) {
      throw new TypeError(`${operationId}: ${name} must be a non-empty string, such as the id of a contact.`);
    }
    return encodeURIComponent(value);
  });
  return { path: filled, headers: joined };
}
