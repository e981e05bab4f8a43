// x-rule: phone-number. Country codes and lengths differ and change, so no pattern can express them.
import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import type { Rule } from "./rule.ts";

/** Returns the number in E.164; undefined if its country code or length is not in use. */
export function toE164(value: string): string | undefined {
  const number = parsePhoneNumberFromString(value);
  return number?.isPossible() ? number.number : undefined;
}

export const phoneNumber: Rule = {
  holds: (value) => toE164(value) !== undefined,
  message: "Expected a phone number with a country code that exists and a length that the country uses.",
};
