// Decides 304 and 412 from entity tags (RFC 9110, section 13). An entity tag is the stored version, so that reads and
// writes agree on it by construction.
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

export function toEntityTag(version: number): string {
  return `"${version}"`;
}

/** Refuses with 412 a change of a version that the caller did not mean. */
export function assertVersion({ ifMatch, ifNoneMatch }: Preconditions, version: number): void {
  if (ifMatch !== undefined && !matchesStrongly(ifMatch, version)) throw problem("PRECONDITION_FAILED");
  if (ifNoneMatch !== undefined && matchesWeakly(ifNoneMatch, version)) throw problem("PRECONDITION_FAILED");
}

/** Whether a read may answer 304. Refuses with 412 when the version is not one the caller asked for. */
export function isNotModified({ ifMatch, ifNoneMatch }: Preconditions, version: number): boolean {
  if (ifMatch !== undefined && !matchesStrongly(ifMatch, version)) throw problem("PRECONDITION_FAILED");
  return ifNoneMatch !== undefined && matchesWeakly(ifNoneMatch, version);
}

function matchesStrongly(header: string, version: number): boolean {
  return header.trim() === "*" || tags(header).includes(toEntityTag(version));
}

function matchesWeakly(header: string, version: number): boolean {
  return header.trim() === "*" || tags(header).some((tag) => tag.replace(/^W\//, "") === toEntityTag(version));
}

/** The entity tags of a list, some of which may be empty. What is no such list names no version. */
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
