/**
 * The symbol that all copies of this package share, such as an ESM and a CommonJS one. It marks their errors, and finds
 * the memory of entity tags.
 */
export const family = Symbol.for("@contacts-api/client");
