// A page of rows with the total of all, for resources whose list needs only their own table.
import { byCreation } from "../database/creation-order.ts";
import type { Position } from "./cursor.ts";
import type { PageStart } from "./pagination.ts";

export interface Page<Row> {
  readonly rows: readonly Row[];
  /** The number of all rows. */
  readonly total: number;
  /** True if there are rows after these. */
  readonly hasMore: boolean;
}

export type PageOf = { readonly limit: number } & PageStart;

/**
 * Returns the page of rows that a statement of page-statements.ts has read, in any order. The statement's limit is one
 * more than the page's.
 */
export function toPage<Row extends Position>(
  read: readonly (Row & { readonly total: number })[],
  limit: number,
): Page<Row> {
  const rows = read.filter(({ id }) => id !== null).sort(byCreation);
  const own = rows.slice(0, limit).map(({ total: _, ...row }) => row as unknown as Row);
  return { rows: own, total: read[0]!.total, hasMore: rows.length > limit };
}

/** Returns the same for rows in memory. */
export function pageOf<Row extends Position>(all: readonly Row[], { limit, ...start }: PageOf): Page<Row> {
  const sorted = all.toSorted(byCreation);
  const first = "offset" in start ? start.offset : sorted.findIndex((row) => byCreation(start.after, row) < 0);
  const rows = first < 0 ? [] : sorted.slice(first, first + limit);
  return { rows, total: sorted.length, hasMore: first >= 0 && sorted.length > first + limit };
}
