// Entity tags are kept beside the objects that they came with: nothing is added to the objects themselves.
import { family } from "../errors/family.ts";

type Memory = readonly [
  /** By id and time of the last change: so copies have a tag as well. Empty if two versions have one time. */
  byChange: Map<string, string>,
  /** Of objects without a time, or of two versions with one. */
  byObject: WeakMap<object, string>,
];

/** The changes that are remembered. A program that holds older copies reads them again. */
const mostChanges = 1_000;

function memory(): Memory {
  const shared = globalThis as { [family]?: Memory };
  shared[family] ??= [new Map(), new WeakMap()];
  return shared[family];
}

/**
 * Returns the entity tag of an object that the API returned: the version of the contact that you hold. Copies have one as well,
 * also those read from JSON: their `version`, or the tag of their `id` and `updated_at` (of the latest 1,000 changes).
 *
 * @example
 * ```ts
 * const contact = await contacts.get(contactId);
 * entityTagOf(contact); // '"3-1k2v"'
 * entityTagOf({ ...contact }); // '"3"'
 * ```
 */
export function entityTagOf(returned: object): string | undefined {
  const [byChange, byObject] = memory();
  const { version } = returned as { version?: unknown };
  const tag = byChange.get(changeOf(returned)) || byObject.get(returned);
  return tag ?? (Number.isInteger(version) ? `"${version}"` : undefined);
}

/** Remembers the tag of a response. Data without an id, such as a resolution, holds the object that the tag belongs to. */
export function rememberEntityTag(data: unknown, tag: string): void {
  if (!(data instanceof Object)) return;
  const [byChange, byObject] = memory();
  for (const owner of "id" in data ? [data] : Object.values(data)) {
    if (!(owner instanceof Object)) continue;
    byObject.set(owner, tag);
    if (!("updated_at" in owner)) continue;
    const change = changeOf(owner);
    // Two versions with one time: a copy cannot be told from one of the other.
    byChange.set(change, (byChange.get(change) ?? tag) === tag ? tag : "");
    if (byChange.size > mostChanges) byChange.delete(byChange.keys().next().value!);
  }
}

function changeOf(object: object): string {
  const { id, updated_at } = object as { id?: unknown; updated_at?: unknown };
  return `${id} ${updated_at}`;
}
