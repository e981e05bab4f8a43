// A part of one of the two documents under comparison, with its place.
import { isDeepStrictEqual } from "node:util";
import { steps } from "@contacts-api/openapi/follow";
import type { Spec } from "@contacts-api/openapi/load";
import { isNode, type Node } from "@contacts-api/openapi/node";
import { pointerBelow, referenceName } from "@contacts-api/openapi/pointer";

export interface Part {
  readonly spec: Spec;
  /** The value with its `$ref` followed; keywords beside a `$ref` prevail, as in OpenAPI 3.1. */
  readonly value: unknown;
  /** The place of the value: behind the `$ref`, unless keywords beside it change the value. */
  readonly pointer: string;
  /** The place of its mention: before the `$ref`. */
  readonly origin: string;
  /** The name of the component that a `$ref` led to. */
  readonly name: string | undefined;
  /** Returns the place of a member: beside the `$ref`, or in its target. */
  readonly pointerOf: (key: string) => string;
}

export function partOf(spec: Spec, value: unknown, place = "#"): Part {
  if (!isNode(value)) return withoutReference(spec, value, place);
  const way = steps(spec.document, value).map((step) => ({ value: step.value, place: step.reference ?? place }));
  const last = way.pop()!;
  return way.reduceRight(withOwn, withoutReference(spec, last.value, last.place));
}

function withoutReference(spec: Spec, value: unknown, place: string): Part {
  const pointerOf = (key: string) => pointerBelow(place, key);
  return { spec, value, pointer: place, origin: place, name: undefined, pointerOf };
}

/** Returns the target of a reference with the keywords beside the reference. */
function withOwn(target: Part, { value, place }: { readonly value: Node; readonly place: string }): Part {
  const { $ref: _, ...own } = value;
  return {
    spec: target.spec,
    value: { ...(target.value as Node), ...own },
    pointer: Object.keys(own).length === 0 ? target.pointer : place,
    origin: place,
    name: referenceName(target.origin),
    pointerOf: (key) => (Object.hasOwn(own, key) ? pointerBelow(place, key) : target.pointerOf(key)),
  };
}

/** Returns a member of an object or an item of a list; undefined if it is missing. */
export function child(part: Part | undefined, key: string | number): Part | undefined {
  const value = valueAt(part, key);
  return part && value !== undefined ? partOf(part.spec, value, part.pointerOf(String(key))) : undefined;
}

export function valueAt(part: Part | undefined, key: string | number): unknown {
  const value = part?.value;
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

export function items(part: Part | undefined): Part[] {
  return Array.isArray(part?.value) ? part.value.map((_, index) => child(part, index) as Part) : [];
}

/** Returns the members of both: first the current ones in their order, then the removed ones. */
export function keysOf(was: Part | undefined, is: Part | undefined): string[] {
  const keys = (part: Part | undefined) => (isNode(part?.value) ? Object.keys(part.value) : []);
  return [...new Set([...keys(is), ...keys(was)])];
}

export function pairs(was: Part | undefined, is: Part | undefined): [string, Part | undefined, Part | undefined][] {
  return keysOf(was, is).map((key) => [key, child(was, key), child(is, key)]);
}

/** Tells if two values are the same JSON, whatever the order of members. */
export function same(left: unknown, right: unknown): boolean {
  return isDeepStrictEqual(left, right);
}
