// A card that is being read, property by property.
import type { Fault } from "../http/problem.ts";
import { type Entry, maxEntryBytes, tooLong } from "./entry.ts";
import { toCardContact } from "./vcard-contact.ts";
import type { ContentLine } from "./vcard-lines.ts";
import { type Property, toProperty } from "./vcard-properties.ts";
import { ownProperties } from "./vcard-writer.ts";

/** Properties that say whether this is a group. Address books write the second. */
const kinds = ["KIND", "X-ADDRESSBOOKSERVER-KIND"];

/** Properties that say something about a contact of ours. */
const used = new Set([
  ...["VERSION", "FN", "N", "TEL", "EMAIL", "UID", "NOTE", "X-EXTERNAL-ID"],
  ...kinds,
  ...Object.values(ownProperties),
]);
/** Properties that say something about the card, not the contact. */
const aboutTheCard = new Set(["BEGIN", "END", "PRODID", "REV"]);
/** The most names of unused properties that are kept of a card. */
const maxUnused = 100;

export class Card {
  readonly #line: number;
  readonly #start: number;
  #end: number;
  readonly #properties: Property[] = [];
  readonly #unused: string[] = [];
  #length = 0;
  #fault: Fault | undefined;

  constructor({ line, start, end }: ContentLine) {
    this.#line = line;
    this.#start = start;
    this.#end = end;
  }

  add(content: ContentLine): void {
    this.#end = content.end;
    const { name } = content;
    if (!used.has(name)) {
      const isSaid = !aboutTheCard.has(name) && content.bytes.includes(":") && this.#unused.length < maxUnused;
      if (isSaid) this.#unused.push(name);
      return;
    }
    this.#length += content.bytes.length;
    const property = this.#length > maxEntryBytes ? tooLong("a card") : toProperty(content);
    if (typeof property === "string") this.#blame(property);
    else this.#properties.push(property);
  }

  toEntry(): Entry {
    const place = { line: this.#line, span: { start: this.#start, end: this.#end } };
    if (this.#isGroup()) return { ...place, isGroup: true };
    if (this.#fault !== undefined) return { ...place, fault: this.#fault };
    const contact = toCardContact(this.#properties);
    return "fault" in contact ? { ...place, fault: contact.fault } : { ...place, ...contact, unused: this.#unused };
  }

  refuse(message: string): Entry {
    this.#blame(message);
    return this.toEntry();
  }

  #blame(message: string): void {
    this.#fault ??= { message };
  }

  #isGroup(): boolean {
    return this.#properties.some(({ name, value }) => kinds.includes(name) && value.trim().toLowerCase() === "group");
  }
}
