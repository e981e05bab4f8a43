// Validates the content of an entry against the contract, as a request would be.

import type { ContactDetails, Identifier as IdentifierResource, Metadata } from "../generated/types.ts";
import { validators } from "../generated/validators.ts";
import { findUnsound } from "../http/body.ts";
import { problem } from "../http/problem.ts";
import { parseIdentifiers } from "../resources/contacts/identifier.ts";
import { countFault } from "../resources/contacts/identifier-limit.ts";
import { type Identifier, identifierTypes } from "../resources/contacts/identifier-type.ts";
import { sizeFault, toMetadataText } from "../resources/contacts/metadata.ts";
import type { GivenMemory } from "../resources/memories/import-memory.ts";
import { assertNone, check, isObject } from "./check.ts";
import { parseMemories } from "./importable-memories.ts";
import { isReason } from "./rejection.ts";

export interface ImportableContact {
  readonly name: string | undefined;
  readonly metadata: Metadata | undefined;
  /** The metadata as a new contact stores it. */
  readonly metadataText: string;
  /** The primary one of each type comes first. */
  readonly identifiers: readonly Identifier[];
  readonly memories: readonly GivenMemory[];
}

/** The fields of a contact in a response. False for those that an import ignores. */
const isImported: Readonly<Record<keyof ContactDetails, boolean>> = {
  id: false,
  org_id: false,
  name: true,
  metadata: true,
  version: false,
  identifiers: true,
  memories: true,
  created_at: false,
  updated_at: false,
};

/** Returns the contact of an entry. Refuses with 400 and all faults, each with the path of a field. */
export function parseContact(value: unknown): ImportableContact {
  if (!isObject(value)) throw problem("BAD_REQUEST", { message: "Expected an object." });
  assertSound(value);
  const isOurs = (key: string) => Object.hasOwn(isImported, key) || (key === "rejected" && isReason(value[key]));
  const surplus = Object.keys(value).filter((key) => !isOurs(key));
  assertNone(surplus.map((key) => ({ message: "Unknown field.", path: `/${key}` })));

  const { name, metadata } = value;
  const given = toIdentifiers(value["identifiers"]);
  const fields = {
    ...(name === undefined || name === null ? {} : { name }),
    ...(metadata === undefined ? {} : { metadata }),
  };
  const bodies = toBodies(given);
  if (Object.keys(fields).length === 0 && bodies.length === 0) {
    throw problem("BAD_REQUEST", { message: "Expected a name, an identifier or metadata; received none of them." });
  }
  assertNone([
    ...check(validators.updateContact.body!, fields),
    ...bodies.flatMap((body) => check(validators.resolveContact.body!, body)),
  ]);
  const identifiers = withoutRepeated(bodies.flatMap((body) => parseIdentifiers(body as Record<string, string>)));
  assertNone([countFault(identifiers.length, { path: "/identifiers" })].filter((fault) => fault !== undefined));
  const valid = fields as { name?: string; metadata?: Metadata };
  // Checked before the metadata is written as text, which fails if it is too deep for the stack.
  assertNone([sizeFault(valid.metadata ?? {}) ?? []].flat());
  return {
    name: valid.name,
    metadata: valid.metadata,
    metadataText: toMetadataText(valid.metadata ?? {}),
    identifiers,
    memories: parseMemories(value["memories"]),
  };
}

/** Refuses text and numbers that a database cannot store with 400. */
export function assertSound(value: object): void {
  assertNone(findUnsound(value));
}

type GivenIdentifier = Pick<IdentifierResource, "identifier_type" | "is_primary"> & { identifier_value: unknown };

/** Returns identifiers in the contract's form, the primary ones first. Their values are not validated yet. */
function toIdentifiers(value: unknown): GivenIdentifier[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || !value.every(isIdentifier)) {
    const message = `Expected an array of objects with identifier_type (${identifierTypes.join(", ")}) and identifier_value.`;
    throw problem("BAD_REQUEST", { message, path: "/identifiers" });
  }
  const ordered = value.toSorted((left, right) => Number(right.is_primary ?? false) - Number(left.is_primary ?? false));
  for (const type of identifierTypes) {
    if (ordered.filter((given) => given.identifier_type === type && given.is_primary === true).length > 1) {
      throw problem("BAD_REQUEST", { message: `Expected one primary ${type}; received several.`, path: `/${type}` });
    }
  }
  return ordered;
}

function isIdentifier(value: unknown): value is GivenIdentifier {
  return (
    isObject(value) &&
    (identifierTypes as readonly unknown[]).includes(value["identifier_type"]) &&
    Object.hasOwn(value, "identifier_value") &&
    (value["is_primary"] === undefined || typeof value["is_primary"] === "boolean")
  );
}

/** Converts identifiers to request bodies, each with at most one identifier of a type. */
function toBodies(given: readonly GivenIdentifier[]): Record<string, unknown>[] {
  const bodies: Record<string, unknown>[] = [];
  for (const type of identifierTypes) {
    for (const [index, { identifier_value }] of given.filter((one) => one.identifier_type === type).entries()) {
      bodies[index] ??= {};
      bodies[index][type] = identifier_value;
    }
  }
  return bodies;
}

function withoutRepeated(identifiers: readonly Identifier[]): Identifier[] {
  const known = new Map(identifiers.toReversed().map((identifier) => [keyOf(identifier), identifier]));
  return identifiers.filter((identifier) => known.get(keyOf(identifier)) === identifier);
}

/** Returns the key that is unique among the identifiers of an organisation. */
export function keyOf({ type, key }: Identifier): string {
  return `${type} ${key}`;
}
