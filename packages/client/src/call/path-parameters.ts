import { entityTagOf } from "./entity-tag.ts";
import type { Begun, GivenHeaders } from "./operation.ts";

/** Values that would make the address of another operation, or cannot be percent-encoded. */
const unfit = /^\.{0,2}$|\p{Surrogate}/u;

/**
 * Suffixes of compressing proxies, which make a tag weak or lengthen it (`"3-gzip"`). Such tags do not match in
 * `If-Match`, but still name the version.
 */
const compressed = /^W\/|[-;]{1,2}(gzip|br|deflate|zstd)(?="$)/g;

/**
 * Returns the path with its values. An object that the client returned stands for its id. Its entity tag is written to
 * the header that the operation declares: `If-Match` for a write, `If-None-Match` for a read.
 *
 * Refuses values that would make the address of another operation: an empty one turns `/v1/contacts/{contact_id}` into
 * the list, `.` and `..` are removed by URL parsers. Everything else is percent-encoded and stays one segment.
 */
export function fillPath({ operationId, path, validator, input }: Begun, headers: GivenHeaders): string {
  return path.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    let value = input.path?.[name];
    if (validator && Object(value) === value) {
      const tag = headers[validator] ?? entityTagOf(value as object)?.replace(compressed, "");
      // The caller wants a protected write, so an unconditional one is refused.
      if (!tag && validator === "if-match") {
        throw new TypeError(`${operationId}: unknown version. Read it again with get.`);
      }
      headers[validator] = tag;
      value = (value as { id?: unknown }).id;
    }
    if (typeof value !== "string" || unfit.test(value)) {
      throw new TypeError(`${operationId}: ${name} must be a string (not "", "." or ".."), or a number if declared.`);
    }
    return encodeURIComponent(value);
  });
}
