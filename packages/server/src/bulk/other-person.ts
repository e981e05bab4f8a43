// Distinguishes people who share a number or an address, such as a firm's fax or a couple's e-mail, by their external
// ids.
import type {
  ContactRepository,
  ContactWithIdentifiers,
  IdentifierRow,
} from "../resources/contacts/contact-repository.ts";
import type { Aside } from "./entry.ts";
import type { IdSet } from "./id-set.ts";
import type { ImportableContact } from "./importable-contact.ts";
import { setAside } from "./read-contact.ts";
import { type Remark, toRemarks } from "./remark.ts";
import { asideFaults } from "./set-aside.ts";

/** The row of each identifier of a contact, if it exists. */
export type Holders = readonly (IdentifierRow | undefined)[];

export function findHolders(contacts: ContactRepository, { identifiers }: ImportableContact): Promise<Holders> {
  return Promise.all(identifiers.map(({ type, key }) => contacts.findIdentifier(type, key)));
}

export interface Parted {
  /** The contact without the identifiers of other people, which its metadata keeps. */
  readonly contact: ImportableContact;
  readonly remarks: readonly Remark[];
}

interface Context {
  readonly contacts: ContactRepository;
  /** All external ids of the file. */
  readonly externalIds: IdSet;
}

/** Sets aside the identifiers that belong to other people. */
export async function partFromOthers(contact: ImportableContact, holders: Holders, context: Context): Promise<Parted> {
  const { others, remarks } = await findOthers(contact, holders, context);
  const isTaken = (index: number) => others.has(holders[index]?.contact_id ?? "");
  const aside = contact.identifiers.flatMap(({ type, value }, index): Aside[] => {
    if (!isTaken(index)) return [];
    const message = `This ${type} belongs to a contact with another external id.`;
    return [{ field: type, value, fault: { message, path: `/${type}`, contact_id: holders[index]!.contact_id } }];
  });
  const own = { ...contact, identifiers: contact.identifiers.filter((_, index) => !isTaken(index)) };
  return { contact: setAside(own, aside), remarks: [...remarks, ...toRemarks(asideFaults(aside), "set aside")] };
}

/**
 * Returns the ids of contacts that are other people. Also returns remarks on those that are the same person in spite of
 * another external id.
 */
async function findOthers(contact: ImportableContact, holders: Holders, { contacts, externalIds }: Context) {
  const others = new Set<string>();
  const remarks: Remark[] = [];
  if (!contact.identifiers.some(({ type }) => type === "external_id")) return { others, remarks };
  const rows = holders.filter((row) => row !== undefined);
  const found = Map.groupBy(rows, (row) => row.contact_id);
  const isKnown = rows.some(({ type }) => type === "external_id");
  for (const [id, own] of found) {
    if (own.some(({ type }) => type === "external_id")) continue;
    const stored = await contacts.findContact(id);
    const ids = stored?.identifiers.filter(({ type }) => type === "external_id") ?? [];
    if (stored === undefined || ids.length === 0) continue;
    if (isKnown || ids.some(({ key }) => externalIds.has(key)) || !isNamesake(contact, stored)) others.add(id);
    else
      remarks.push({ kind: "joined", message: "Merged into a contact that has another external id.", contact_id: id });
  }
  return { others, remarks };
}

/** Returns true unless both have names that differ in more than the order of words. */
function isNamesake({ name }: ImportableContact, { contact }: ContactWithIdentifiers): boolean {
  return name === undefined || contact.name === null || toWords(name) === toWords(contact.name);
}

function toWords(name: string): string {
  const words = name
    .normalize("NFC")
    .toLowerCase()
    .split(/[\s,.;]+/u);
  return words.filter(Boolean).toSorted().join(" ");
}
