// x-rule: phone-number. Numbering plans differ by country and change, so no pattern can state them.
import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import type { Rule } from "./rule.ts";

/** The number in its one form, E.164; undefined if no numbering plan has it. */
export function toE164(value: string): string | undefined {
  const number = parsePhoneNumberFromString(value);
  return number?.isPossible() ? number.number : undefined;
}

export const phoneNumber: Rule = {
  holds: (value) => toE164(value) !== undefined,
  message:
    "Expected a phone number that exists in its country's numbering plan; check the country code and the length.",
};
