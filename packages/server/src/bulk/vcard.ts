// Contacts as vCards. Writes 4.0 (RFC 6350), and also reads 3.0 and 2.1, which phones and address books export.
import {
  type Bytes,
  copy,
  type Entry,
  type Format,
  maxEntryBytes,
  type Reason,
  type Source,
  type Span,
} from "./entry.ts";
import { describe } from "./rejection.ts";
import { Card } from "./vcard-card.ts";
import { fold } from "./vcard-fold.ts";
import { type ContentLine, readContentLines } from "./vcard-lines.ts";
import { escapeText } from "./vcard-properties.ts";
import { ownProperties, writeCard } from "./vcard-writer.ts";

export const vcard: Format = {
  head: "",
  title: "vCard",
  extension: "vcf",
  maxEntryBytes,
  hasMemories: false,
  read,
  reject,
  write: writeCard,
};

async function* read(bytes: Bytes): AsyncGenerator<Entry> {
  let card: Card | undefined;
  let stray: Stray | undefined;
  for await (const content of readContentLines(bytes)) {
    const mark = markOf(content);
    if (mark === "begin") {
      if (card !== undefined) yield card.refuse("Expected END:VCARD; the next card begins before.");
      if (stray !== undefined) yield toEntry(stray);
      [card, stray] = [new Card(content), undefined];
    } else if (card !== undefined) {
      card.add(content);
      if (mark !== "end") continue;
      yield card.toEntry();
      card = undefined;
    } else if (content.name !== ownProperties.rejected) {
      stray = {
        line: stray?.line ?? content.line,
        span: { start: stray?.span.start ?? content.start, end: content.end },
      };
    }
  }
  if (card !== undefined) yield card.refuse("Expected END:VCARD; the file ends before.");
  if (stray !== undefined) yield toEntry(stray);
}

/** Lines outside of cards. */
interface Stray {
  readonly line: number;
  readonly span: Span;
}

function toEntry(stray: Stray): Entry {
  return { ...stray, fault: { message: "Expected BEGIN:VCARD." } };
}

function markOf({ name, bytes }: ContentLine): "begin" | "end" | undefined {
  if (name !== "BEGIN" && name !== "END") return undefined;
  return /^(?:BEGIN|END):VCARD\s*$/i.test(bytes.toString("latin1", 0, 100))
    ? (name.toLowerCase() as "begin" | "end")
    : undefined;
}

/** Writes the reason before the card, so that the card stays unchanged. */
function* reject(entry: Entry, { line, import: importId, errors }: Reason, source: Source): Generator<Buffer> {
  const reason = `(import ${importId})${errors.map((error) => ` line ${line}${describe(error)}`).join("")}`;
  yield Buffer.from(fold(`${ownProperties.rejected}:${escapeText(reason)}`, source.lineBreak));
  yield* copy(entry.span, source);
}
