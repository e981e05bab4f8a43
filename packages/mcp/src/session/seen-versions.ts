// What a session has read: the entity tag of each object, by its path. Nothing is changed that an agent has not seen.
import { pathOf } from "../tools/request.ts";
import type { JsonObject, Tool } from "../tools/tool.ts";

/** Objects that are remembered. An agent that has read more reads an older one again. */
const mostObjects = 1_000;

export class SeenVersions {
  readonly #tags = new Map<string, string>();

  /** Returns the tag to send as `If-Match`; undefined if the session has not read the object. */
  tagFor(tool: Tool, given: JsonObject): string | undefined {
    const path = tool.object && pathOf(tool.object.path, given);
    return path === undefined ? undefined : this.#tags.get(path);
  }

  /** Forgets an object: it is another one by now, or gone. */
  forget(tool: Tool, given: JsonObject): void {
    const path = tool.object && pathOf(tool.object.path, given);
    if (path !== undefined) this.#tags.delete(path);
  }

  /** Remembers what a response shows: the object of its `ETag`, and those that have their version with them. */
  remember(tool: Tool, given: JsonObject, data: unknown, etag: string | null): void {
    if (tool.object === undefined) return;
    const { path } = tool.object;
    if (etag !== null) this.#keep(pathOf(path, given) ?? pathByName(path, idIn(data)), etag);
    else for (const one of versioned(data)) this.#keep(pathByName(path, one.id), `"${one.version}"`);
  }

  #keep(path: string | undefined, tag: string): void {
    if (path === undefined) return;
    this.#tags.delete(path);
    this.#tags.set(path, tag);
    if (this.#tags.size > mostObjects) this.#tags.delete(this.#tags.keys().next().value!);
  }
}

/** The path of an object that is known by one id. */
function pathByName(template: string, id: unknown): string | undefined {
  const names = [...template.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name!);
  return names.length === 1 ? pathOf(template, { [names[0]!]: id }) : undefined;
}

/** The id of the object, or of the one that it holds, such as `contact` of a resolution. */
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
