// All contacts of an organisation as text, oldest first.
import type { ContactRepository, ContactRow } from "../resources/contacts/contact-repository.ts";
import { type Format, toBulkContact } from "./entry.ts";

/** Rows held at a time; the cost of a query is small beside that of so many. */
const pageSize = 500;

/** The file, piece by piece. Each piece is made when the one before is taken. */
export async function* exportContacts(
  contacts: ContactRepository,
  { head, write }: Format,
  onPage: (exported: number) => void,
): AsyncGenerator<string> {
  if (head !== "") yield head;
  let last: ContactRow | undefined;
  for (let exported = 0; ; ) {
    const page = await contacts.listContactsAfter(last, pageSize);
    if (page.length === 0) return;
    yield page.map((contact) => write(toBulkContact(contact))).join("");
    last = page.at(-1)!.contact;
    exported += page.length;
    onPage(exported);
  }
}
