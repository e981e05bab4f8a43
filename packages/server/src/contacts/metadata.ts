// The rules of metadata: merged key by key at the top level, limited in size and depth.
import { limits } from "../generated/limits.ts";
import type { Metadata } from "../generated/types.ts";
import { type Fault, problem } from "../http/problem.ts";

const { maxBytes, maxDepth } = limits.Metadata;

/** Stored metadata with the keys of `changes` added or replaced whole. Spreading keeps `__proto__` an ordinary key. */
export function mergeMetadata(stored: string, changes: Metadata): string {
  return toText({ ...(JSON.parse(stored) as Metadata), ...changes });
}

/** The metadata of both; on equal keys the primary's value wins, and its keys come first. */
export function uniteMetadata(primary: string, duplicate: string): string {
  const winning = JSON.parse(primary) as Metadata;
  return toText({ ...winning, ...(JSON.parse(duplicate) as Metadata), ...winning });
}

/** Metadata as it is stored. Refuses with 400 what is too large or nested too deep. */
export function toText(metadata: Metadata): string {
  const text = JSON.stringify(metadata);
  const fault = depthFault(metadata) ?? lengthFault(text);
  if (fault !== undefined) throw problem("BAD_REQUEST", fault);
  return text;
}

/** What keeps metadata from being stored with any contact: it is too large or nested too deep by itself. */
export function sizeFault(metadata: Metadata): Fault | undefined {
  return depthFault(metadata) ?? lengthFault(JSON.stringify(metadata));
}

function depthFault(metadata: Metadata): Fault | undefined {
  if (!isDeeper(metadata, maxDepth)) return undefined;
  return { message: `Metadata is nested more than ${maxDepth} deep.`, path: "/metadata" };
}

function lengthFault(text: string): Fault | undefined {
  // A UTF-16 unit takes three bytes of UTF-8 at most, so most texts need not be encoded to be sure.
  if (text.length * 3 <= maxBytes) return undefined;
  const bytes = new TextEncoder().encode(text).length;
  if (bytes <= maxBytes) return undefined;
  return {
    message: `Metadata would have ${bytes} bytes after the change; ${maxBytes} are the most.`,
    path: "/metadata",
  };
}

/** Level by level rather than by recursion: a body can be nested deeper than the stack. */
function isDeeper(root: unknown, depth: number): boolean {
  let level = [root].filter(isNested);
  for (let reached = 0; level.length > 0; reached++) {
    if (reached === depth) return true;
    level = level.flatMap((value) => Object.values(value)).filter(isNested);
  }
  return false;
}

function isNested(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
