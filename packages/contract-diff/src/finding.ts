// The findings of a comparison, in plain words.
import type { Spec } from "@contacts-api/openapi/load";
import { type Part, valueAt } from "./part.ts";
import { breaking, type Direction, type Ratings } from "./rating.ts";

/** The place of a part for callers. */
export interface Site {
  /** `PATCH /v1/contacts/{contact_id}`; empty for the whole document. */
  readonly operation: string;
  readonly direction: Direction;
  /** "request body", "query parameter `limit`"; empty for the operation itself. */
  readonly whole: string;
  /** "request field": the kind of part that `path` leads to. */
  readonly fields: string;
  /** `data.name`, `data[].id`; empty for the whole. */
  readonly path: string;
}

/** Returns the site of an operation itself, or of the whole document. */
export function siteOf(operation: string): Site {
  return { operation, direction: "request", whole: "", fields: "", path: "" };
}

export interface Change {
  /** Every operation that uses the part, first the one of `part`. */
  readonly operations: readonly string[];
  readonly part: string;
  readonly what: string;
  readonly ratings: Ratings;
  /** True if no rule knows the change; it then counts as breaking. */
  readonly unrated: boolean;
  /** True if the change must not be made yet, in any version. */
  readonly refused: boolean;
  /** JSON pointer and file:line:column, in the old document if it is gone from the new one. */
  readonly pointer: string;
  readonly place: string;
  readonly isGone: boolean;
  /** Pointers of other changes that this one covers. */
  readonly also: readonly string[];
}

interface Details {
  readonly unrated?: boolean;
  readonly refused?: boolean;
  readonly also?: readonly string[];
}

/** Collects changes. A change of a shared component is reported once, with all operations that use it. */
export class Findings {
  readonly #changes = new Map<string, Change & { operations: string[] }>();
  readonly #unchanged = new Set<string>();
  #found = 0;

  /** Compares the parts of a key, unless an earlier comparison found nothing. */
  unlessUnchanged(key: string, compare: () => void): void {
    if (this.#unchanged.has(key)) return;
    const before = this.#found;
    compare();
    if (this.#found === before) this.#unchanged.add(key);
  }

  add(site: Site, spot: Spot, what: string, ratings: Ratings, details: Details = {}) {
    this.#found++;
    const { unrated = false, refused = false, also = [] } = details;
    const { spec, pointer, isGone } = spot;
    // Fields of one object may share a place, such as `required`; one field may have many paths.
    const key = JSON.stringify([site.direction, pointer, isGone, site.path.split(".").at(-1), what]);
    const known = this.#changes.get(key);
    if (known) {
      if (site.operation !== "" && !known.operations.includes(site.operation)) known.operations.push(site.operation);
      return;
    }
    const operations = site.operation === "" ? [] : [site.operation];
    const place = spec.place(pointer);
    const part = partWords(site);
    this.#changes.set(key, { operations, part, what, ratings, unrated, refused, pointer, place, isGone, also });
  }

  /** Adds a change that no rule knows, so that its effect on callers is unknown. */
  addUnrated(site: Site, spot: Spot, what: string): void {
    this.add(site, spot, what, breaking, { unrated: true });
  }

  get changes(): Change[] {
    return [...this.#changes.values()];
  }
}

/** The place of a change: in the new document, or in the old one if it is gone. */
export interface Spot {
  readonly spec: Spec;
  readonly pointer: string;
  readonly isGone: boolean;
}

export function here({ spec, origin }: Part): Spot {
  return { spec, pointer: origin, isGone: false };
}

export function gone({ spec, origin }: Part): Spot {
  return { spec, pointer: origin, isGone: true };
}

/** Returns a member of both parts, or of the one that has it. */
export function member(was: Part, is: Part, key: string): Spot {
  const isGone = valueAt(is, key) === undefined;
  const owner = isGone ? was : is;
  return { spec: owner.spec, pointer: owner.pointerOf(key), isGone };
}

/** Describes that a part became required, or optional. */
export function requiredWords(isRequired: boolean, direction: Direction): string {
  if (direction === "request") return isRequired ? "is required now" : "is no longer required";
  return isRequired ? "is always there now" : "may be absent now";
}

/** "was 200, is 100". */
export function wasIs(was: unknown, is: unknown): string {
  return `was ${inWords(was)}, is ${inWords(is)}`;
}

export function inWords(value: unknown): string {
  if (value === undefined) return "none";
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

export function partWords({ whole, fields, path }: Site): string {
  return path === "" ? whole : `${fields} \`${path}\``;
}
