// Reads the names of a card: FN as a whole, which may be repeated, and N in parts.
import type { Aside } from "./entry.ts";
import { isInvisible } from "./invisible.ts";
import { byPreference, type Property, splitComponents } from "./vcard-properties.ts";
import { toPlainText } from "./vcard-writer.ts";

export interface Names {
  readonly name: string | undefined;
  /** Further names, and N if it has words that the name lacks. */
  readonly aside: readonly Aside[];
}

/** Takes the preferred FN as the name, otherwise N. `exact`: the name as this server exported it. */
export function toNames(
  wholes: readonly Property[],
  parted: readonly Property[],
  exact: string | undefined,
  toText: (property: Property) => string,
): Names {
  const [first, ...others] = byPreference(wholes)
    .map(toText)
    .filter((text) => !isInvisible(text) || exact !== undefined);
  const spoken = byPreference(parted).flatMap((property) => toFullName(property, toText) ?? []);
  // The name may have been edited since it was exported.
  const name = exact !== undefined && toPlainText(exact) === (first ?? "") ? exact : first;
  const chosen = name ?? spoken[0];
  if (chosen === undefined) return { name: undefined, aside: [] };
  const further = [...others, ...spoken.filter((text) => !includesWords(chosen, text))];
  const values = [...new Set(further)].filter((value) => !isInvisible(value) && value !== chosen);
  const fault = { message: "The card has another name.", path: "/name" };
  return { name: chosen, aside: values.map((value) => ({ field: "name", value, fault })) };
}

/** Joins prefixes, given, additional and family names and suffixes in spoken order. */
function toFullName(property: Property, toText: (property: Property) => string): string | undefined {
  const [family, given, additional, prefixes, suffixes] = splitComponents(property.value).map((value) =>
    toText({ ...property, value }).trim(),
  );
  const spoken = [prefixes, given, additional, family, suffixes].filter(
    (part) => part !== undefined && !isInvisible(part),
  );
  return spoken.length === 0 ? undefined : spoken.join(" ");
}

function includesWords(whole: string, parts: string): boolean {
  const words = (text: string) =>
    toPlainText(text)
      .normalize("NFC")
      .toLowerCase()
      .split(/[\s,.]+/);
  const known = new Set(words(whole));
  return words(parts).every((word) => known.has(word));
}
