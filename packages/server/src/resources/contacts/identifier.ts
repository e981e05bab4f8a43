// Identifiers of contacts: how they are normalised, compared and added.
import { type Fault, problem } from "../../http/problem.ts";
import { phoneNumber, toE164 } from "../../rules/phone-number.ts";
import type { ContactRepository, IdentifierRow } from "./contact-repository.ts";
import { countFault } from "./identifier-limit.ts";
import { type Identifier, type IdentifierType, identifierTypes } from "./identifier-type.ts";

/** Returns the identifiers of a request, in order of precedence. Refuses an impossible phone number with 400. */
export function parseIdentifiers(body: Partial<Record<IdentifierType, string>>): Identifier[] {
  return identifierTypes.flatMap((type) => {
    const value = body[type];
    return value === undefined ? [] : [parseIdentifier(type, value)];
  });
}

function parseIdentifier(type: IdentifierType, value: string): Identifier {
  if (type === "phone_number") {
    const e164 = toE164(value);
    if (e164 === undefined) throw problem("BAD_REQUEST", { message: phoneNumber.message, path: "/phone_number" });
    return { type, key: e164, value: e164 };
  }
  return { type, key: type === "email" ? value.normalize("NFC").toLowerCase() : value, value };
}

/**
 * Makes an identifier the primary one of its type. If the contact has it, it becomes primary; otherwise the primary one
 * takes its value, or it is added. Returns whether anything changed, and a fault if it belongs to another contact or
 * exceeds the limit.
 */
export async function setPrimary(
  contacts: ContactRepository,
  contactId: string,
  wanted: Identifier,
  added: Pick<IdentifierRow, "id" | "created_at">,
): Promise<{ changed: boolean; fault?: Fault }> {
  const holder = await contacts.findIdentifier(wanted.type, wanted.key);
  if (holder !== undefined && holder.contact_id !== contactId) return { changed: false, fault: taken(wanted, holder) };
  if (holder?.is_primary && holder.value === wanted.value) return { changed: false };

  const identifiers = await contacts.listIdentifiers(contactId);
  const primary = identifiers.find(({ type, is_primary }) => type === wanted.type && is_primary);
  if (holder !== undefined) {
    // The old primary changes first, so that there are never two.
    if (primary !== undefined && primary.id !== holder.id)
      await contacts.updateIdentifier({ ...primary, is_primary: false });
    await contacts.updateIdentifier({ ...holder, value: wanted.value, is_primary: true });
  } else if (primary !== undefined) {
    await contacts.updateIdentifier({ ...primary, key: wanted.key, value: wanted.value });
  } else {
    const fault = countFault(identifiers.length + 1, { path: `/${wanted.type}` });
    if (fault !== undefined) return { changed: false, fault };
    await contacts.insertIdentifier({ ...wanted, ...added, contact_id: contactId, is_primary: true });
  }
  return { changed: true };
}

function taken({ type }: Identifier, { contact_id }: IdentifierRow): Fault {
  return { message: `This ${type} belongs to another contact.`, path: `/${type}`, contact_id };
}
