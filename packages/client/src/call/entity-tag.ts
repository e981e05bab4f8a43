// Entity tags are kept beside the objects that they belong to. The objects themselves get no extra property.
import { family } from "../errors/family.ts";

type Memory = readonly [
  /**
   * Tags by id and time of the last change, so that copies have a tag as well. The empty string if two versions share a
   * time.
   */
  byChange: Map<string, string>,
  /** Tags of objects without a time, or of two versions with one. */
  byObject: WeakMap<object, string>,
];

/** The number of changes that are remembered. A program with older copies reads them again. */
const mostChanges = 1_000;

function memory(): Memory {
  const shared = globalThis as { [family]?: Memory };
  shared[family] ??= [new Map(), new WeakMap()];
  return shared[family];
}

/**
 * Returns the entity tag of an object that the API returned: the version of the contact that you hold. Copies have one
 * as well, also those read from JSON. It is made of their `version`, or found by their `id` and `updated_at` among the
 * latest 1,000 changes.
 *
 * @example
 * ```ts
 * const contact = await contacts.get(contactId);
 * entityTagOf(contact); // '"3-1k2v"'
 * entityTagOf({ ...contact }); // '"3-1k2v"'
 * ```
 */
export function entityTagOf(returned: object): string | undefined {
  const [byChange, byObject] = memory();
  const { version } = returned as { version?: unknown };
  const own = byObject.get(returned);
  const known = byChange.get(changeOf(returned)) || own;
  // An object that was changed in place has the version of the change.
  const tag = own && versionOf(own) === versionOf(known!) ? own : known;
  return tag ?? (Number.isInteger(version) ? `"${version}"` : undefined);
}

/**
 * Stores the tag of a response. Data without an id, such as a resolution, contains the object that the tag belongs to.
 */
export function rememberEntityTag(data: unknown, tag: string): void {
  if (!(data instanceof Object)) return;
  const [byChange, byObject] = memory();
  for (const owner of "id" in data ? [data] : Object.values(data)) {
    if (!(owner instanceof Object)) continue;
    byObject.set(owner, tag);
    if (!("updated_at" in owner)) continue;
    const change = changeOf(owner);
    // Two versions with the same time: copies of them look alike.
    const known = byChange.get(change) ?? tag;
    byChange.set(change, versionOf(known) === versionOf(tag) ? known : "");
    if (byChange.size > mostChanges) byChange.delete(byChange.keys().next().value!);
  }
}

/** Returns the tag without the state of memories, which updates do not depend on, and without additions of proxies. */
function versionOf(tag: string): string {
  return tag.replace(/^(?:W\/)?("\d+)(?:[-;]+\w+)*"$/, '$1"');
}

function changeOf(object: object): string {
  const { id, updated_at } = object as { id?: unknown; updated_at?: unknown };
  return `${id} ${updated_at}`;
}
