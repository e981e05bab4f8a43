// The start of a list's page, and the pagination in its response.
import type { Pagination } from "../generated/types.ts";
import { fromCursor, type Position, toCursor } from "./cursor.ts";

/** The parameters of a request. */
export interface PageQuery {
  readonly limit: number;
  readonly cursor?: string;
  readonly offset?: number;
}

/** The number of rows to skip, or the position before the page. */
export type PageStart = { readonly offset: number } | { readonly after: Position };

/** Returns the start of a page. Refuses an invalid cursor with 400. */
export function startOf({ cursor, offset }: PageQuery): PageStart {
  return cursor === undefined ? { offset: offset ?? 0 } : { after: fromCursor(cursor) };
}

/** Returns the pagination of a response. `last` is the last row of its page. */
export function paginationOf(
  { limit, offset = 0 }: PageQuery,
  { total, hasMore }: { readonly total: number; readonly hasMore: boolean },
  last: Position | undefined,
): Pagination {
  const next_cursor = hasMore && last !== undefined ? toCursor(last) : null;
  return { total, limit, offset, has_more: hasMore, next_cursor };
}
