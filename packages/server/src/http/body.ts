// Reads a request body as strict JSON. It refuses bytes that are not UTF-8, and strings and numbers that a database or
// another program cannot keep.
import { limits } from "../generated/limits.ts";
import { type JsonText, readJsonText } from "../rules/json-text.ts";
import { type Fault, problem } from "./problem.ts";

/** The JSON value of a body, and its text. */
export interface Body {
  readonly value: unknown;
  readonly text: BodyText;
}

export interface BodyText extends JsonText {
  /** The length of the text in UTF-8. */
  readonly bytes: number;
}

/** Reads a body as JSON. Refuses invalid JSON with 400. */
export function parseBody(bytes: Uint8Array): Body {
  if (bytes.length === 0)
    throw problem("BAD_REQUEST", { message: "A JSON body is needed. Send {} if there is nothing to say." });
  const text = { ...readJsonText(decode(bytes)), bytes: bytes.length };
  const value = parse(text.shallow);
  const faults = text.isPlain ? [] : findUnsound(value);
  if (faults.length > 0) throw problem("BAD_REQUEST", faults);
  return { value, text };
}

/** Returns the bytes as text. Refuses bytes that are not UTF-8 and text with U+0000 with 400. */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes);
  if (text.includes("\0")) throw problem("BAD_REQUEST", { message: "Text must not contain U+0000." });
  return text;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw problem("BAD_REQUEST", { message: "The body is not UTF-8." });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const place = /line \d+ column \d+/.exec((error as Error).message)?.[0];
    throw problem("BAD_REQUEST", {
      message: place === undefined ? "The body is not JSON." : `The body is not JSON, see ${place}.`,
    });
  }
}

/** The depth that nearly all bodies stay within. */
const usualDepth = 100;

/** Returns true if the value certainly has no fault. It is fast because it tracks no paths, and gives up at a depth. */
function isSound(value: unknown, depth: number): boolean {
  if (!isNested(value)) return unsound(value) === undefined;
  if (depth === 0) return false;
  if (Array.isArray(value)) return value.every((member) => isSound(member, depth - 1));
  return Object.keys(value).every((key) => unsoundText(key) === undefined && isSound(value[key as never], depth - 1));
}

/** A nested value and its path. */
interface Place {
  readonly value: object;
  readonly key: string | number;
  readonly parent: Place | undefined;
  /** Computed only if there is a fault: a body may have thousands of nested values. */
  pointer?: string;
}

/**
 * Returns faults for strings with U+0000 or lone surrogates, and for numbers beyond a double. It is iterative because
 * the caller chooses the depth. The work is proportional to the size of the value.
 */
export function findUnsound(root: unknown): Fault[] {
  if (isSound(root, usualDepth)) return [];
  if (!isNested(root)) return faultsOf(root, "");
  const faults: Fault[] = [];
  const pending: Place[] = [{ value: root, key: "", parent: undefined, pointer: "" }];
  for (let place = pending.pop(); place !== undefined; place = pending.pop()) {
    const { value } = place;
    const look = (member: unknown, key: string | number) => {
      if (isNested(member)) pending.push({ value: member, key, parent: place });
      else if (unsound(member) !== undefined) faults.push(...faultsOf(member, extended(pointerTo(place), key)));
    };
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) look(value[index], index);
      continue;
    }
    for (const key of Object.keys(value)) {
      const inName = unsoundText(key);
      if (inName === undefined) look(value[key as never], key);
      else faults.push({ message: `${inName} It is in the name of a field.`, path: pointerTo(place) });
    }
  }
  return faults;
}

function isNested(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function faultsOf(value: unknown, path: string): Fault[] {
  const message = unsound(value);
  return message === undefined ? [] : [{ message, path }];
}

function unsound(value: unknown): string | undefined {
  return typeof value === "string" ? unsoundText(value) : unsoundNumber(value);
}

function pointerTo(place: Place): string {
  const without: Place[] = [];
  for (let at = place; at.pointer === undefined; at = at.parent!) without.push(at);
  for (const next of without.reverse()) next.pointer = extended(next.parent!.pointer!, next.key);
  return place.pointer!;
}

/**
 * Returns the pointer to a member, cut to the length that a refusal shows. Thousands of faults may lie below one long
 * name.
 */
function extended(path: string, key: string | number): string {
  if (path.length > limits.refusal.maxPathLength) return path;
  if (typeof key === "number") return `${path}/${key}`;
  return `${path}/${escapePointer(key.slice(0, limits.refusal.maxPathLength))}`;
}

function unsoundText(text: string): string | undefined {
  if (text.includes("\0")) return "Text must not contain U+0000.";
  if (!text.isWellFormed()) return "Text must not contain a lone surrogate.";
  return undefined;
}

function unsoundNumber(value: unknown): string | undefined {
  return typeof value === "number" && !Number.isFinite(value) ? "The number is out of range." : undefined;
}

/** Escapes a key for a JSON pointer (RFC 6901, section 3). */
export function escapePointer(key: string): string {
  return /[~/]/.test(key) ? key.replaceAll("~", "~0").replaceAll("/", "~1") : key;
}
