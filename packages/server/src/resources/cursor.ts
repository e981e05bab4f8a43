// Where a list continues, as opaque text: a version, time of creation and id of the row before. It names no organisation
// and needs no signature: it is only ever used within the caller's own.
import { problem } from "../http/problem.ts";

/** Where a row stands in a list: lists are in this order. */
export interface Position {
  /** RFC 3339, UTC, with milliseconds. */
  readonly created_at: string;
  readonly id: string;
}

const VERSION = "1";
/** Years from 1000: PostgreSQL has no year 0. */
const FORM = /^1 ([1-9]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;

/** Returns the cursor of what comes after a row. */
export function toCursor({ created_at, id }: Position): string {
  return btoa(`${VERSION} ${created_at} ${id}`).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Returns the position that a cursor stands for. Refuses with 400 any text that `toCursor` does not return. */
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

/** February has no 30th. */
function isTime(text: string): boolean {
  const time = new Date(text);
  return !Number.isNaN(time.getTime()) && time.toISOString() === text;
}
