// Merges the metadata of two entries of one file for the same contact.
import { isDeepStrictEqual } from "node:util";
import type { Metadata } from "../generated/types.ts";
import type { ContactRow } from "../resources/contacts/contact-repository.ts";
import type { Aside } from "./entry.ts";
import { asideKey } from "./set-aside.ts";

const note = "note";

export interface Repeated {
  readonly metadata: Metadata;
  /** The replaced values of the earlier entry. */
  readonly aside: readonly Aside[];
}

/** Joins notes as for one card. Of other values the later one wins, as for names. */
export function mergeRepeated({ id, metadata: text }: Pick<ContactRow, "id" | "metadata">, later: Metadata): Repeated {
  const earlier = JSON.parse(text) as Metadata;
  const differing = Object.keys(later).filter(
    (key) =>
      key !== asideKey &&
      Object.hasOwn(earlier, key) &&
      !isEmpty(earlier[key]) &&
      !isDeepStrictEqual(earlier[key], later[key]),
  );
  const [before, after] = [earlier[note], later[note]];
  const isJoined = differing.includes(note) && typeof before === "string" && typeof after === "string";
  const message = "Another entry of this import has the same contact and another value, which is replaced.";
  const aside = differing
    .filter((key) => key !== note || !isJoined)
    .map((key): Aside => {
      const value = earlier[key];
      const fault = { message, path: `/metadata/${key}`, contact_id: id };
      return { field: `metadata.${key}`, value: typeof value === "string" ? value : JSON.stringify(value), fault };
    });
  return { metadata: isJoined ? { ...later, note: join(before, after) } : later, aside };
}

function isEmpty(value: unknown): boolean {
  return value === null || value === "";
}

/** Joins two notes, unless one already contains the other as a paragraph. */
function join(earlier: string, later: string): string {
  const has = (whole: string, part: string) => `\n\n${whole}\n\n`.includes(`\n\n${part}\n\n`);
  if (has(earlier, later) || later.trim() === "") return earlier;
  return has(later, earlier) ? later : `${earlier}\n\n${later}`;
}
