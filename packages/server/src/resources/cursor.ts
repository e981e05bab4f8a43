// Cursors of lists: opaque text with a format version, and the creation time and id of the previous row. A cursor names
// no organisation and needs no signature, because it is only used within the caller's own.
import { problem } from "../http/problem.ts";

/** The position of a row in a list. Lists are in this order. */
export interface Position {
  /** RFC 3339 in UTC, with milliseconds. */
  readonly created_at: string;
  readonly id: string;
}

const VERSION = "1";
/** Years start at 1000, because PostgreSQL has no year 0. */
const FORM = /^1 ([1-9]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;

/** Returns the cursor of the rows after this one. */
export function toCursor({ created_at, id }: Position): string {
  return btoa(`${VERSION} ${created_at} ${id}`).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Returns the position of a cursor. Refuses with 400 any text that `toCursor` does not return. */
export function fromCursor(cursor: string): Position {
  const [, created_at = "", id = ""] = FORM.exec(decode(cursor)) ?? [];
  const position = { created_at, id };
  if (isTime(created_at) && toCursor(position) === cursor) return position;
  const message = `Expected the next_cursor of a page; received a string of ${cursor.length} characters.`;
  throw problem("BAD_REQUEST", { message, path: "cursor" });
}

function decode(cursor: string): string {
  try {
    return atob(cursor.replaceAll("-", "+").replaceAll("_", "/"));
  } catch {
    return "";
  }
}

/** Returns true if the date exists: February has no 30th. */
function isTime(text: string): boolean {
  const time = new Date(text);
  return !Number.isNaN(time.getTime()) && time.toISOString() === text;
}
