// Converts identifiers of other programs to the contract's form, or sets them aside with a reason.
import type { CountryCode } from "libphonenumber-js/min";
import { type ValidationError, validators } from "../generated/validators.ts";
import { type Fault, problem } from "../http/problem.ts";
import { toFaults } from "../http/validation-fault.ts";
import type { IdentifierType } from "../resources/contacts/identifier-type.ts";
import type { Aside, BulkIdentifier, IdentifierText } from "./entry.ts";
import { tidyEmail, tidyId, tidyNumber, withoutMarks } from "./invisible.ts";
import { readPhoneNumber, severalMessage } from "./phone-number.ts";

/** Removes invisible characters. A value without any can be exported as text. */
export function tidyText(type: IdentifierType, text: string): string {
  if (type === "email") return tidyEmail(text);
  return type === "phone_number" ? tidyNumber(text) : tidyId(text);
}

export interface ReadTexts {
  readonly identifiers: readonly BulkIdentifier[];
  readonly aside: readonly Aside[];
}

/** Reads the texts. The first of a type becomes primary, unless `isTaken` reports a primary one of that type. */
export function readTexts(
  texts: readonly IdentifierText[],
  country: CountryCode | undefined,
  isTaken: (type: IdentifierType) => boolean,
): ReadTexts {
  const identifiers: BulkIdentifier[] = [];
  const aside: Aside[] = [];
  const primaryTypes = new Set<IdentifierType>();
  for (const { type, text, isLenient = false } of texts) {
    const { value, fault, isCertain } = readText(type, text, country);
    if (fault !== undefined && (isLenient || isCertain)) {
      aside.push({ field: type, value: toAside(type, text), fault: { ...fault, path: `/${type}` } });
      continue;
    }
    const is_primary = !primaryTypes.has(type) && !isTaken(type);
    primaryTypes.add(type);
    identifiers.push({ identifier_type: type, identifier_value: value, is_primary });
  }
  return { identifiers, aside };
}

/** Returns the text as it was written, without invisible characters. */
function toAside(type: IdentifierType, text: string): string {
  return type === "phone_number" ? tidyNumber(text).replace(/^tel:/i, "") : withoutMarks(text).trim();
}

interface ReadText {
  readonly value: string;
  /** The reason why it is not a valid identifier. */
  readonly fault?: Fault | undefined;
  /** True for a real phone number that E.164 cannot express. */
  readonly isCertain?: boolean;
}

function readText(type: IdentifierType, text: string, country: CountryCode | undefined): ReadText {
  const value = tidyText(type, text);
  if (type !== "phone_number") return { value, fault: check(type, value) };
  const reading = readPhoneNumber(value, country);
  if ("number" in reading) return { value: reading.number };
  if (reading.message !== undefined) return { value, fault: { message: reading.message }, isCertain: true };
  return { value, fault: check(type, value) };
}

function check(type: IdentifierType, value: string): Fault | undefined {
  const validator = validators.resolveContact.body!;
  return validator({ [type]: value }) ? undefined : toFaults((validator.errors ?? []) as ValidationError[])[0];
}

/**
 * Tidies an identifier in the contract's form. It changes only values that the contract refuses, so an export is read
 * unchanged. Refuses with 400 a phone number with further digits, which the contract would read as part of it.
 */
export function tidyIdentifier(given: unknown, country: CountryCode | undefined): unknown {
  if (typeof given !== "object" || given === null) return given;
  const { identifier_type, identifier_value } = given as Partial<BulkIdentifier>;
  if (typeof identifier_value !== "string") return given;
  if (identifier_type === "email")
    return { ...given, identifier_value: identifier_value.replace(/\p{Cf}/gu, "").trim() };
  if (identifier_type !== "phone_number") return given;
  const reading = readPhoneNumber(identifier_value, country);
  if ("number" in reading) return { ...given, identifier_value: reading.number };
  if (reading.message !== severalMessage) return given;
  throw problem("BAD_REQUEST", { message: reading.message, path: "/phone_number" });
}
