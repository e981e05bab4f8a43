// Parses vCard's syntax (RFC 6350, section 3): a property is a group, a name, parameters and a value.
import { decodeBytes, decodeText } from "./vcard-encoding.ts";
import type { ContentLine } from "./vcard-lines.ts";

export interface Property {
  readonly name: string;
  /** Values by name in upper case, joined by commas. */
  readonly parameters: ReadonlyMap<string, string>;
  /** The value with its escapes. */
  readonly value: string;
  /** True for base64, which has no escapes. */
  readonly isUnescaped: boolean;
}

/** Returns the property, or the fault. */
export function toProperty({ line, name, bytes }: ContentLine): Property | string {
  const parts = splitHead(bytes.toString("latin1"));
  if (parts === undefined) return `Expected a colon and a value after ${name} on line ${line}.`;
  const parameters = toParameters(parts.parameters);
  const encoding = parameters.get("ENCODING");
  const decoded = decodeBytes(bytes.subarray(parts.length), encoding);
  if (decoded === undefined) return `Expected quoted-printable or base64; received another ENCODING. See line ${line}.`;
  const read = decodeText(decoded, parameters.get("CHARSET"));
  if ("fault" in read) return `${read.fault} See line ${line}.`;
  const isEncoded = decoded !== bytes && encoding !== undefined && !/^[78]BIT$/i.test(encoding);
  // Encoded text breaks its lines with two characters, vCard with one.
  const value = isEncoded ? read.text.replace(/\r\n?/g, "\n") : read.text;
  return { name, parameters, value, isUnescaped: /^(?:B|BASE64)$/i.test(encoding ?? "") };
}

/** Splits the part before the value's colon. A byte is a character here. */
function splitHead(text: string): { parameters: string[]; length: number } | undefined {
  const parts: string[] = [];
  let isQuoted = false;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') isQuoted = !isQuoted;
    if (isQuoted || (character !== ";" && character !== ":")) continue;
    parts.push(text.slice(start, at));
    start = at + 1;
    if (character === ":") return { parameters: parts.slice(1), length: start };
  }
  return undefined;
}

const encodings = /^(?:QUOTED-PRINTABLE|BASE64|7BIT|8BIT)$/i;

/** Returns the parameters. One without a name is a type or an encoding, as in vCard 2.1 and in converted 3.0. */
function toParameters(parts: readonly string[]): Map<string, string> {
  const parameters = new Map<string, string>();
  for (const part of parts) {
    const equals = part.indexOf("=");
    const bare = encodings.test(part) ? "ENCODING" : "TYPE";
    const name = equals === -1 ? bare : part.slice(0, equals).trim().toUpperCase();
    const value = part
      .slice(equals + 1)
      .replaceAll('"', "")
      .trim();
    const known = parameters.get(name);
    parameters.set(name, known === undefined ? value : `${known},${value}`);
  }
  return parameters;
}

/** Returns the properties of a name, the most preferred first. */
export function byPreference(properties: readonly Property[]): Property[] {
  return properties.toSorted((left, right) => preference(left) - preference(right));
}

/** Returns the preference, of which 1 is the highest. Versions before 4.0 have only a type. */
function preference({ parameters }: Property): number {
  const isPreferred = parameters.get("TYPE")?.toLowerCase().split(",").includes("pref");
  return Number(parameters.get("PREF") ?? (isPreferred ? 1 : 101)) || 101;
}

/** Removes the escapes of versions 3.0 and 4.0. */
export function unescapeText(value: string): string {
  return value.replace(/\\(.)/gs, (_, character: string) => (/[nN]/.test(character) ? "\n" : character));
}

/** Removes the escapes of version 2.1, in which an escaped `n` is not a line break. */
export function unescapeText21(value: string): string {
  return value.replace(/\\([\\;:,])/g, "$1");
}

export function escapeText(text: string): string {
  return text.replace(/[\\,;]/g, "\\$&").replaceAll("\n", "\\n");
}

/** Splits a value such as N at its semicolons. The parts are still escaped. */
export function splitComponents(value: string): string[] {
  const components: string[] = [];
  let start = 0;
  for (let at = 0; at < value.length; at += 1) {
    if (value[at] === "\\") at += 1;
    else if (value[at] === ";") {
      components.push(value.slice(start, at));
      start = at + 1;
    }
  }
  return [...components, value.slice(start)];
}
