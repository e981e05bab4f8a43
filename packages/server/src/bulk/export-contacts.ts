// All contacts of an organisation as text, oldest first.
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

/** Rows held at a time; the cost of a query is small beside that of so many. */
const pageSize = 500;
/** Characters that are written at a time, if a page has more. */
const pieceLength = 1_048_576;

export interface ExportOptions {
  readonly contacts: ContactRepository;
  readonly memories: MemoryRepository;
  readonly format: Format;
  /** Called with the contacts that are written, after each page and each large piece of one. */
  readonly onPage: (exported: number) => void;
  /** Called with each contact whose line had no place for all of its memories. */
  readonly onLeftOut: (leftOut: LeftOut) => void;
}

/** The file, piece by piece. Each piece is made when the one before is taken. */
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
      const room = format.maxEntryBytes - Buffer.byteLength(plain) - ',"memories":'.length;
      const { text, leftOut } = await writeMemories(memories, rows, room);
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
