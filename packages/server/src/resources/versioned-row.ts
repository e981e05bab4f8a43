// Rows with a version, which is their entity tag.
import { problem } from "../http/problem.ts";

export interface VersionedRow {
  /** Grows by one with every change. */
  readonly version: number;
  /** RFC 3339, UTC, with milliseconds. */
  readonly updated_at: string;
}

/** The row one version on. Its time moves by a millisecond at least, also when two changes fall into one or a clock goes back. */
export function changed<Row extends VersionedRow>(
  row: Row,
  changes: Partial<Omit<Row, keyof VersionedRow>>,
  now: Date,
): Row {
  const earliest = Date.parse(row.updated_at) + 1;
  const updated_at = new Date(Math.max(now.getTime(), earliest)).toISOString();
  return { ...row, ...changes, version: row.version + 1, updated_at };
}

/** The row, or a refusal with 404 if there is none. `message` names what was not found. @default that of the contract */
export function existing<Row>(row: Row | undefined, message?: string): Row {
  if (row === undefined) throw problem("NOT_FOUND", message === undefined ? {} : { message });
  return row;
}
