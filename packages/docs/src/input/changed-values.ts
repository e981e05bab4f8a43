// Values that are not as their document has them once JavaScript has read it.
import type { Json, JsonObject } from "@contacts-api/openapi/node";
import { at, pointerBelow } from "@contacts-api/openapi/pointer";

type Warn = (words: string, pointer: string) => void;

/** Warns of integers beyond 2^53, which JavaScript rounds, and of a version that YAML takes for a number. */
export function warnOfChanges(document: JsonObject, warn: Warn): void {
  const [first, ...more] = [...roundedIn(document, "")];
  if (first !== undefined) {
    const others = more.length === 0 ? "" : `, and others (${more.length}) are rounded too`;
    warn(`this integer is beyond 2^53, so pages and downloads have ${at(document, first)}${others}.`, first);
  }
  const version = at(document, "/info/version");
  if (version !== undefined && typeof version !== "string") {
    warn("info.version is not text, and is left out. Write it in quotation marks.", "/info/version");
  }
}

function* roundedIn(value: Json, pointer: string): Generator<string> {
  if (typeof value === "number" && isRounded(value)) yield pointer;
  if (typeof value !== "object" || value === null) return;
  for (const [key, one] of Object.entries(value)) yield* roundedIn(one, pointerBelow(pointer, key));
}

/** Numbers from 1e21 on are not written in digits, and so are limits of fractions, such as 1e300. */
function isRounded(value: number): boolean {
  return Number.isInteger(value) && !Number.isSafeInteger(value) && Math.abs(value) < 1e21;
}
