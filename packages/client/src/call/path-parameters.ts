import { entityTagOf } from "./entity-tag.ts";
import type { Operation, OperationInput } from "./operation.ts";

export interface FilledPath {
  readonly path: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The object that stood for its id, if it is asked for again unless it has changed. */
  readonly held: object | undefined;
}

const loneSurrogate = /\p{Surrogate}/u; // cannot be percent-encoded

/**
 * The path with its values, and the headers. An object that the client answered stands for its id; its entity tag goes
 * into the header that the operation declares: it is written only if it is still at that version, or read only if not.
 *
 * Refuses values that would make the address of another operation: an empty one turns `/v1/contacts/{contact_id}` into
 * the list, `.` and `..` are removed by URL parsers. Everything else is percent-encoded and stays one segment.
 */
export function fillPath(
  { operationId, path, validator }: Operation,
  { path: values = {}, headers = {} }: OperationInput,
): FilledPath {
  let joined = headers;
  let held: object | undefined;
  const filled = path.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    let value = values[name];
    if (validator && typeof value === "object" && value !== null) {
      // A weak tag (a compressing proxy weakens them) never matches in `If-Match`, and it names the same version.
      const tag = headers[validator] ?? entityTagOf(value)?.replace(/^W\//, "");
      if (tag) {
        if (validator === "if-none-match") held = value;
        joined = { ...headers, [validator]: tag };
      } else if (validator === "if-match") {
        // To write unconditionally would be the very thing that the caller wants to avoid.
        throw new TypeError(`${operationId}: this object has no entity tag. Pass the id instead.`);
      }
      value = (value as { id?: unknown }).id;
    }
    if (typeof value !== "string" || value === "" || value === "." || value === ".." || loneSurrogate.test(value)) {
      throw new TypeError(`${operationId}: ${name} must be a non-empty string or a number.`);
    }
    return encodeURIComponent(value);
  });
  return { path: filled, headers: joined, held };
}
