// Values that a contact cannot have where they belong, kept in its metadata under one key, so that an import loses nothing.
import type { Metadata } from "../generated/types.ts";
import { type Fault, problem } from "../http/problem.ts";
import type { Aside } from "./entry.ts";

export const asideKey = "set_aside";

type Kept = Readonly<Record<string, readonly string[]>>;

/** The metadata with the values, each once. Refuses with 400 if something else stands under the key. */
export function withAside(metadata: Metadata | undefined, aside: readonly Aside[]): Metadata | undefined {
  if (aside.length === 0) return metadata;
  const given = aside.map(({ field, value }) => ({ [field]: [value] }));
  const before = metadata?.[asideKey] ?? {};
  if (!isKept(before)) {
    const message = "Expected an object of arrays of strings, for values of this contact are set aside there.";
    throw problem("BAD_REQUEST", { message, path: `/metadata/${asideKey}` });
  }
  return { ...metadata, [asideKey]: [before, ...given].reduce(unite) };
}

/** What is stored under the key and what is imported, if both are values that were set aside; otherwise what is imported. */
export function uniteAside(stored: Metadata, imported: Metadata): Metadata {
  const [before, after] = [stored[asideKey], imported[asideKey]];
  return isKept(before) && isKept(after) ? { ...imported, [asideKey]: unite(before, after) } : imported;
}

/** What an import says of the values. */
export function asideFaults(aside: readonly Aside[]): Fault[] {
  return aside.map(({ fault }) => ({ ...fault, message: `${fault.message} It is kept in metadata.${asideKey}.` }));
}

function unite(before: Kept, after: Kept): Kept {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return Object.fromEntries(
    fields.map((field) => [field, [...new Set([...(before[field] ?? []), ...(after[field] ?? [])])]]),
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
