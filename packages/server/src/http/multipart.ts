// Splits a form (multipart/form-data, RFC 7578) that arrives in chunks. No library fits: those for Node need its
// streams and accept broken UTF-8. The one for any runtime holds whole parts in memory, and refuses text after the last
// boundary, which the standard allows.
import { formRefusal, type PartHead, readPartHead } from "./part-head.ts";
import type { ProblemError } from "./problem.ts";
import { concatenate } from "./web-request.ts";

/** The head of a new part, or more of its content. */
export type FormEvent =
  | { readonly head: PartHead; readonly content?: never }
  | { readonly content: Uint8Array; readonly head?: never };

const mostParts = 1_000;
const mostHeaderBytes = 8_192;
/** The names of all parts are kept until the form is complete. */
const mostHeaderBytesOfAll = 262_144;

const [carriageReturn, lineFeed, hyphen, space, tab] = [0x0d, 0x0a, 0x2d, 0x20, 0x09];
const lineBreak = new Uint8Array([carriageReturn, lineFeed]);
const headerEnd = new Uint8Array([carriageReturn, lineFeed, carriageReturn, lineFeed]);

/** Splits a form into parts. It holds at most the headers of one part, and bytes that may begin a delimiter. */
export class FormSplitter {
  readonly #delimiter: Uint8Array;
  /**
   * The next expected element. A delimiter is followed by two hyphens, which end the form, or by the end of its line.
   */
  #expected: "delimiter" | "hyphens" | "line end" | "headers" | "content" | "nothing" = "delimiter";
  /** Bytes still to be processed. The first delimiter may stand at the very beginning, without its line break. */
  #rest: Uint8Array = lineBreak;
  /** The number of bytes in the rest that were searched. */
  #searched = 0;
  /** The number of bytes at the beginning of the rest that are not content, though a delimiter may begin there. */
  #before = 0;
  #parts = 0;
  #headerBytes = 0;

  constructor(boundary: string) {
    this.#delimiter = new TextEncoder().encode(`\r\n--${boundary}`);
  }

  /**
   * Returns the events in the bytes. Refuses a form without this boundary with 400, and must not be called after that.
   */
  *push(chunk: Uint8Array): Generator<FormEvent> {
    if (this.#expected === "nothing") return;
    this.#rest = this.#rest.length === 0 ? chunk : concatenate([this.#rest, chunk], this.#rest.length + chunk.length);
    for (let isOn = true; isOn; ) {
      switch (this.#expected) {
        case "delimiter":
          isOn = this.#skipPreamble();
          break;
        case "hyphens":
          isOn = this.#readHyphens();
          break;
        case "line end":
          isOn = this.#readLineEnd();
          break;
        case "headers": {
          const head = this.#readHead();
          isOn = head !== undefined;
          if (head !== undefined) yield { head };
          break;
        }
        case "content":
          isOn = yield* this.#readContent();
          break;
        default:
          isOn = false;
      }
    }
  }

  /** Ends the form after the last bytes. Refuses an incomplete form with 400. */
  end(): void {
    if (this.#expected === "delimiter")
      throw formRefusal("The form does not have the boundary that Content-Type names.");
    if (this.#expected !== "nothing") throw formRefusal("The form ends before its last boundary.");
  }

  #skipPreamble(): boolean {
    const at = indexOf(this.#rest, this.#delimiter, 0);
    if (at === -1) this.#drop(Math.max(0, this.#rest.length + 1 - this.#delimiter.length));
    else this.#endAt(at);
    return at !== -1;
  }

  /** Continues after a delimiter. */
  #endAt(at: number): void {
    this.#drop(at + this.#delimiter.length);
    this.#expected = "hyphens";
  }

  #readHyphens(): boolean {
    if (this.#rest.length < 2) return false;
    if (this.#rest[0] === hyphen && this.#rest[1] === hyphen) {
      this.#drop(this.#rest.length);
      this.#expected = "nothing";
      return false;
    }
    if (this.#parts === mostParts) throw formRefusal(`A form has at most ${mostParts} parts.`);
    this.#parts++;
    this.#expected = "line end";
    return true;
  }

  /** Reads the end of a delimiter's line, which white space may precede. */
  #readLineEnd(): boolean {
    const at = this.#rest.findIndex((byte) => byte !== space && byte !== tab);
    this.#drop(at === -1 ? this.#rest.length : at);
    if (this.#rest.length < 2) return false;
    if (!matches(this.#rest, 0, lineBreak))
      throw formRefusal("A boundary of the form is not followed by a line break.");
    this.#searched = 0;
    this.#expected = "headers";
    return true;
  }

  /**
   * Reads the headers of a part. The rest begins with the line break before them, where the next delimiter may already
   * begin.
   */
  #readHead(): PartHead | undefined {
    const [start, length] = [lineBreak.length, this.#delimiter.length];
    const most = start + mostHeaderBytes + headerEnd.length + length;
    const scanned = this.#rest.subarray(0, most);
    const from = Math.max(0, this.#searched - length);
    const [next, end] = [indexOf(scanned, this.#delimiter, from), indexOf(scanned, headerEnd, Math.max(start, from))];
    const isEnded = next !== -1 && (end === -1 || next < end);
    const isTooLong = (isEnded ? next : end) > start + mostHeaderBytes;
    if (isTooLong || (end === -1 && !isEnded && scanned.length === most)) throw headersTooLong();
    if (isEnded) throw noHeaderEnd();
    this.#searched = scanned.length;
    if (end === -1) return undefined;
    const bytes = this.#rest.subarray(start, end);
    this.#headerBytes += bytes.length;
    if (this.#headerBytes > mostHeaderBytesOfAll)
      throw formRefusal(`The headers of all parts have more than ${mostHeaderBytesOfAll} bytes.`);
    // The line break that ends the headers may belong to the next delimiter.
    this.#drop(end + lineBreak.length);
    this.#before = lineBreak.length;
    this.#expected = "content";
    return readPartHead(bytes);
  }

  *#readContent(): Generator<FormEvent, boolean> {
    const before = this.#before;
    const at = indexOf(this.#rest, this.#delimiter, 0);
    if (at !== -1 && at < before) throw noHeaderEnd();
    const end = at === -1 ? this.#rest.length + 1 - this.#delimiter.length : at;
    const content = end > before ? this.#rest.subarray(before, end) : undefined;
    if (at !== -1) this.#endAt(at);
    else if (content !== undefined) this.#drop(end);
    if (content !== undefined) this.#before = 0;
    if (content !== undefined) yield { content };
    return at !== -1;
  }

  #drop(bytes: number): void {
    this.#rest = this.#rest.subarray(bytes);
  }
}

/** Returns the boundary of a `Content-Type`, or undefined if it has no valid one. */
export function boundaryOf(contentType: string): string | undefined {
  const [, quoted, plain] = /;[ \t]*boundary=(?:"([^"]*)"|([^\s;",]*))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain ?? "";
  return /^[\w'()+,./:=? -]{0,69}[\w'()+,./:=?-]$/.test(boundary) ? boundary : undefined;
}

function indexOf(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first, from); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (matches(bytes, at, wanted)) return at;
  }
  return -1;
}

function matches(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  for (let index = 0; index < wanted.length; index++) if (bytes[at + index] !== wanted[index]) return false;
  return true;
}

function headersTooLong(): ProblemError {
  return formRefusal(`The headers of a part have more than ${mostHeaderBytes} bytes.`);
}

function noHeaderEnd(): ProblemError {
  return formRefusal("A part of the form has no end of its headers.");
}
