// Removes invisible characters that programs add: marks of writing direction around a phone number, non-breaking spaces
// and hyphens, byte order marks.

/** Marks of writing direction, word joiners, soft hyphens, zero-width spaces and byte order marks. */
const marks = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Zero-width joiners shape letters of some scripts, but not ASCII letters. */
const joiners = /[\u200c\u200d]/g;
/** The non-breaking hyphen, which programs insert. U+2010 is a character that a person chose. */
const hyphens = /\u2011/g;

/** Removes the marks. */
export function withoutMarks(text: string): string {
  return text.replace(marks, "");
}

/** Returns true for text that shows nothing: it is empty, or only white space and marks. */
export function isInvisible(text: string): boolean {
  return /^[\s\p{Cf}]*$/u.test(text);
}

/** Returns an external id as a person sees it, without outer white space. */
export function tidyId(text: string): string {
  const visible = withoutMarks(text)
    .replace(hyphens, "-")
    .replace(/\u00a0/g, " ")
    .trim();
  return /^[\0-\x7f\u200c\u200d]*$/.test(visible) ? visible.replace(joiners, "") : visible;
}

/**
 * Removes marks of any kind and outer white space. Inner white space may separate two words, so the contract refuses
 * it.
 */
export function tidyEmail(text: string): string {
  return text
    .replace(/\p{Cf}/gu, "")
    .replace(hyphens, "-")
    .trim();
}

/** Returns a phone number with ASCII separators. A line break stays, because it separates two numbers. */
export function tidyNumber(text: string): string {
  return text
    .replace(/\p{Cf}/gu, "")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[^\S\n\r\v\f\u2028\u2029]/g, " ")
    .trim();
}
