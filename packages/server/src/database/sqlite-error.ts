import { sqliteConstraint } from "./constraint.ts";
import { ConstraintViolation, DatabaseUnavailable } from "./database.ts";

/** Primary result codes, https://www.sqlite.org/rescode.html */
export const SQLITE = {
  PERM: 3,
  BUSY: 5,
  LOCKED: 6,
  READONLY: 8,
  IOERR: 10,
  CORRUPT: 11,
  FULL: 13,
  CANTOPEN: 14,
  NOTADB: 26,
} as const;

/** Conditions that end by themselves or by an operator's action, so that the same work may succeed later. */
const UNAVAILABLE: readonly number[] = [SQLITE.BUSY, SQLITE.LOCKED, SQLITE.IOERR, SQLITE.FULL, SQLITE.CANTOPEN];

export interface SqliteError extends Error {
  readonly errcode: number;
}

export function isSqliteError(error: unknown): error is SqliteError {
  return error instanceof Error && "errcode" in error && typeof error.errcode === "number";
}

export function primaryCode(error: SqliteError): number {
  return error.errcode & 0xff;
}

/** Translates an error of `node:sqlite` for the repositories. */
export function translateSqliteError(error: unknown): unknown {
  if (!isSqliteError(error)) return error;
  const constraint = sqliteConstraint(error.errcode, error.message);
  if (constraint !== undefined) return new ConstraintViolation(constraint, { cause: error });
  if (UNAVAILABLE.includes(primaryCode(error))) {
    return new DatabaseUnavailable(`The database file is unavailable: ${error.message}.`, { cause: error });
  }
  return error;
}
