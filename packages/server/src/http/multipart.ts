// The parts of a form (multipart/form-data, RFC 7578), from bytes that are there whole and within a limit. Their contents are
// views of those bytes. A library would bring more than this: those for Node want its streams, and the platform's
// `formData()` passes over broken UTF-8 and does not say what is wrong.
import { type ProblemError, problem } from "./problem.ts";

export interface Part {
  readonly name: string;
  /** Of a file. */
  readonly fileName: string | undefined;
  readonly mediaType: string | undefined;
  readonly content: Uint8Array;
}

const mostParts = 1_000;
const mostHeaderBytes = 8_192;

const [carriageReturn, lineFeed, hyphen] = [0x0d, 0x0a, 0x2d];

/** Returns the parts in their order. Refuses with 400 what is not a form with this boundary, from beginning to end. */
export function splitForm(bytes: Uint8Array, boundary: string): Part[] {
  const delimiter = new TextEncoder().encode(`\r\n--${boundary}`);
  const parts: Part[] = [];
  // The first delimiter may stand at the very beginning, without its line break.
  const isFirst = matches(bytes, 0, delimiter.subarray(2));
  const first = isFirst ? 0 : indexOf(bytes, delimiter, 0);
  if (first === -1) throw refusal("The form does not have the boundary that Content-Type names.");
  let at = first + (isFirst ? delimiter.length - 2 : delimiter.length);
  while (!(bytes[at] === hyphen && bytes[at + 1] === hyphen)) {
    if (parts.length === mostParts) throw refusal(`A form has at most ${mostParts} parts.`);
    const start = afterLine(bytes, at);
    const end = indexOf(bytes, delimiter, start - 2);
    if (end === -1) throw endedEarly();
    parts.push(readPart(bytes.subarray(start, Math.max(start, end))));
    at = end + delimiter.length;
  }
  return parts;
}

/** Returns the boundary of a `Content-Type`; undefined if it has none that is valid. */
export function boundaryOf(contentType: string): string | undefined {
  const [, quoted, plain] = /;[ \t]*boundary=(?:"([^"]*)"|([^\s";,]*))/i.exec(contentType) ?? [];
  const boundary = quoted ?? plain ?? "";
  return /^[\w'()+,./:=? -]{0,69}[\w'()+,./:=?-]$/.test(boundary) ? boundary : undefined;
}

/** The index behind the line break that ends a delimiter; white space may stand before it. */
function afterLine(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] === 0x20 || bytes[at] === 0x09) at++;
  if (at + 1 >= bytes.length) throw endedEarly();
  if (bytes[at] !== carriageReturn || bytes[at + 1] !== lineFeed) {
    throw refusal("A boundary of the form is not followed by a line break.");
  }
  return at + 2;
}

const headerEnd = new Uint8Array([carriageReturn, lineFeed, carriageReturn, lineFeed]);

function readPart(bytes: Uint8Array): Part {
  const end = indexOf(bytes.subarray(0, mostHeaderBytes + headerEnd.length), headerEnd, 0);
  if (end === -1) {
    throw refusal(
      bytes.length > mostHeaderBytes
        ? `The headers of a part have more than ${mostHeaderBytes} bytes.`
        : "A part of the form has no end of its headers.",
    );
  }
  const headers = headersOf(bytes.subarray(0, end));
  const disposition = headers.get("content-disposition") ?? "";
  const name = /^form-data[ \t]*(?:;|$)/i.test(disposition) ? parameterOf(disposition, "name") : undefined;
  if (name === undefined) throw refusal("A part of the form has no name: Content-Disposition: form-data; name=…");
  return {
    name,
    fileName: parameterOf(disposition, "filename"),
    mediaType: headers.get("content-type"),
    content: bytes.subarray(end + headerEnd.length),
  };
}

function headersOf(bytes: Uint8Array): Map<string, string> {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw refusal("The headers of a part are not UTF-8.");
  }
  if (text.includes("\0")) throw refusal("The headers of a part must not contain U+0000.");
  const lines = text.split("\r\n").map((line) => [line, line.indexOf(":")] as const);
  return new Map(
    lines.map(([line, colon]) => [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]),
  );
}

/** As browsers write it: line breaks and quotes are percent-encoded, and nothing else. */
function parameterOf(disposition: string, wanted: string): string | undefined {
  for (const [, name, quoted, plain] of disposition.matchAll(/;[ \t]*([\w*-]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s;"]*))/g)) {
    if (name?.toLowerCase() !== wanted) continue;
    const value = quoted?.replaceAll('\\"', '"') ?? plain ?? "";
    return value.replaceAll("%22", '"').replaceAll(/%0d/gi, "\r").replaceAll(/%0a/gi, "\n");
  }
  return undefined;
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

function endedEarly(): ProblemError {
  return refusal("The form ends before its last boundary.");
}

function refusal(message: string): ProblemError {
  return problem("BAD_REQUEST", { message });
}
