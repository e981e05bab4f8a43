// Two people may share a number or an address: a firm's fax, a couple's e-mail. Two external ids tell them apart.
import type { ContactRepository, IdentifierRow } from "../contacts/contact-repository.ts";
import type { Aside } from "./entry.ts";
import type { ImportableContact } from "./importable-contact.ts";
import { setAside } from "./read-contact.ts";

/** The row of each identifier of a contact, if it exists. */
export type Holders = readonly (IdentifierRow | undefined)[];

export function findHolders(contacts: ContactRepository, { identifiers }: ImportableContact): Promise<Holders> {
  return Promise.all(identifiers.map(({ type, key }) => contacts.findIdentifier(type, key)));
}

export interface Parted {
  /** The contact without the identifiers of other people, which its metadata keeps. */
  readonly contact: ImportableContact;
  readonly aside: readonly Aside[];
}

/**
 * Sets aside the identifiers that belong to other people. A contact with external ids is another person than one that has
 * external ids and none of these.
 */
export async function partFromOthers(
  contact: ImportableContact,
  holders: Holders,
  contacts: ContactRepository,
): Promise<Parted> {
  const others = await findOthers(contact, holders, contacts);
  if (others.size === 0) return { contact, aside: [] };
  const isTaken = (index: number) => others.has(holders[index]?.contact_id ?? "");
  const aside = contact.identifiers.flatMap(({ type, value }, index) => {
    if (!isTaken(index)) return [];
    const message = `This ${type} belongs to a contact with another external id.`;
    return [{ field: type, value, fault: { message, path: `/${type}`, contact_id: holders[index]!.contact_id } }];
  });
  const own = { ...contact, identifiers: contact.identifiers.filter((_, index) => !isTaken(index)) };
  return { contact: setAside(own, aside), aside };
}

async function findOthers(
  { identifiers }: ImportableContact,
  holders: Holders,
  contacts: ContactRepository,
): Promise<ReadonlySet<string>> {
  if (!identifiers.some(({ type }) => type === "external_id")) return new Set();
  const found = Map.groupBy(
    holders.filter((row) => row !== undefined),
    (row) => row.contact_id,
  );
  const others = new Set<string>();
  for (const [id, rows] of found) {
    if (rows.some(({ type }) => type === "external_id")) continue;
    const own = await contacts.listIdentifiers(id);
    if (own.some(({ type }) => type === "external_id")) others.add(id);
  }
  return others;
}
