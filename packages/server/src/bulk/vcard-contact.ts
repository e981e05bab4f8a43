// What the properties of a card say about a contact.
import type { Fault } from "../http/problem.ts";
import type { BulkIdentifier } from "./entry.ts";
import { type Property, splitComponents, unescapeText } from "./vcard-properties.ts";

/** A contact in the contract's form, still to be checked. */
export interface CardContact {
  readonly name?: string;
  readonly metadata?: object;
  readonly identifiers: readonly BulkIdentifier[];
}

export function toCardContact(properties: readonly Property[]): CardContact | { readonly fault: Fault } {
  const all = (name: string) => properties.filter((property) => property.name === name);
  const text = (name: string) =>
    all(name)
      .map(toText)
      .find((value) => value.trim() !== "");

  const version = all("VERSION")[0]?.value.trim();
  if (version !== "4.0" && version !== "3.0") {
    return { fault: { message: "Expected a card of VERSION 4.0 or 3.0. Export the cards anew in one of them." } };
  }
  const foreign = properties.find(({ parameters }) => isForeign(parameters.get("CHARSET")));
  if (foreign !== undefined) {
    return { fault: { message: `Expected UTF-8; ${foreign.name} declares another CHARSET.` } };
  }
  const metadata = toMetadata(text("X-CONTACTS-METADATA"), text("NOTE"));
  if (metadata === notObject) return { fault: { message: "Expected a JSON object.", path: "/metadata" } };

  const name = text("FN") ?? toFullName(all("N")[0]?.value);
  const identifiers = [
    ...toIdentifiers("phone_number", all("TEL"), (property) => toText(property).replace(/^tel:([^;]*).*$/is, "$1")),
    ...toIdentifiers("email", all("EMAIL"), (property) => toText(property).replace(/^mailto:/i, "")),
    ...toIdentifiers("external_id", [...all("UID"), ...all("X-EXTERNAL-ID")], toText),
  ];
  return {
    ...(name === undefined ? {} : { name }),
    ...(metadata === undefined ? {} : { metadata }),
    identifiers,
  };
}

function isForeign(charset: string | undefined): boolean {
  return charset !== undefined && !/^(?:utf-8|us-ascii)$/i.test(charset);
}

/** A URI is not escaped. */
function toText({ parameters, value }: Property): string {
  return parameters.get("VALUE")?.toLowerCase() === "uri" ? value : unescapeText(value);
}

/** Prefixes, given, additional and family names, suffixes, in the order in which they are spoken. */
function toFullName(value: string | undefined): string | undefined {
  const [family, given, additional, prefixes, suffixes] = splitComponents(value ?? "");
  const spoken = [prefixes, given, additional, family, suffixes].map((part) => part?.trim()).filter(Boolean);
  return spoken.length === 0 ? undefined : spoken.join(" ");
}

function toIdentifiers(
  identifier_type: BulkIdentifier["identifier_type"],
  properties: readonly Property[],
  toValue: (property: Property) => string,
): BulkIdentifier[] {
  return properties
    .toSorted((left, right) => preference(left) - preference(right))
    .map((property) => toValue(property))
    .filter((value) => value !== "")
    .map((identifier_value, index) => ({ identifier_type, identifier_value, is_primary: index === 0 }));
}

/** 1 is the most preferred. Version 3.0 knows a type only. */
function preference({ parameters }: Property): number {
  const isPreferred = parameters.get("TYPE")?.toLowerCase().split(",").includes("pref");
  return Number(parameters.get("PREF") ?? (isPreferred ? 1 : 101)) || 101;
}

const notObject = Symbol("not a JSON object");

/** A note is metadata like any other; what this server has written as metadata wins. */
function toMetadata(json: string | undefined, note: string | undefined): object | undefined | typeof notObject {
  const noted = note === undefined ? undefined : { note };
  if (json === undefined) return noted;
  try {
    const metadata: unknown = JSON.parse(json);
    const isObject = typeof metadata === "object" && metadata !== null && !Array.isArray(metadata);
    return isObject ? { ...noted, ...metadata } : notObject;
  } catch {
    return notObject;
  }
}
