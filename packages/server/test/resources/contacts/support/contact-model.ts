// A model of contacts in plain data, as the contract describes them. Tests compare the server with it.
import { isDeepStrictEqual } from "node:util";

export type IdentifierType = "phone_number" | "email" | "external_id";

/** In the order of precedence, which responses also use. */
export const identifierTypes: readonly IdentifierType[] = ["phone_number", "email", "external_id"];

export type Names = Partial<Record<IdentifierType, string>>;
export type Metadata = Record<string, unknown>;

interface ModelIdentifier {
  readonly type: IdentifierType;
  value: string;
  isPrimary: boolean;
  /** Grows with every identifier that is made. */
  readonly made: number;
}

export interface ModelContact {
  readonly id: string;
  name: string | null;
  metadata: Metadata;
  version: number;
  identifiers: ModelIdentifier[];
}

export class ContactModel {
  /** In the order of creation. */
  readonly contacts: ModelContact[] = [];
  /** The ids of those that were folded into another. */
  readonly gone: string[] = [];
  #made = 0;

  get(id: string): ModelContact | undefined {
    return this.contacts.find((contact) => contact.id === id);
  }

  /** The contacts that the identifiers belong to, by precedence, each once. */
  holders(names: Names): ModelContact[] {
    const found = identifierTypes.flatMap((type) => {
      const value = names[type];
      return value === undefined ? [] : (this.contacts.find((contact) => holds(contact, type, value)) ?? []);
    });
    return [...new Set(found)];
  }

  create(id: string, names: Names, name: string | undefined, metadata: Metadata): void {
    const contact = { id, name: name?.trim() ?? null, metadata, version: 1, identifiers: [] };
    this.contacts.push(contact);
    this.#addMissing(contact, names);
  }

  /** A found contact gains the identifiers that it lacks, and nothing else. */
  gain(contact: ModelContact, names: Names): void {
    if (this.#addMissing(contact, names)) contact.version++;
  }

  /** Returns the types that belong to others, and changes nothing if there are any. */
  update(contact: ModelContact, { name, metadata, ...names }: Names & { name?: string; metadata?: Metadata }) {
    const taken = identifierTypes.filter((type) => {
      const [holder] = this.holders(names[type] === undefined ? {} : { [type]: names[type] });
      return holder !== undefined && holder !== contact;
    });
    if (taken.length > 0) return taken;
    const before = structuredClone(contact);
    contact.name = name?.trim() ?? contact.name;
    contact.metadata = { ...contact.metadata, ...metadata };
    for (const type of identifierTypes) this.#setPrimary(contact, type, names[type]);
    if (!isDeepStrictEqual(before, contact)) contact.version++;
    return [];
  }

  merge(primary: ModelContact, duplicate: ModelContact): void {
    for (const identifier of duplicate.identifiers) {
      identifier.isPrimary &&= !primary.identifiers.some(
        ({ type, isPrimary }) => type === identifier.type && isPrimary,
      );
      primary.identifiers.push(identifier);
    }
    primary.metadata = { ...primary.metadata, ...duplicate.metadata, ...primary.metadata };
    primary.name ??= duplicate.name;
    primary.version++;
    this.contacts.splice(this.contacts.indexOf(duplicate), 1);
    this.gone.push(duplicate.id);
  }

  #addMissing(contact: ModelContact, names: Names): boolean {
    const missing = identifierTypes.filter(
      (type) => names[type] !== undefined && !holds(contact, type, names[type] as string),
    );
    for (const type of missing) this.#add(contact, type, names[type] as string);
    return missing.length > 0;
  }

  #add(contact: ModelContact, type: IdentifierType, value: string): void {
    const isPrimary = !contact.identifiers.some((identifier) => identifier.type === type);
    contact.identifiers.push({ type, value, isPrimary, made: this.#made++ });
  }

  #setPrimary(contact: ModelContact, type: IdentifierType, value: string | undefined): void {
    if (value === undefined) return;
    const primary = contact.identifiers.find((identifier) => identifier.type === type && identifier.isPrimary);
    const own = contact.identifiers.find(
      (identifier) => identifier.type === type && same(type, identifier.value, value),
    );
    if (own !== undefined) {
      if (primary !== undefined) primary.isPrimary = false;
      own.isPrimary = true;
      own.value = value;
    } else if (primary !== undefined) primary.value = value;
    else this.#add(contact, type, value);
  }
}

function holds({ identifiers }: ModelContact, type: IdentifierType, value: string): boolean {
  return identifiers.some((identifier) => identifier.type === type && same(type, identifier.value, value));
}

/** E-mail addresses compare without regard to case, everything else byte by byte. */
function same(type: IdentifierType, left: string, right: string): boolean {
  return type === "email" ? left.toLowerCase() === right.toLowerCase() : left === right;
}

/** The contact as `getContact` shows it, without the times and the ids that the server makes up. */
export function shown({ id, name, metadata, identifiers }: ModelContact): unknown {
  const sorted = identifiers.toSorted(
    (left, right) =>
      identifierTypes.indexOf(left.type) - identifierTypes.indexOf(right.type) ||
      Number(right.isPrimary) - Number(left.isPrimary) ||
      left.made - right.made,
  );
  return {
    id,
    name,
    metadata,
    identifiers: sorted.map(({ type, value, isPrimary }) => ({ type, value, isPrimary })),
  };
}
