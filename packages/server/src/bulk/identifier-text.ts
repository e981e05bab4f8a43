// Identifiers as they are written elsewhere, brought into the contract's form, or set aside with a reason.
import type { CountryCode } from "libphonenumber-js/min";
import { type IdentifierType, numberingFault } from "../contacts/identifier.ts";
import { type ValidationError, validators } from "../generated/validators.ts";
import type { Fault } from "../http/problem.ts";
import { toFaults } from "../http/validation-fault.ts";
import type { Aside, BulkIdentifier, IdentifierText } from "./entry.ts";
import { tidyEmail, tidyId, tidyNumber, withoutMarks } from "./invisible.ts";
import { readPhoneNumber } from "./phone-number.ts";

/** The text without what nobody sees or has meant. What is exported as text comes back as it was, if this leaves it alone. */
export function tidyText(type: IdentifierType, text: string): string {
  if (type === "email") return tidyEmail(text);
  return type === "phone_number" ? tidyNumber(text) : tidyId(text);
}

export interface ReadTexts {
  readonly identifiers: readonly BulkIdentifier[];
  readonly aside: readonly Aside[];
}

/** The first of a type is the primary one, unless `isTaken` says that there is one already. */
export function readTexts(
  texts: readonly IdentifierText[],
  country: CountryCode | undefined,
  isTaken: (type: IdentifierType) => boolean,
): ReadTexts {
  const identifiers: BulkIdentifier[] = [];
  const aside: Aside[] = [];
  for (const { type, text, isLenient = false } of texts) {
    const { value, fault, isCertain } = readText(type, text, country);
    if (fault !== undefined && (isLenient || isCertain)) {
      aside.push({ field: type, value: toAside(type, text), fault: { ...fault, path: `/${type}` } });
      continue;
    }
    const is_primary = !isTaken(type) && !identifiers.some(({ identifier_type }) => identifier_type === type);
    identifiers.push({ identifier_type: type, identifier_value: value, is_primary });
  }
  return { identifiers, aside };
}

/** As it was written, but for what nobody sees. */
function toAside(type: IdentifierType, text: string): string {
  return type === "phone_number" ? tidyNumber(text).replace(/^tel:/i, "") : withoutMarks(text).trim();
}

interface ReadText {
  readonly value: string;
  /** What keeps it from being an identifier. */
  readonly fault?: Fault | undefined;
  /** It is a good phone number, only not one that an identifier can be. */
  readonly isCertain?: boolean;
}

function readText(type: IdentifierType, text: string, country: CountryCode | undefined): ReadText {
  const value = tidyText(type, text);
  if (type !== "phone_number") return { value, fault: check(type, value) };
  const reading = readPhoneNumber(value, country);
  if ("number" in reading) return { value: reading.number };
  if (reading.message !== undefined) return { value, fault: { message: reading.message }, isCertain: true };
  return { value, fault: check(type, value) ?? numberingFault(value) };
}

function check(type: IdentifierType, value: string): Fault | undefined {
  const validator = validators.resolveContact.body!;
  return validator({ [type]: value }) ? undefined : toFaults((validator.errors ?? []) as ValidationError[])[0];
}

/** An identifier in the contract's form. Only what the contract refuses is changed, so that what was exported stays as it is. */
export function tidyIdentifier(given: unknown, country: CountryCode | undefined): unknown {
  if (typeof given !== "object" || given === null) return given;
  const { identifier_type, identifier_value } = given as Partial<BulkIdentifier>;
  if (typeof identifier_value !== "string") return given;
  if (identifier_type === "email") return { ...given, identifier_value: identifier_value.replace(/[\s\p{Cf}]/gu, "") };
  if (identifier_type !== "phone_number") return given;
  const reading = readPhoneNumber(identifier_value, country);
  return "number" in reading ? { ...given, identifier_value: reading.number } : given;
}
