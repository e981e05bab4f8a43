// The rules of metadata: merged key by key at the top level, limited in size and depth.
import { limits } from "../../generated/limits.ts";
import type { Metadata } from "../../generated/types.ts";
import { type Fault, problem } from "../../http/problem.ts";
import { byteLength, isTextWithin, isWithinDepth } from "../../rules/json-size.ts";

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

/** Metadata as it is stored, made of parts that the contract admits. Refuses with 400 what is too large together. */
export function toText(metadata: Metadata): string {
  const text = JSON.stringify(metadata);
  const fault = lengthFault(text);
  if (fault !== undefined) throw problem("BAD_REQUEST", fault);
  return text;
}

/** What keeps metadata from being stored with any contact: it is too large or nested too deep by itself. */
export function sizeFault(metadata: Metadata): Fault | undefined {
  if (isWithinDepth(metadata, maxDepth)) return lengthFault(JSON.stringify(metadata));
  return { message: `Metadata is nested more than ${maxDepth} deep.`, path: "/metadata" };
}

function lengthFault(text: string): Fault | undefined {
  if (isTextWithin(text, maxBytes)) return undefined;
  return {
    message: `Metadata would have ${byteLength(text)} bytes after the change; ${maxBytes} are the most.`,
    path: "/metadata",
  };
}
