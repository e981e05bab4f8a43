// Properties of a JSON text, found by scanning it. That takes a tenth of the time of a walk through the value, because
// objects with thousands of keys are slow to visit.

export interface JsonText {
  /** The nesting depth of arrays and objects; 0 without any. */
  readonly depth: number;
  /** The text with arrays and objects emptied that are nested deeper than any valid body. */
  readonly shallow: string;
  /**
   * True if no string has a Unicode escape, and no number an exponent or hundreds of digits, as in nearly every body.
   */
  readonly isPlain: boolean;
}

/** Far deeper than any valid body. Beyond it, JSON.parse and garbage collection take far longer. */
export const mostDepth = 8_192;
/** A double holds any number with this many digits. */
const mostDigits = 300;

const [quote, backslash] = [0x22, 0x5c];
const [openBracket, closeBracket, openBrace, closeBrace] = [0x5b, 0x5d, 0x7b, 0x7d];
const [zero, nine, upperE, lowerE, lowerU] = [0x30, 0x39, 0x45, 0x65, 0x75];

/** Scans the text once. Invalid JSON is left to JSON.parse. */
export function readJsonText(text: string): JsonText {
  let [depth, deepest, digits] = [0, 0, 0];
  let [kept, keptTo] = ["", 0];
  let isPlain = true;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const isDigit = code >= zero && code <= nine;
    if (digits > mostDigits || (digits > 0 && (code === lowerE || code === upperE))) isPlain = false;
    digits = isDigit ? digits + 1 : 0;
    switch (code) {
      case quote: {
        const string = readString(text, index);
        isPlain &&= string.isPlain;
        index = string.end;
        break;
      }
      case openBracket:
      case openBrace:
        if (++depth > deepest) deepest = depth;
        if (depth === mostDepth + 1) kept += text.slice(keptTo, index + 1);
        break;
      case closeBracket:
      case closeBrace:
        if (depth-- === mostDepth + 1) keptTo = index;
    }
  }
  const shallow = depth > mostDepth ? kept : keptTo === 0 ? text : kept + text.slice(keptTo);
  return { depth: deepest, shallow, isPlain };
}

/** Returns the index of the quote that ends the string. */
function readString(text: string, start: number): { readonly end: number; readonly isPlain: boolean } {
  let isPlain = true;
  for (let index = start + 1; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === quote) return { end: index, isPlain };
    if (code === backslash && text.charCodeAt(++index) === lowerU) isPlain = false;
  }
  return { end: text.length, isPlain };
}
