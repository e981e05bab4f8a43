// Entity tags are kept beside the objects they came with: nothing is added to the objects themselves.

const tags = new WeakMap<object, string>();

/**
 * The entity tag that an object was answered with: the version of the contact that you hold. Only that very object has
 * it; a copy, or what was read back from JSON, has none, nor has a contact out of a list.
 *
 * @example
 * ```ts
 * const contact = await contacts.get(contactId);
 * entityTagOf(contact); // '"3"'
 * ```
 */
export function entityTagOf(answered: object): string | undefined {
  return tags.get(answered);
}

/** An answer without an id of its own, such as a resolution, holds the object that the tag belongs to. */
export function rememberEntityTag(data: unknown, tag: string): void {
  if (typeof data !== "object" || data === null) return;
  const owners = "id" in data ? [data] : Object.values(data);
  for (const owner of owners) if (typeof owner === "object" && owner !== null) tags.set(owner, tag);
}
