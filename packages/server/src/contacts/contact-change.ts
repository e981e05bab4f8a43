// A changed contact: one version on, at a later time than before.

import { problem } from "../http/problem.ts";
import type { ContactRow } from "./contact-repository.ts";

/** The row one version on. Its time moves by a millisecond at least, also when two changes fall into one or a clock goes back. */
export function changed(
  row: ContactRow,
  changes: Partial<Pick<ContactRow, "name" | "metadata">>,
  now: Date,
): ContactRow {
  const earliest = Date.parse(row.updated_at) + 1;
  const updated_at = new Date(Math.max(now.getTime(), earliest)).toISOString();
  return { ...row, ...changes, version: row.version + 1, updated_at };
}

/** The row, or a refusal with 404 if there is none. */
export function existing(row: ContactRow | undefined): ContactRow {
  if (row === undefined) throw problem("NOT_FOUND");
  return row;
}
