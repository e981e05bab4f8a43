// Values that are not a valid name or identifier. The contact's metadata keeps them under one key, so nothing is lost.
import type { Metadata } from "../generated/types.ts";
import { type Fault, problem } from "../http/problem.ts";
import type { Aside } from "./entry.ts";

export const asideKey = "set_aside";

type Kept = Readonly<Record<string, readonly string[]>>;

/** Returns the metadata with the values, each once. Refuses with 400 if the key has another value. */
export function withAside(metadata: Metadata | undefined, aside: readonly Aside[]): Metadata | undefined {
  if (aside.length === 0) return metadata;
  const fields = [...Map.groupBy(aside, ({ field }) => field)];
  const given = Object.fromEntries(fields.map(([field, values]) => [field, values.map(({ value }) => value)]));
  return { ...metadata, [asideKey]: unite(toKept(metadata?.[asideKey] ?? {}), given) };
}

/**
 * Adds the stored set-aside values to the imported metadata, if that has some as well. Refuses with 400 if either key
 * has another value, because one would replace the other.
 */
export function uniteAside(stored: Metadata, imported: Metadata): Metadata {
  const [before, after] = [stored[asideKey], imported[asideKey]];
  if (!isKept(before) && !isKept(after)) return imported;
  return after === undefined ? imported : { ...imported, [asideKey]: unite(toKept(before ?? {}), toKept(after)) };
}

function toKept(value: unknown): Kept {
  if (isKept(value)) return value;
  const message = "Expected an object of arrays of strings, because values of this contact are set aside there.";
  throw problem("BAD_REQUEST", { message, path: `/metadata/${asideKey}` });
}

/** Returns the faults, and adds where the values are kept. */
export function asideFaults(aside: readonly Aside[]): Fault[] {
  return aside.map(({ fault }) => ({ ...fault, message: `${fault.message} It is kept in metadata.${asideKey}.` }));
}

function unite(before: Kept, after: Kept): Kept {
  // Entries, not an object, because a field may have the name of a property that all objects have.
  const fields = Map.groupBy([...Object.entries(before), ...Object.entries(after)], ([field]) => field);
  return Object.fromEntries(
    [...fields].map(([field, lists]) => [field, [...new Set(lists.flatMap(([, values]) => values))]]),
  );
}

function isKept(value: unknown): value is Kept {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((values) => Array.isArray(values) && values.every((one) => typeof one === "string"))
  );
}
