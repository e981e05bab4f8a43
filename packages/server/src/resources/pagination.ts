// Where a page of a list starts, and what its response says of the pages around it.
import type { Pagination } from "../generated/types.ts";
import { fromCursor, type Position, toCursor } from "./cursor.ts";

/** As a request asks for it. */
export interface PageQuery {
  readonly limit: number;
  readonly cursor?: string;
  readonly offset?: number;
}

/** The rows skipped by number, or the position that the page follows. */
export type PageStart = { readonly offset: number } | { readonly after: Position };

/** Returns where a page starts. Refuses with 400 a cursor that no page has. */
export function startOf({ cursor, offset }: PageQuery): PageStart {
  return cursor === undefined ? { offset: offset ?? 0 } : { after: fromCursor(cursor) };
}

/** What a response says of its page. `last` is the last row of it. */
export function paginationOf(
  { limit, offset = 0 }: PageQuery,
  { total, hasMore }: { readonly total: number; readonly hasMore: boolean },
  last: Position | undefined,
): Pagination {
  const next_cursor = hasMore && last !== undefined ? toCursor(last) : null;
  return { total, limit, offset, has_more: hasMore, next_cursor };
}
