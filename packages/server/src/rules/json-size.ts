// x-max-bytes and x-max-depth: limits on a JSON value without white space, which JSON Schema cannot express.
import { readJsonText } from "./json-text.ts";

/** The text that contains a value. */
export interface ReadText {
  /** The length of the text in UTF-8. */
  readonly bytes: number;
  readonly depth: number;
  /** See `JsonText`. No part of a plain text becomes longer when it is written again. */
  readonly isPlain: boolean;
}

/**
 * Returns true if the value has at most this many bytes of UTF-8. `whole`: the text that contains it, which usually
 * suffices to decide.
 */
export function isWithinBytes(value: unknown, maxBytes: number, whole?: ReadText): boolean {
  if (whole?.isPlain && whole.bytes <= maxBytes) return true;
  const text = written(value);
  return text !== undefined && isTextWithin(text, maxBytes);
}

/** Returns true if arrays and objects are nested at most this deep. The value itself is the first level. */
export function isWithinDepth(value: unknown, maxDepth: number, whole?: ReadText): boolean {
  if (typeof value !== "object" || value === null || (whole !== undefined && whole.depth <= maxDepth)) return true;
  const text = written(value);
  return text !== undefined && readJsonText(text).depth <= maxDepth;
}

/** Returns true if the text has at most this many bytes of UTF-8. */
export function isTextWithin(text: string, maxBytes: number): boolean {
  // A UTF-16 unit takes at most three bytes, so most texts need no encoding.
  if (text.length * 3 <= maxBytes) return true;
  if (text.length > maxBytes) return false;
  return maxBytes > buffer.length
    ? byteLength(text) <= maxBytes
    : encoder.encodeInto(text, buffer.subarray(0, maxBytes)).read === text.length;
}

const encoder = new TextEncoder();
/** A buffer for texts that are encoded only to measure them. */
const buffer = new Uint8Array(65_536);

/** Returns the length of the text in UTF-8. */
export function byteLength(text: string): number {
  return encoder.encode(text).length;
}

/** Returns the bytes of a value as JSON; undefined if it is nested deeper than the stack allows. */
export function jsonBytes(value: unknown): number | undefined {
  const text = written(value);
  return text === undefined ? undefined : byteLength(text);
}

/** Returns JSON; undefined if the value is nested deeper than the stack allows, as a line of an import can be. */
function written(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
