/** What all copies of this package share, such as an ESM and a CommonJS one: a mark of their errors, and a memory of entity tags. */
export const family = Symbol.for("@contacts-api/client");
