// Decides 304 and 412 from entity tags (RFC 9110, section 13). An entity tag is the stored version, so reads and writes
// always agree on it. If a response holds more than the version covers, the tag continues with a dash and the state of
// the rest: "3-1k2v". A cached copy is out of date when either part has changed. An update compares the version alone.
import type { Version } from "../generated/operations.ts";
import { problem } from "./problem.ts";
import type { ApiRequest } from "./request.ts";

export interface Preconditions {
  readonly ifMatch: string | undefined;
  readonly ifNoneMatch: string | undefined;
}

export function preconditions(request: ApiRequest): Preconditions {
  return {
    ifMatch: request.header("if-match") ?? undefined,
    ifNoneMatch: request.header("if-none-match") ?? undefined,
  };
}

export function toEntityTag(version: Version): string {
  return `"${version}"`;
}

/** Refuses an update with 412 if the version is not the one that the caller expects. */
export function assertVersion({ ifMatch, ifNoneMatch }: Preconditions, version: number): void {
  if (ifMatch !== undefined && !matchesStrongly(ifMatch, version)) throw problem("PRECONDITION_FAILED");
  if (ifNoneMatch !== undefined && matchesWeakly(ifNoneMatch, version, numberOf)) throw problem("PRECONDITION_FAILED");
}

/** Returns true if a read gets 304. Refuses with 412 if the version is not the one that the caller expects. */
export function isNotModified({ ifMatch, ifNoneMatch }: Preconditions, version: Version): boolean {
  if (ifMatch !== undefined && !matchesStrongly(ifMatch, version)) throw problem("PRECONDITION_FAILED");
  return ifNoneMatch !== undefined && matchesWeakly(ifNoneMatch, version);
}

function matchesStrongly(header: string, version: Version): boolean {
  const wanted = numberOf(toEntityTag(version));
  return header.trim() === "*" || tags(header).some((tag) => numberOf(tag) === wanted);
}

function matchesWeakly(header: string, version: Version, part = (tag: string) => tag): boolean {
  const wanted = toEntityTag(version);
  return header.trim() === "*" || tags(header).some((tag) => part(tag.replace(/^W\//, "")) === wanted);
}

/** Returns the tag without the state of the rest. */
function numberOf(tag: string): string {
  return tag.replace(/^("\d+)-[0-9a-z]+"$/, '$1"');
}

/** Returns the entity tags of a list, which may have empty elements. An invalid list has none. */
function tags(header: string): string[] {
  const element = /[ \t]*(?:((?:W\/)?"[^"]*")[ \t]*)?(?:,|$)/y;
  const found: string[] = [];
  while (element.lastIndex < header.length) {
    const match = element.exec(header);
    if (match === null) return [];
    if (match[1] !== undefined) found.push(match[1]);
  }
  return found;
}
