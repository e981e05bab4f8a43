// The versions that a session has read: the entity tag of each object, by its path. An agent cannot change an object
// that it has not read.
import { pathOf } from "../tools/request.ts";
import type { JsonObject, Tool } from "../tools/tool.ts";

/** The maximum number of objects. An agent that has read more must read the oldest ones again. */
const mostObjects = 1_000;

/** An object that the session has not read: the tool that reads it, and the argument that names it if there are several. */
export interface Unseen {
  readonly reader: string;
  readonly argument?: string;
}

export class SeenVersions {
  readonly #tags = new Map<string, string>();

  /** Returns the tag to send as `If-Match`; undefined if the session has not read the object. */
  tagFor(tool: Tool, given: JsonObject): string | undefined {
    return this.#tagAt(tool.object && pathOf(tool.object.path, given));
  }

  /** Returns the first object that the tool would change and the session has not read. */
  unseen(tool: Tool, given: JsonObject): Unseen | undefined {
    if (tool.guarded && tool.object && this.tagFor(tool, given) === undefined) return { reader: tool.object.reader };
    return tool.named?.find(
      ({ argument, path }) => argument in given && this.#tagAt(pathByName(path, given[argument])) === undefined,
    );
  }

  /** Forgets an object that has changed or was deleted. */
  forget(tool: Tool, given: JsonObject): void {
    const path = tool.object && pathOf(tool.object.path, given);
    if (path !== undefined) this.#tags.delete(keyOf(path));
  }

  /** Remembers the versions in a response: the object of its `ETag`, and objects with a `version`. */
  remember(tool: Tool, given: JsonObject, data: unknown, etag: string | null): void {
    if (tool.object === undefined) return;
    const { path } = tool.object;
    if (etag !== null) this.#keep(pathOf(path, given) ?? pathByName(path, idIn(data)), etag);
    else for (const one of versioned(data)) this.#keep(pathByName(path, one.id), `"${one.version}"`);
  }

  #tagAt(path: string | undefined): string | undefined {
    return path === undefined ? undefined : this.#tags.get(keyOf(path));
  }

  #keep(path: string | undefined, tag: string): void {
    if (path === undefined) return;
    const key = keyOf(path);
    this.#tags.delete(key);
    this.#tags.set(key, tag);
    if (this.#tags.size > mostObjects) this.#tags.delete(this.#tags.keys().next().value!);
  }
}

/** Returns the path with UUIDs in lower case: the API takes them in any case. */
function keyOf(path: string): string {
  return path.replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi, (id) => id.toLowerCase());
}

/** Returns the path of an object with one id. */
function pathByName(template: string, id: unknown): string | undefined {
  const names = [...template.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name!);
  return names.length === 1 ? pathOf(template, { [names[0]!]: id }) : undefined;
}

/** Returns the id of the object, or of the one that it contains, such as `contact` of a resolution. */
function idIn(data: unknown): unknown {
  if (!isObject(data)) return undefined;
  return "id" in data
    ? data.id
    : Object.values(data)
        .filter(isObject)
        .find((one) => "id" in one)?.id;
}

function versioned(data: unknown): { id: unknown; version: unknown }[] {
  const items: readonly unknown[] = Array.isArray(data) ? data : [data];
  return items
    .filter(isObject)
    .map(({ id, version }) => ({ id, version }))
    .filter(({ version }) => Number.isInteger(version));
}

function isObject(value: unknown): value is JsonObject & { readonly id?: unknown; readonly version?: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
