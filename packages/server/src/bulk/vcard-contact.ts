// Converts the properties of a card to a contact.
import type { Fault } from "../http/problem.ts";
import type { Aside, IdentifierText } from "./entry.ts";
import { findChange } from "./json-change.ts";
import { toNames } from "./vcard-names.ts";
import { byPreference, type Property, unescapeText, unescapeText21 } from "./vcard-properties.ts";
import { ownProperties } from "./vcard-writer.ts";

/** A contact in the contract's form, not yet validated. */
export interface CardContact {
  readonly contact: { readonly name?: string; readonly metadata?: object; readonly identifiers: readonly unknown[] };
  readonly texts: readonly IdentifierText[];
  readonly aside: readonly Aside[];
}

const versions = ["4.0", "3.0", "2.1"];

export function toCardContact(properties: readonly Property[]): CardContact | { readonly fault: Fault } {
  const all = (name: string) => properties.filter((property) => property.name === name);
  const version = all("VERSION")[0]?.value.trim() ?? "";
  if (!versions.includes(version)) {
    return { fault: { message: "Expected a card of VERSION 4.0, 3.0 or 2.1. Export the cards in one of them." } };
  }
  const toText = (property: Property) => textOf(property, version);
  const own = readOwn(all, toText);
  if ("fault" in own) return own;

  const names = toNames(all("FN"), all("N"), own.name, toText);
  const notes = all("NOTE")
    .map(toText)
    .filter((note) => note.trim() !== "");
  const { metadata, aside } = toMetadata(own.metadata, [...new Set(notes)]);
  const texts = (type: IdentifierText["type"], given: readonly Property[], form: RegExp = /^/) =>
    byPreference(given)
      .map((property) => ({ type, text: toText(property).replace(form, ""), isLenient: true }))
      .filter(({ text }) => text.trim() !== "");
  return {
    contact: {
      ...(names.name === undefined ? {} : { name: names.name }),
      ...(metadata === undefined ? {} : { metadata }),
      identifiers: own.identifiers,
    },
    texts: [
      ...texts("phone_number", all("TEL")),
      ...texts("email", all("EMAIL"), /^\s*mailto:/i),
      ...texts("external_id", [...all("UID"), ...all("X-EXTERNAL-ID")]),
    ],
    aside: [...names.aside, ...aside],
  };
}

/** Returns the text of a property. URIs and decoded base64 have no escapes. */
function textOf({ parameters, value, isUnescaped }: Property, version: string): string {
  if (isUnescaped || parameters.get("VALUE")?.toLowerCase() === "uri") return value;
  return version === "2.1" ? unescapeText21(value) : unescapeText(value);
}

interface Own {
  readonly name: string | undefined;
  readonly metadata: Readonly<Record<string, unknown>> | undefined;
  readonly identifiers: readonly unknown[];
}

/** Reads the values that an export of this server wrote as JSON. */
function readOwn(
  all: (name: string) => readonly Property[],
  toText: (property: Property) => string,
): Own | { readonly fault: Fault } {
  const read = (property: string) => all(property).map((one) => parse(toText(one)));
  const [name, ...names] = read(ownProperties.name);
  const [metadata, ...others] = read(ownProperties.metadata);
  const [identifiers = [], ...lists] = read(ownProperties.identifiers);
  const refuse = (message: string, path: string) => ({ fault: { message, path } });
  const message = "Expected each property of X-CONTACTS- once; received one several times.";
  if (names.length + others.length + lists.length > 0) return { fault: { message } };
  if (name !== undefined && typeof name !== "string") return refuse("Expected a JSON string.", "/name");
  if (metadata !== undefined && !isObject(metadata)) return refuse("Expected a JSON object.", "/metadata");
  if (!Array.isArray(identifiers)) return refuse("Expected a JSON array.", "/identifiers");
  const changes = (["metadata", "identifiers"] as const).flatMap((field) =>
    all(ownProperties[field]).map((property) => findChange(toText(property), `/${field}`)),
  );
  const change = changes.find((fault) => fault !== undefined);
  return change === undefined ? { name, metadata, identifiers } : { fault: change };
}

/** Returns `null` for invalid JSON, because no property of this server may be null. */
function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Keeps all notes: in the metadata, or set aside if the metadata of the card has another note. */
function toMetadata(own: Own["metadata"], notes: readonly string[]): { metadata?: object; aside: readonly Aside[] } {
  if (notes.length === 0) return { ...(own === undefined ? {} : { metadata: own }), aside: [] };
  if (own === undefined || !Object.hasOwn(own, "note")) {
    return { metadata: { note: notes.join("\n\n"), ...own }, aside: [] };
  }
  const message = "The metadata of the card has another note.";
  const aside = notes
    .filter((note) => note !== own["note"])
    .map((value) => ({ field: "note" as const, value, fault: { message } }));
  return { metadata: own, aside };
}
