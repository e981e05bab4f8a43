/**
 * Compares rows in the order of lists on every engine, `order by created_at, id`: oldest first, and by id within a
 * millisecond.
 */
export function byCreation<Row extends { readonly created_at: string; readonly id: string }>(
  left: Row,
  right: Row,
): number {
  return left.created_at + left.id < right.created_at + right.id ? -1 : 1;
}
