// Exports all contacts of an organisation as text, oldest first.
import type {
  ContactRepository,
  ContactRow,
  ContactWithIdentifiers,
} from "../resources/contacts/contact-repository.ts";
import type { MemoryRepository } from "../resources/memories/memory-repository.ts";
import { wholeMemories } from "../resources/memories/whole-memories.ts";
import { type Format, toBulkContact } from "./entry.ts";
import { writeMemories } from "./export-memories.ts";
import type { LeftOut } from "./left-out.ts";

/** Rows held at a time. For this many, the cost of a query hardly matters. */
const pageSize = 500;
/** Characters written at a time, if a page has more. */
const pieceLength = 1_048_576;

export interface ExportOptions {
  readonly contacts: ContactRepository;
  readonly memories: MemoryRepository;
  readonly format: Format;
  /** Called with the number of exported contacts, after each page and each large piece of one. */
  readonly onPage: (exported: number) => void;
  /** Called with each contact whose line had no space for all of its memories. */
  readonly onLeftOut: (leftOut: LeftOut) => void;
}

/** Returns the file in pieces. Each piece is created when the previous one was taken. */
export async function* exportContacts(options: ExportOptions): AsyncGenerator<string> {
  const { contacts, format, onPage } = options;
  if (format.head !== "") yield format.head;
  let last: ContactRow | undefined;
  for (let exported = 0; ; ) {
    const page = await contacts.listContactsAfter(last, pageSize);
    if (page.length === 0) return;
    if (format.hasMemories) yield* writePage(page, { ...options, onPage: (done) => onPage(exported + done) });
    else yield page.map((contact) => format.write(toBulkContact(contact))).join("");
    last = page.at(-1)!.contact;
    exported += page.length;
    onPage(exported);
  }
}

async function* writePage(
  page: readonly ContactWithIdentifiers[],
  { memories, format, onPage, onLeftOut }: ExportOptions,
): AsyncGenerator<string> {
  const ids = page.map(({ contact }) => contact.id);
  let index = 0;
  let piece = "";
  for await (const rows of wholeMemories(memories, ids)) {
    const contact = toBulkContact(page[index++]!);
    const plain = format.write(contact);
    if (rows.length === 0) piece += plain;
    else {
      const freeBytes = format.maxEntryBytes - Buffer.byteLength(plain) - ',"memories":'.length;
      const { text, leftOut } = await writeMemories(memories, rows, freeBytes);
      piece += format.write(contact, text);
      if (leftOut.messages > 0 || leftOut.entries > 0) onLeftOut(leftOut);
    }
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = "";
    // A page of large memories takes minutes.
    onPage(index);
  }
  if (piece !== "") yield piece;
}
