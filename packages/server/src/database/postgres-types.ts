import { type CustomTypesConfig, types } from "pg";

/**
 * Converts PostgreSQL's rows to those of SQLite: see `Session.all`. It applies to one pool, because pg's own table of
 * parsers is global.
 */
export const rowTypes: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text") => PARSERS.get(oid) ?? types.getTypeParser(oid, format)) as never,
};

const PARSERS = new Map<number, (text: string) => string | number>([
  [types.builtins.BOOL, (text) => (text === "t" ? 1 : 0)],
  [types.builtins.INT8, toInteger],
  [types.builtins.JSON, (text) => text],
  [types.builtins.JSONB, (text) => text],
  [types.builtins.TIMESTAMPTZ, toTime],
]);

/** Refuses an integer beyond the safe range, as `node:sqlite` does. */
function toInteger(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`The integer ${text} is beyond what a number can hold.`);
  return number;
}

/** Converts "2026-11-23 22:06:00.12+00" to "2026-11-23T22:06:00.120Z". */
function toTime(text: string): string {
  // The session's time zone is UTC, unless the `options` of the connection URL override it.
  if (!text.endsWith("+00")) return new Date(text).toISOString();
  const [seconds, fraction = ""] = text.slice(11, -3).split(".");
  return `${text.slice(0, 10)}T${seconds}.${fraction.padEnd(3, "0").slice(0, 3)}Z`;
}
