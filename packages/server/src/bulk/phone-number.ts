// Phone numbers as people and programs write them, read into E.164, which has no extensions and no national forms.
import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js/min";
import { tidyNumber } from "./invisible.ts";

export type Reading =
  | { readonly number: string }
  /** The reason why it cannot be an identifier; undefined if it is not a phone number at all. */
  | { readonly message: string | undefined };

const extension = "The phone number has an extension, which an identifier cannot have.";
const several = "Expected one phone number without further digits.";
const national =
  "The phone number has no country code. Add + and the code, or name the country of such numbers with --country.";

/** Reads a `tel:` URI (RFC 3966) or text. Without a country, national numbers cannot be read. */
export function readPhoneNumber(text: string, country: CountryCode | undefined): Reading {
  const [number = "", ...parameters] = tidyNumber(text.normalize("NFKC")).replace(/^tel:/i, "").split(";");
  if (parameters.some((parameter) => /^\s*phone-context=/i.test(parameter))) return { message: national };
  // Others, such as a type, say nothing of whom the number reaches.
  if (parameters.some((parameter) => /\d|^\s*(?:ext|isub|postd)\b/i.test(parameter))) return { message: extension };
  const isInternational = number.startsWith("+");
  const parsed = parsePhoneNumberFromString(number, {
    extract: false,
    ...(country === undefined ? {} : { defaultCountry: country }),
  });
  if (parsed?.ext !== undefined || hasLetterBetweenDigits(number)) return { message: extension };
  // A national number that the country does not have may be one of another country.
  const exists = isInternational ? parsed?.isPossible() : parsed?.isValid();
  if (parsed !== undefined && exists && digitsOf(number).endsWith(parsed.nationalNumber))
    return { number: parsed.number };
  if (isInternational) return { message: digitsOf(number).length > 15 ? several : undefined };
  if (country !== undefined) return { message: `The phone number cannot be read as one of ${country}.` };
  return { message: /\d{2}/.test(number) ? national : undefined };
}

/** An extension, however it is written: letters or a sign of the dial between the number and more digits. */
function hasLetterBetweenDigits(text: string): boolean {
  const first = text.search(/\d/);
  const last = text.length - [...text].reverse().join("").search(/\d/);
  return first !== -1 && /[\p{L}#,*]/u.test(text.slice(first, last));
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, "");
}
