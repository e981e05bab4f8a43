// Converts an entry of a file to an importable contact, and collects values that were set aside.
import type { CountryCode } from "libphonenumber-js/min";
import { type Fault, ProblemError, problem } from "../http/problem.ts";
import { sizeFault, toMetadataText } from "../resources/contacts/metadata.ts";
import type { Aside, Entry, FoundContact } from "./entry.ts";
import { readTexts, tidyIdentifier } from "./identifier-text.ts";
import { assertSound, type ImportableContact, parseContact } from "./importable-contact.ts";
import { isInvisible, tidyId } from "./invisible.ts";
import { nationalMessage } from "./phone-number.ts";
import { type Remark, toRemarks } from "./remark.ts";
import { asideFaults, withAside } from "./set-aside.ts";

export interface ReadContact {
  readonly contact: ImportableContact;
  readonly remarks: readonly Remark[];
}

/** Returns the contact of an entry, or a refusal with all faults. */
export function readContact(entry: Entry, country: CountryCode | undefined): ReadContact | ProblemError {
  if ("fault" in entry) return problem("BAD_REQUEST", entry.fault);
  if (!("contact" in entry)) return problem("BAD_REQUEST", { message: "Expected a contact." });
  try {
    return parse(entry, country);
  } catch (error) {
    if (error instanceof ProblemError) return error;
    // The stack or the longest string is exhausted. Only this entry is too deep or too large.
    if (error instanceof RangeError) return problem("BAD_REQUEST", { message: "The contact is too large to be read." });
    throw error;
  }
}

function parse({ contact: found, texts, aside: given = [] }: FoundContact, country?: CountryCode): ReadContact {
  const value = withoutInvisibleName(found);
  const exact = identifiersOf(value)?.map((identifier) => tidyIdentifier(identifier, country));
  const isTaken = (type: string) => (exact ?? []).some((identifier) => isPrimary(identifier, type));
  const { identifiers, aside: unread } = readTexts(texts ?? [], country, isTaken);
  const aside = [...given, ...unread];
  const whole = exact === undefined ? value : { ...(value as object), identifiers: [...identifiers, ...exact] };
  assertRecognisable(whole, aside);
  const contact = setAside(parseContact(whole), aside);
  const lost = contact.identifiers.length === 0 ? unread : [];
  if (country === undefined) assertNoneNational(lost);
  const remarks = [
    ...toRemarks(asideFaults(aside), "set aside"),
    ...(lost.length > 0 ? [unidentified] : []),
    ...toRemarks(findOdd(contact, texts === undefined), "kept as is"),
  ];
  return { contact, remarks };
}

/** Removes an invisible name, which would replace the name of an existing contact. */
function withoutInvisibleName(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const { name } = value as { name?: unknown };
  // The contract refuses a name that is only white space.
  const isShown = typeof name !== "string" || name.trim() === "" || !isInvisible(name);
  return isShown ? value : { ...value, name: null };
}

/**
 * Returns remarks on odd values that are imported unchanged. Exact ids in the contract's form may contain invisible
 * characters. A carriage return in a name may have merged two people into one.
 */
function findOdd({ name, identifiers }: ImportableContact, isExact: boolean): Fault[] {
  const kept = "It is imported unchanged.";
  const ids = identifiers.filter(({ type }) => type === "external_id");
  return [
    ...(name?.includes("\r") ? [{ message: `The name has a carriage return. ${kept}`, path: "/name" }] : []),
    ...ids.flatMap(({ value }) => {
      const isStrange = isExact && tidyId(value) !== value;
      if (!isStrange && !value.includes("\r")) return [];
      const what = isStrange ? "white space around it or invisible characters" : "a carriage return";
      return { message: `The external id has ${what}. ${kept}`, path: "/external_id" };
    }),
  ];
}

/** Adds the values to the metadata of a contact. Refuses with 400 if it becomes too large. */
export function setAside(contact: ImportableContact, aside: readonly Aside[]): ImportableContact {
  if (aside.length === 0) return contact;
  const metadata = withAside(contact.metadata, aside)!;
  assertSound({ metadata });
  const fault = sizeFault(metadata);
  if (fault !== undefined) throw problem("BAD_REQUEST", fault);
  return { ...contact, metadata, metadataText: toMetadataText(metadata) };
}

/** Refuses a contact that would have neither a name nor an identifier left. */
function assertRecognisable(contact: unknown, aside: readonly Aside[]): void {
  if (aside.length === 0) return;
  const { name, identifiers } = contact as { name?: unknown; identifiers?: readonly unknown[] };
  if ((name !== undefined && name !== null) || identifiers?.length !== 0) return;
  throw problem(
    "BAD_REQUEST",
    aside.map(({ fault }) => fault),
  );
}

/**
 * Refuses a contact whose only identifiers are national numbers. Without them it would not be found when the import is
 * repeated with `--country`, as the message advises, and would be created twice.
 */
function assertNoneNational(lost: readonly Aside[]): void {
  const national = lost.filter(({ fault }) => fault.message === nationalMessage);
  if (national.length === 0) return;
  const message = `${nationalMessage} The contact has no other identifier.`;
  throw new ProblemError(
    "BAD_REQUEST",
    national.map(({ fault }) => ({ ...fault, message })),
    {},
  );
}

const unidentified: Remark = {
  kind: "no identifier",
  message: "The contact has no identifier left. Importing it again creates another contact.",
};

function identifiersOf(value: unknown): readonly unknown[] | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { identifiers } = value as { identifiers?: unknown };
  return Array.isArray(identifiers) ? identifiers : undefined;
}

function isPrimary(identifier: unknown, type: string): boolean {
  const { identifier_type, is_primary } = (identifier ?? {}) as { identifier_type?: unknown; is_primary?: unknown };
  return identifier_type === type && is_primary === true;
}
