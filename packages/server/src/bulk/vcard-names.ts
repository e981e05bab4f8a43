// The names of a card: FN as a whole, of which there may be several, and N in parts.
import type { Aside } from "./entry.ts";
import { type Property, splitComponents } from "./vcard-properties.ts";
import { toText as toPlainText } from "./vcard-writer.ts";

export interface Names {
  readonly name: string | undefined;
  /** Further names, and N if it has words that the name has not. */
  readonly aside: readonly Aside[];
}

/** Takes the first FN as the name, otherwise N. `exact` is the name as this server exported it. */
export function toNames(
  wholes: readonly Property[],
  parted: readonly Property[],
  exact: string | undefined,
  toText: (property: Property) => string,
): Names {
  const [first, ...others] = wholes.map(toText).filter((text) => text.trim() !== "" || exact !== undefined);
  const [spoken] = parted.map((property) => toFullName(property, toText)).filter((text) => text !== undefined);
  // A person may have changed the name since it was exported.
  const name = exact !== undefined && toPlainText(exact) === (first ?? "") ? exact : first;
  if (name === undefined) return { name: spoken, aside: [] };
  const further = [...others, ...(spoken === undefined || includesWords(name, spoken) ? [] : [spoken])];
  const values = [...new Set(further)].filter((value) => value.trim() !== "" && value !== name);
  const fault = { message: "The card has another name.", path: "/name" };
  return { name, aside: values.map((value) => ({ field: "name", value, fault })) };
}

/** Joins prefixes, given, additional and family names and suffixes in the order in which they are spoken. */
function toFullName(property: Property, toText: (property: Property) => string): string | undefined {
  const [family, given, additional, prefixes, suffixes] = splitComponents(property.value).map((value) =>
    toText({ ...property, value }).trim(),
  );
  const spoken = [prefixes, given, additional, family, suffixes].filter(Boolean);
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
