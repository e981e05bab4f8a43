// The rules of metadata: merged key by key at the top level, limited in size and depth.
import { limits } from "../generated/limits.ts";
import type { Metadata } from "../generated/types.ts";
import { problem } from "../http/problem.ts";

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
  if (isDeeper(metadata, maxDepth)) {
    throw problem("BAD_REQUEST", { message: `Metadata is nested more than ${maxDepth} deep.`, path: "/metadata" });
  }
  const text = JSON.stringify(metadata);
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > maxBytes) {
    const message = `Metadata would have ${bytes} bytes after the change; ${maxBytes} are the most.`;
    throw problem("BAD_REQUEST", { message, path: "/metadata" });
  }
  return text;
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
