// Finds silent changes of JSON.parse: numbers beyond a double, and repeated keys of an object.
import { escapePointer } from "../http/body.ts";
import type { Fault } from "../http/problem.ts";

const inexact = "Expected a number that can be kept exactly; received one that would change. Write it as a string.";
const repeated = "Expected each key once; received one several times.";

/** An open array or object. */
interface Level {
  /** The keys of an object. */
  readonly keys: Set<string> | undefined;
  /** The key or index of the current value. */
  at: string | number;
}

/** Programs that write doubles with this many digits round them, and JSON.parse restores the original. */
const mostRoundedDigits = 17;

/** A string, a number, a sign, or the text between them. */
const token = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*|[[\]{},:]|[^"\d[\]{},:-]+/gy;

/** Returns the first change in a valid JSON text, with its path after the given one. */
export function findChange(text: string, path: string): Fault | undefined {
  const levels: Level[] = [];
  let isKey = false;
  const fault = (message: string) => ({
    message,
    path: path + levels.map(({ at }) => `/${escapePointer(String(at))}`).join(""),
  });
  for (const [part] of text.matchAll(token)) {
    const level = levels.at(-1);
    switch (part) {
      case "{":
      case "[":
        levels.push(part === "{" ? { keys: new Set(), at: "" } : { keys: undefined, at: 0 });
        isKey = part === "{";
        break;
      case "}":
      case "]":
        levels.pop();
        isKey = false;
        break;
      case ",":
        isKey = level?.keys !== undefined;
        if (typeof level?.at === "number") level.at += 1;
        break;
      case ":":
        isKey = false;
        break;
      default:
        if (/^[-\d]/.test(part)) {
          if (isChanged(part)) return fault(inexact);
        } else if (isKey && part[0] === '"') {
          level!.at = JSON.parse(part) as string;
          if (level!.keys!.has(level!.at)) return fault(repeated);
          level!.keys!.add(level!.at);
        }
    }
  }
  return undefined;
}

/**
 * Returns true if the number would be written back with another value. A number too large for a double is refused
 * elsewhere.
 */
function isChanged(text: string): boolean {
  if (text.length < mostRoundedDigits - 1 && !/[eE]/.test(text)) return false;
  const number = Number(text);
  if (!Number.isFinite(number)) return false;
  const [given, kept] = [toDecimal(text), toDecimal(String(number))];
  if (given.digits === kept.digits && given.exponent === kept.exponent) return false;
  return !/[.eE]/.test(text) || given.digits.length > mostRoundedDigits || kept.digits === "";
}

/** Returns the digits without zeros at either end, and the power of ten of the last one. */
function toDecimal(text: string): { readonly digits: string; readonly exponent: number } {
  const [, whole = "", fraction = "", power = "0"] = /^-?(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
  const all = whole + fraction;
  let end = all.length;
  while (all[end - 1] === "0") end--;
  const digits = all.slice(0, end);
  const exponent = Number(power) - fraction.length + (all.length - digits.length);
  return digits === "" ? { digits, exponent: 0 } : { digits: digits.replace(/^0+/, ""), exponent };
}
