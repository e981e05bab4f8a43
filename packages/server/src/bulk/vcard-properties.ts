// vCard's syntax (RFC 6350, section 3): content lines, folded, with a group, a name, parameters and a value.
import { maxEntryBytes } from "./entry.ts";
import { type Line, readLines, withoutReturn } from "./lines.ts";

/** A content line as it stands in the file, unfolded. */
export interface ContentLine {
  readonly line: number;
  /** In upper case, without the group. */
  readonly name: string;
  readonly bytes: Buffer;
  /** Too long to be kept: `bytes` are its beginning. */
  readonly isTooLong: boolean;
}

/** Content lines without empty ones. Folds are undone in bytes, as some programs fold in the middle of a character. */
export async function* readContentLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<ContentLine> {
  let first: Line | undefined;
  let parts: Buffer[] = [];
  let length = 0;
  const finish = (): ContentLine[] => {
    const bytes = Buffer.concat(parts);
    if (first === undefined || length === 0) return [];
    return [{ line: first.number, name: nameOf(bytes), bytes, isTooLong: first.isTooLong || length > maxEntryBytes }];
  };
  for await (const line of readLines(chunks)) {
    const bytes = withoutReturn(line.bytes);
    const isFolded = first !== undefined && (bytes[0] === 0x20 || bytes[0] === 0x09);
    if (!isFolded) {
      yield* finish();
      [first, parts, length] = [line, [], 0];
    }
    const added = isFolded ? bytes.subarray(1) : bytes;
    if (length <= maxEntryBytes) parts.push(added);
    length += added.length;
  }
  yield* finish();
}

/** Names are ASCII and short. */
function nameOf(bytes: Buffer): string {
  const [name = ""] = bytes.toString("latin1", 0, 200).split(/[;:]/, 1);
  return name.slice(name.lastIndexOf(".") + 1).toUpperCase();
}

export interface Property {
  readonly name: string;
  /** By name in upper case; several values are joined by commas. */
  readonly parameters: ReadonlyMap<string, string>;
  /** Still escaped. */
  readonly value: string;
}

/** Undefined if there is no colon to part the name from the value. */
export function parseProperty(name: string, text: string): Property | undefined {
  const parts: string[] = [];
  let isQuoted = false;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') isQuoted = !isQuoted;
    if (isQuoted || (character !== ";" && character !== ":")) continue;
    parts.push(text.slice(start, at));
    start = at + 1;
    if (character === ":") return { name, parameters: toParameters(parts.slice(1)), value: text.slice(start) };
  }
  return undefined;
}

/** A parameter without a name is a type, as in vCard 2.1 and what its readers wrote into 3.0. */
function toParameters(parts: readonly string[]): Map<string, string> {
  const parameters = new Map<string, string>();
  for (const part of parts) {
    const equals = part.indexOf("=");
    const name = equals === -1 ? "TYPE" : part.slice(0, equals).toUpperCase();
    const value = part.slice(equals + 1).replaceAll('"', "");
    const known = parameters.get(name);
    parameters.set(name, known === undefined ? value : `${known},${value}`);
  }
  return parameters;
}

export function unescapeText(value: string): string {
  return value.replace(/\\(.)/gs, (_, character: string) => (/[nN]/.test(character) ? "\n" : character));
}

export function escapeText(text: string): string {
  return text.replace(/[\\,;]/g, "\\$&").replaceAll("\n", "\\n");
}

/** The parts of a value such as a name's, which semicolons separate. */
export function splitComponents(value: string): string[] {
  return [...value.matchAll(/((?:\\.?|[^;\\]+)*)(?:;|$)/gs)].map(([, component]) => unescapeText(component!));
}

const maxLineBytes = 75;

/** A content line, folded so that no line has more than 75 bytes and no character is torn. */
export function fold(line: string): string {
  if (Buffer.byteLength(line) <= maxLineBytes) return `${line}\r\n`;
  let folded = "";
  let length = 0;
  for (const character of line) {
    const bytes = Buffer.byteLength(character);
    if (length + bytes > maxLineBytes) {
      folded += "\r\n ";
      length = 1;
    }
    folded += character;
    length += bytes;
  }
  return `${folded}\r\n`;
}
