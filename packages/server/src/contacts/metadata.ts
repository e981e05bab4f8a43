// The rules of metadata: merged key by key at the top level, limited in size and depth.
import { limits } from "../generated/limits.ts";
import type { Metadata } from "../generated/types.ts";
import type { BodyText } from "../http/body.ts";
import { readJsonText } from "../http/json-text.ts";
import { type Fault, problem } from "../http/problem.ts";

const { maxBytes, maxDepth } = limits.Metadata;

/** Metadata as it is stored, and as it is returned. */
export interface Merged {
  readonly text: string;
  readonly value: Metadata;
}

/** Stored metadata with the keys of `changes` added or replaced whole. */
export function mergeMetadata(stored: string, changes: Metadata): Merged {
  const value = JSON.parse(stored) as Metadata;
  // In place, as a copy of thousands of keys costs more than all the rest of an update.
  for (const key of Object.keys(changes)) set(value, key, changes[key]);
  return { text: toText(value), value };
}

/** The metadata of both; on equal keys the primary's value wins, and its keys come first. */
export function uniteMetadata(primary: string, duplicate: string): Merged {
  const value = JSON.parse(primary) as Metadata;
  const added = JSON.parse(duplicate) as Metadata;
  for (const key of Object.keys(added)) if (!Object.hasOwn(value, key)) set(value, key, added[key]);
  return { text: toText(value), value };
}

/** Keys are data: an assignment to `__proto__` would set the prototype. */
function set(metadata: Metadata, key: string, value: unknown): void {
  if (key !== "__proto__") metadata[key] = value;
  else Object.defineProperty(metadata, key, { value, writable: true, enumerable: true, configurable: true });
}

/** Metadata as it is stored, made of parts that `sizeFault` has admitted. Refuses with 400 what is too large together. */
export function toText(metadata: Metadata): string {
  const text = JSON.stringify(metadata);
  const fault = lengthFault(text);
  if (fault !== undefined) throw problem("BAD_REQUEST", fault);
  return text;
}

/**
 * What keeps metadata from being stored with any contact: it is too large or nested too deep by itself. The text of the body
 * that it came with tells most often, as plain JSON is never longer when it is written again.
 */
export function sizeFault(metadata: Metadata, body?: BodyText): Fault | undefined {
  if (body?.isPlain && body.bytes <= maxBytes && body.depth <= maxDepth) return undefined;
  const text = written(metadata);
  if (text !== undefined && readJsonText(text).depth <= maxDepth) return lengthFault(text);
  return { message: `Metadata is nested more than ${maxDepth} deep.`, path: "/metadata" };
}

/** As JSON; undefined if it is nested deeper than the stack, as a line of an import can be. */
function written(metadata: Metadata): string | undefined {
  try {
    return JSON.stringify(metadata);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const encoder = new TextEncoder();
/** Where texts are encoded only to learn whether they fit, without memory of their own. */
const room = new Uint8Array(maxBytes);

function lengthFault(text: string): Fault | undefined {
  // A UTF-16 unit takes three bytes of UTF-8 at most, so most texts need not be encoded to be sure.
  if (text.length * 3 <= maxBytes || encoder.encodeInto(text, room).read === text.length) return undefined;
  const bytes = encoder.encode(text).length;
  return {
    message: `Metadata would have ${bytes} bytes after the change; ${maxBytes} are the most.`,
    path: "/metadata",
  };
}
