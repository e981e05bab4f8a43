// The headers of a part of a form (RFC 7578, section 4).
import { type ProblemError, problem } from "./problem.ts";

export interface PartHead {
  readonly name: string;
  /** The name of the file; undefined if the part is not a file. */
  readonly fileName: string | undefined;
  readonly mediaType: string | undefined;
}

/** Reads the headers of a part, without the blank line after them. Refuses with 400. */
export function readPartHead(bytes: Uint8Array): PartHead {
  const headers = headersOf(bytes);
  const disposition = headers.get("content-disposition") ?? "";
  const name = /^form-data[ \t]*(?:;|$)/i.test(disposition) ? parameterOf(disposition, "name") : undefined;
  if (name === undefined) throw formRefusal("A part of the form has no name: Content-Disposition: form-data; name=…");
  return { name, fileName: parameterOf(disposition, "filename"), mediaType: headers.get("content-type") };
}

/** Creates the refusal of an invalid form. */
export function formRefusal(message: string): ProblemError {
  return problem("BAD_REQUEST", { message });
}

function headersOf(bytes: Uint8Array): Map<string, string> {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw formRefusal("The headers of a part are not UTF-8.");
  }
  if (text.includes("\0")) throw formRefusal("The headers of a part must not contain U+0000.");
  const lines = text.split("\r\n").map((line) => [line, line.indexOf(":")] as const);
  return new Map(
    lines.map(([line, colon]) => [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]),
  );
}

/** Returns a parameter of Content-Disposition as browsers write it: only line breaks and quotes are percent-encoded. */
function parameterOf(disposition: string, wanted: string): string | undefined {
  for (const [, name, quoted, plain] of disposition.matchAll(/;[ \t]*([\w*-]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s;"]*))/g)) {
    if (name?.toLowerCase() !== wanted) continue;
    const value = quoted?.replaceAll('\\"', '"') ?? plain ?? "";
    return value.replaceAll("%22", '"').replaceAll(/%0d/gi, "\r").replaceAll(/%0a/gi, "\n");
  }
  return undefined;
}
