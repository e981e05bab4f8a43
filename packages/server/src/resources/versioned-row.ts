// Rows with a version, which is their entity tag.
import { problem } from "../http/problem.ts";

export interface VersionedRow {
  /** The entity tag. Every change increments it by one. */
  readonly version: number;
  /** RFC 3339 in UTC, with milliseconds. */
  readonly updated_at: string;
}

/**
 * Returns the next version of the row. Its time moves by at least a millisecond, even if two changes share one or a
 * clock goes back.
 */
export function changed<Row extends VersionedRow>(
  row: Row,
  changes: Partial<Omit<Row, keyof VersionedRow>>,
  now: Date,
): Row {
  const earliest = Date.parse(row.updated_at) + 1;
  const updated_at = new Date(Math.max(now.getTime(), earliest)).toISOString();
  return { ...row, ...changes, version: row.version + 1, updated_at };
}

/**
 * Returns the row. Refuses with 404 if it is undefined. `message` names what was not found.
 * @default the message of the contract
 */
export function orNotFound<Row>(row: Row | undefined, message?: string): Row {
  if (row === undefined) throw problem("NOT_FOUND", message === undefined ? {} : { message });
  return row;
}
