// x-max-bytes and x-max-depth: limits on a JSON value as it is written without white space, which JSON Schema cannot state.
import { readJsonText } from "./json-text.ts";

/** The text that a value was read from, itself or as a part of it. */
export interface ReadText {
  /** Of its UTF-8. */
  readonly bytes: number;
  readonly depth: number;
  /** See `JsonText`: written again, no part of a plain text is longer than it was. */
  readonly isPlain: boolean;
}

/** Whether the value has at most so many bytes of UTF-8. `whole` is the text it came in, which tells most often. */
export function isWithinBytes(value: unknown, maxBytes: number, whole?: ReadText): boolean {
  if (whole?.isPlain && whole.bytes <= maxBytes) return true;
  const text = written(value);
  return text !== undefined && isTextWithin(text, maxBytes);
}

/** Whether arrays and objects are nested at most so deep; the value itself is the first level. */
export function isWithinDepth(value: unknown, maxDepth: number, whole?: ReadText): boolean {
  if (typeof value !== "object" || value === null || (whole !== undefined && whole.depth <= maxDepth)) return true;
  const text = written(value);
  return text !== undefined && readJsonText(text).depth <= maxDepth;
}

/** Whether the text has at most so many bytes of UTF-8. */
export function isTextWithin(text: string, maxBytes: number): boolean {
  // A UTF-16 unit takes three bytes at most, so most texts need not be encoded to be sure.
  if (text.length * 3 <= maxBytes) return true;
  if (text.length > maxBytes) return false;
  return maxBytes > room.length
    ? byteLength(text) <= maxBytes
    : encoder.encodeInto(text, room.subarray(0, maxBytes)).read === text.length;
}

const encoder = new TextEncoder();
/** Where texts are encoded only to learn whether they fit, without memory of their own. */
const room = new Uint8Array(65_536);

/** The bytes of the text's UTF-8. */
export function byteLength(text: string): number {
  return encoder.encode(text).length;
}

/** The bytes of a value as JSON; undefined if it is nested deeper than the stack. */
export function jsonBytes(value: unknown): number | undefined {
  const text = written(value);
  return text === undefined ? undefined : byteLength(text);
}

/** As JSON; undefined if the value is nested deeper than the stack, as a line of an import can be. */
function written(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
