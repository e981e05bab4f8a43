// Detects digits after a phone number: an extension or a second number. Read as part of the number, they would reach
// another person.

/**
 * Returns true for signs and words that separate two numbers. "/ 68" and "(12)" are judged with the number before them.
 */
export function isSeveral(text: string): boolean {
  // Normalisation turns superscripts into digits.
  if (/\p{No}/u.test(text)) return true;
  if (text.split(/[\n\r\v\f\u2028\u2029&|+]/).filter((part) => /\d/.test(part)).length > 1) return true;
  return conjunction.test(withSingleSpaces(text)) || hasNumberAfterLetter(text);
}

const conjunction = /\d[ )]{0,9}[ ,] ?(?:and|or|e|ed|o|et|ou|und|oder|y|u|i|и|или) \(?\d/iu;
const minNumberDigits = 6;

/** Returns true if many digits follow a letter or dial sign. With few digits, it introduces an extension. */
function hasNumberAfterLetter(text: string): boolean {
  const [, ...parts] = text.replace(/^\D+/, "").split(/[\p{L}#,;*]+/u);
  // A parameter such as ";ext=1234567" is what its name says.
  return parts.some((part) => !part.startsWith("=") && digitsOf(part).length >= minNumberDigits);
}

/** The longest area code, without its zero, before a slash or parenthesis: "33203/123456". */
const maxAreaDigits = 5;
const minSubscriberDigits = 4;

/**
 * Returns true if a separator follows the complete number, not its area code. `nationalDigits`: the length of the
 * number without country code and leading zeros.
 */
export function hasFurtherDigits(number: string, nationalDigits: number): boolean {
  if (number.split("/").length > 2) return true;
  const breaks = [...number.matchAll(/[/([]/g)].filter(({ index }) => /\d/.test(number.slice(0, index)));
  return (
    breaks.some(({ index }) => {
      const after = digitsOf(number.slice(index)).length;
      return after > 0 && (after < minSubscriberDigits || nationalDigits - after > maxAreaDigits);
    }) || isFurtherAfterHyphen(withSingleSpaces(number), nationalDigits)
  );
}

/** Accepts "555 - 0142" and "123 - 45 - 67": few digits before the first hyphen, and groups between hyphens. */
function isFurtherAfterHyphen(number: string, nationalDigits: number): boolean {
  const [, ...groups] = digitCounts(number.replace(/-{2,}/g, "--"), / --? ?|--? |--/);
  if (groups.length === 0) return false;
  const last = groups.at(-1)!;
  const before = nationalDigits - groups.reduce((sum, length) => sum + length, 0);
  // "91234 - 5678" after an area code of two digits.
  return before > (last >= minSubscriberDigits ? 7 : 6) || groups.slice(0, -1).some((length) => length > 4);
}

/** Countries where "1234567-12" is a direct dial number, which is dialled as written: Germany and Austria. */
const directDialCodes = ["49", "43"];

/** Returns true for a few digits after a whole number, as in "1234567-12", in countries without direct dial numbers. */
export function endsLikeDirectDial(number: string, countryCode: string): boolean {
  return /\d{6}[-.]\d{1,3}$/.test(number) && !directDialCodes.includes(countryCode);
}

function withSingleSpaces(text: string): string {
  return text.replace(/\s+/g, " ");
}

/** Returns the number of digits of each part. */
function digitCounts(text: string, separator: RegExp): number[] {
  return text.split(separator).map((part) => digitsOf(part).length);
}

export function digitsOf(text: string): string {
  return text.replace(/\D/g, "");
}
