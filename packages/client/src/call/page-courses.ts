// The order of pages for operations with cursors alone, or offsets alone.
import type { Course } from "./pages.ts";

/** Follows `next_cursor`, as long as there is one. */
export const byCursor: Course = {
  start: ({ cursor = "" }) => cursor as string,
  next: ({ pagination: { has_more, next_cursor } }) => (has_more !== false && next_cursor) || undefined,
  // A page that leads to itself would be requested without end.
  follows: ({ pagination: { next_cursor } }, start) => !next_cursor || next_cursor !== start,
};

/** Counts by `offset`, to the end that `has_more`, `total` or an empty page marks. */
export const byOffset: Course = {
  start: ({ offset = 0 }) => offset as number,
  next({ data, pagination: { has_more, total } }, start) {
    const end = Number(start) + data.length;
    return (has_more ?? (total === undefined ? data.length > 0 : end < total)) ? end : undefined;
  },
  // A page from elsewhere, or an empty one with more to come, would be requested again and again.
  follows({ data, pagination: { offset, has_more } }, start) {
    return (offset ?? start) === start && (!has_more || data.length > 0);
  },
};
