// vCard's content lines (RFC 6350, section 3.2): one per property, joined from the lines of the file.
import { maxEntryBytes, type Span } from "./entry.ts";
import { type Line, readLines, withoutMark, withoutReturns } from "./lines.ts";
import { isProperty } from "./vcard-known.ts";

/** A content line as in the file, but unfolded. Soft line breaks of quoted-printable remain. */
export interface ContentLine extends Span {
  readonly line: number;
  /** In upper case, without the group. */
  readonly name: string;
  /** False for text in place of a property. */
  readonly isProperty: boolean;
  readonly bytes: Buffer;
  /** True if the line is too long; `bytes` are then its beginning. */
  readonly isTooLong: boolean;
}

/**
 * Reads content lines without empty ones. Lines are unfolded as bytes, because some programs fold within a character.
 */
export async function* readContentLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<ContentLine> {
  let gathered: Gathered | undefined;
  let isVersion21 = false;
  for await (const line of readLines(chunks)) {
    const bytes = withoutReturns(line.bytes);
    if (gathered?.takes(bytes, isVersion21)) {
      gathered.add(line, bytes, isVersion21);
      continue;
    }
    const content = gathered?.finish();
    if (content !== undefined) yield content;
    if (content?.name === "VERSION") isVersion21 = /:\s*2\.1\s*$/.test(content.bytes.toString("latin1", 0, 100));
    gathered = new Gathered(line, withoutMark(bytes));
  }
  const last = gathered?.finish();
  if (last !== undefined) yield last;
}

/** A content line that further lines may continue. */
class Gathered {
  readonly #first: Line;
  readonly #parts: Buffer[];
  readonly #isQuotedPrintable: boolean;
  readonly #isBase64: boolean;
  #length: number;
  #end: number;
  #isSoftlyBroken: boolean;

  constructor(first: Line, bytes: Buffer) {
    this.#first = first;
    this.#parts = [bytes];
    this.#length = bytes.length;
    this.#end = first.end;
    const head = bytes.toString("latin1", 0, 500);
    this.#isQuotedPrintable = /^[^:]*;(?:ENCODING=)?"?QUOTED-PRINTABLE/i.test(head);
    this.#isBase64 = /^[^:]*;(?:ENCODING=)?"?(?:BASE64|B)"?[;:]|^[^:]*:data:[^,]*;base64,/i.test(head);
    this.#isSoftlyBroken = this.#isQuotedPrintable && endsSoftly(bytes);
  }

  takes(bytes: Buffer, isVersion21: boolean): boolean {
    // A line after a blank line continues nothing.
    if (this.#length === 0) return false;
    if (this.#isFold(bytes, isVersion21) || this.#continues(bytes)) return true;
    return this.#isSoftlyBroken && !isMark(bytes);
  }

  /**
   * Returns true for an unfolded continuation of an encoded value: of base64 until the padding, and of quoted-printable
   * after an encoded line break. Plain values show no sign of a continuation.
   */
  #continues(bytes: Buffer): boolean {
    const last = this.#parts.at(-1)!;
    if (this.#isBase64) return !endsWith(last, /=$/) && base64Line.test(bytes.toString("latin1"));
    if (!this.#isQuotedPrintable || !endsWith(last, /=0A$/i)) return false;
    return bytes.length > 0 && !isProperty(nameOf(bytes), bytes);
  }

  /** Returns true for a line that begins with white space, unless a soft line break precedes it. */
  #isFold(bytes: Buffer, isVersion21: boolean): boolean {
    if (bytes[0] !== 0x20 && bytes[0] !== 0x09) return false;
    return !this.#isSoftlyBroken || (!isVersion21 && /^\s[0-9A-F]{2}/i.test(bytes.toString("latin1", 0, 3)));
  }

  add(line: Line, bytes: Buffer, isVersion21: boolean): void {
    const added = this.#toAdded(bytes, isVersion21);
    if (this.#length <= maxEntryBytes) this.#parts.push(added);
    this.#length += added.length;
    this.#end = line.end;
    this.#isSoftlyBroken = this.#isQuotedPrintable && endsSoftly(added);
  }

  #toAdded(bytes: Buffer, isVersion21: boolean): Buffer {
    // Version 2.1 folds at white space and keeps it.
    if (this.#isFold(bytes, isVersion21)) return bytes.subarray(isVersion21 ? 0 : 1);
    return this.#isSoftlyBroken ? Buffer.concat([lineFeed, bytes]) : bytes;
  }

  finish(): ContentLine | undefined {
    if (this.#length === 0) return undefined;
    const { number: line, start, isTooLong } = this.#first;
    const bytes = Buffer.concat(this.#parts);
    const place = { line, start, end: this.#end };
    const name = nameOf(bytes);
    const isLong = isTooLong || this.#length > maxEntryBytes;
    return { ...place, name, isProperty: isProperty(name, bytes), bytes, isTooLong: isLong };
  }
}

const lineFeed = Buffer.from("\n");

const base64Line = /^[A-Za-z0-9+/]+={0,2}[ \t]*$/;

/** Returns true for a soft line break of quoted-printable (RFC 2045, section 6.7, rule 5). */
function endsSoftly(bytes: Buffer): boolean {
  return endsWith(bytes, /=[ \t]*$/);
}

/** Returns true if the last 100 bytes match. */
function endsWith(bytes: Buffer, end: RegExp): boolean {
  return end.test(bytes.toString("latin1", Math.max(0, bytes.length - 100)));
}

/** Returns true for the beginning or end of a card, which no encoded value contains. */
function isMark(bytes: Buffer): boolean {
  return /^(?:BEGIN|END):VCARD\s*$/i.test(bytes.toString("latin1", 0, 100));
}

/** Returns the name, which is ASCII and short. */
function nameOf(bytes: Buffer): string {
  const [name = ""] = bytes.toString("latin1", 0, 200).split(/[;:]/, 1);
  return name.slice(name.lastIndexOf(".") + 1).toUpperCase();
}
