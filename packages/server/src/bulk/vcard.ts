// Contacts as vCards: 4.0 is written (RFC 6350), 3.0 is read as well, since phones and address books export it.
import type { Fault } from "../http/problem.ts";
import {
  type BulkContact,
  type BulkIdentifier,
  type Bytes,
  decode,
  type Entry,
  excerpt,
  type Format,
  maxEntryBytes,
  notUtf8,
  tooLong,
} from "./entry.ts";
import { toCardContact } from "./vcard-contact.ts";
import {
  type ContentLine,
  escapeText,
  fold,
  type Property,
  parseProperty,
  readContentLines,
} from "./vcard-properties.ts";

export const vcard: Format = { head: "", read, write };

/** Properties that say something about a contact of ours. The others (photos, addresses …) are passed over. */
const used = new Set(["VERSION", "FN", "N", "TEL", "EMAIL", "UID", "NOTE", "X-EXTERNAL-ID", "X-CONTACTS-METADATA"]);

function write({ name, identifiers, metadata }: BulkContact): string {
  const lines = [
    "BEGIN:VCARD",
    "VERSION:4.0",
    `FN:${escapeText(name ?? "")}`,
    // A name as a whole cannot be told apart; address books that show only N show it as the given name.
    ...(name === null ? [] : [`N:;${escapeText(name)};;;`]),
    ...identifiers.map(toLine),
    ...(Object.keys(metadata).length === 0 ? [] : [`X-CONTACTS-METADATA:${escapeText(JSON.stringify(metadata))}`]),
    "END:VCARD",
  ];
  return lines.map(fold).join("");
}

function toLine({ identifier_type, identifier_value, is_primary }: BulkIdentifier): string {
  const preferred = is_primary ? ";PREF=1" : "";
  switch (identifier_type) {
    case "phone_number":
      return `TEL;VALUE=uri${preferred}:tel:${identifier_value}`;
    case "email":
      return `EMAIL${preferred}:${escapeText(identifier_value)}`;
    case "external_id":
      // A card has one UID at the most.
      return `${is_primary ? "UID;VALUE=text" : "X-EXTERNAL-ID"}:${escapeText(identifier_value)}`;
  }
}

async function* read(bytes: Bytes): AsyncGenerator<Entry> {
  let card: Card | undefined;
  let isLost = false;
  for await (const content of readContentLines(bytes)) {
    const { line } = content;
    const mark = markOf(content);
    if (mark === "begin") {
      if (card !== undefined) yield card.refuse("Expected END:VCARD; the next card begins before.");
      [card, isLost] = [new Card(line), false];
    } else if (card === undefined) {
      if (!isLost) yield { line, fault: { message: "Expected BEGIN:VCARD." }, source: excerpt(content.bytes) };
      isLost = true;
    } else if (mark === "end") {
      yield card.toEntry();
      card = undefined;
    } else {
      card.add(content);
    }
  }
  if (card !== undefined) yield card.refuse("Expected END:VCARD; the file ends before.");
}

function markOf({ name, bytes }: ContentLine): "begin" | "end" | undefined {
  if (name !== "BEGIN" && name !== "END") return undefined;
  return /^(?:BEGIN|END):VCARD\s*$/i.test(bytes.toString("latin1", 0, 100))
    ? (name.toLowerCase() as "begin" | "end")
    : undefined;
}

/** A card that is being read. */
class Card {
  readonly #line: number;
  readonly #properties: Property[] = [];
  #length = 0;
  #fault: Fault | undefined;

  constructor(line: number) {
    this.#line = line;
  }

  add(content: ContentLine): void {
    if (!used.has(content.name)) return;
    this.#length += content.bytes.length;
    const property = this.#length > maxEntryBytes ? tooLong("a card") : toProperty(content);
    if (typeof property === "string") this.#blame(property);
    else this.#properties.push(property);
  }

  toEntry(): Entry {
    if (this.#fault !== undefined) return { line: this.#line, fault: this.#fault, source: this.#source() };
    const contact = toCardContact(this.#properties);
    return "fault" in contact
      ? { line: this.#line, fault: contact.fault, source: this.#source() }
      : { line: this.#line, contact };
  }

  refuse(message: string): Entry {
    this.#blame(message);
    return this.toEntry();
  }

  #blame(message: string): void {
    this.#fault ??= { message };
  }

  #source(): string {
    return this.#properties.map(({ name, value }) => `${name}:${value}`).join("\n");
  }
}

/** The property, or what is at fault. */
function toProperty({ line, name, bytes, isTooLong }: ContentLine): Property | string {
  if (isTooLong) return tooLong("a card");
  const text = decode(bytes);
  if (text === undefined) return `${notUtf8} See line ${line}.`;
  return parseProperty(name, text) ?? `Expected a colon and a value after ${name} on line ${line}.`;
}
