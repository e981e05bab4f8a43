// Converts phone numbers from people and programs to E.164, which has no extensions and no national forms.
import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js/min";
import { digitsOf, endsLikeDirectDial, hasFurtherDigits, isSeveral } from "./further-digits.ts";
import { tidyNumber } from "./invisible.ts";

export type Reading =
  | { readonly number: string }
  /** The reason why it is not a valid identifier; undefined if it is not a phone number at all. */
  | { readonly message: string | undefined };

const extension = "The phone number has an extension, which an identifier cannot have.";
export const severalMessage =
  "Expected one phone number without further digits. Remove the extension, or put the second number in its own field.";
export const nationalMessage =
  "The phone number has no country code. Add + and the code, or name the country of such numbers with --country.";

/** The longest text that the parser reads. */
const maxLength = 250;

/** Reads a `tel:` URI (RFC 3966) or text. National numbers need a country. */
export function readPhoneNumber(text: string, country: CountryCode | undefined): Reading {
  if (text.length > maxLength) return { message: undefined };
  const [number = "", ...parameters] = tidyNumber(text.normalize("NFKC")).replace(/^tel:/i, "").split(";");
  if (parameters.some((parameter) => /^\s*phone-context=/i.test(parameter))) return { message: nationalMessage };
  if (isSeveral(tidyNumber(text))) return { message: severalMessage };
  // Other parameters, such as a type, do not change whom the number reaches.
  if (parameters.some((parameter) => /\d|^\s*(?:ext|isub|postd)\b/i.test(parameter))) return { message: extension };
  const isInternational = number.startsWith("+");
  const parsed = parsePhoneNumberFromString(number, {
    extract: false,
    ...(country === undefined ? {} : { defaultCountry: country }),
  });
  if (parsed?.ext !== undefined || hasLetterBetweenDigits(number)) return { message: extension };
  if (hasFurtherDigits(number, nationalDigits(number, parsed?.nationalNumber))) return { message: severalMessage };
  if (parsed !== undefined && endsLikeDirectDial(number, parsed.countryCallingCode)) return { message: severalMessage };
  // A national number that the country does not have may belong to another country.
  const exists = isInternational ? parsed?.isPossible() : parsed?.isValid();
  if (parsed !== undefined && exists && digitsOf(number).endsWith(parsed.nationalNumber))
    return { number: parsed.number };
  if (isInternational) return { message: digitsOf(number).length > 15 ? severalMessage : undefined };
  if (country !== undefined) return { message: `The phone number cannot be read as one of ${country}.` };
  return { message: /\d{2}/.test(number) ? nationalMessage : undefined };
}

/** Returns true for an extension in any form: letters or a dial sign between the number and more digits. */
function hasLetterBetweenDigits(text: string): boolean {
  const first = text.search(/\d/);
  const last = text.length - [...text].reverse().join("").search(/\d/);
  return first !== -1 && /[\p{L}#,*]/u.test(text.slice(first, last));
}

/** Returns the number of digits without country code and leading zeros; an estimate if the number cannot be parsed. */
function nationalDigits(number: string, parsed: string | undefined): number {
  const length = (digits: string) => digits.replace(/^0+/, "").length;
  if (parsed !== undefined) return length(parsed);
  const maxCountryDigits = /^\W*(?:\+|00)/.test(number) ? 3 : 0;
  return length(digitsOf(number)) - maxCountryDigits;
}
