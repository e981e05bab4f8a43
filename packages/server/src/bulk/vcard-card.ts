// A card that is read property by property.
import type { Fault } from "../http/problem.ts";
import { type Entry, maxEntryBytes, tooLong } from "./entry.ts";
import { toCardContact } from "./vcard-contact.ts";
import type { ContentLine } from "./vcard-lines.ts";
import { type Property, toProperty } from "./vcard-properties.ts";
import { StrayLines } from "./vcard-stray-lines.ts";
import { ownProperties } from "./vcard-writer.ts";

/** Properties that mark a group. Address books write the second. */
const kinds = ["KIND", "X-ADDRESSBOOKSERVER-KIND"];

/** Properties that a contact has a place for. */
const used = new Set([
  ...["VERSION", "FN", "N", "TEL", "EMAIL", "UID", "NOTE", "X-EXTERNAL-ID"],
  ...kinds,
  ...Object.values(ownProperties),
]);
/** Properties of the card, not of the contact. */
const aboutTheCard = new Set(["BEGIN", "END", "PRODID", "REV"]);
/** The most names of unused properties to keep per card. */
const maxUnused = 100;

export class Card {
  readonly #line: number;
  readonly #start: number;
  #end: number;
  readonly #properties: Property[] = [];
  readonly #unused: string[] = [];
  readonly #strays = new StrayLines();
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
    const isStray = !used.has(name) && !content.isProperty;
    if (!isStray) this.#strays.endBlock();
    if (!isStray && !used.has(name)) {
      if (!aboutTheCard.has(name) && this.#unused.length < maxUnused) this.#unused.push(name);
      return;
    }
    this.#length += content.bytes.length;
    if (content.isTooLong || this.#length > maxEntryBytes) this.#blame(tooLong("a card"));
    else if (isStray) this.#blame(this.#strays.add(content));
    else this.#addProperty(toProperty(content));
  }

  #addProperty(property: Property | string): void {
    if (typeof property === "string") this.#blame(property);
    else this.#properties.push(property);
  }

  toEntry(): Entry {
    const place = { line: this.#line, span: { start: this.#start, end: this.#end } };
    if (this.#isGroup()) return { ...place, isGroup: true };
    if (this.#fault !== undefined) return { ...place, fault: this.#fault };
    const contact = toCardContact(this.#properties);
    if ("fault" in contact) return { ...place, fault: contact.fault };
    return { ...place, ...contact, aside: [...contact.aside, ...this.#strays.toAside()], unused: this.#unused };
  }

  refuse(message: string): Entry {
    this.#blame(message);
    return this.toEntry();
  }

  #blame(message: string | undefined): void {
    if (message !== undefined) this.#fault ??= { message };
  }

  #isGroup(): boolean {
    return this.#properties.some(({ name, value }) => kinds.includes(name) && value.trim().toLowerCase() === "group");
  }
}
