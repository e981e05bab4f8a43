export type Rows<Row> = AsyncIterable<Row> | Iterable<Row>;

/** A row and its place, from 0. */
export interface Placed<Row> {
  readonly index: number;
  readonly row: Row;
}

export interface RowReader<Row> {
  /** The number of rows read, including those that are done. */
  readonly count: number;
  /** Returns the next row that is not done; undefined after the last one. */
  next(): Promise<Placed<Row> | undefined>;
  /**
   * Closes the source of the rows before its end. Ignores its errors, because the import has ended for another reason.
   */
  close(): Promise<void>;
}

/** Reads rows one by one and skips those that are done. */
export function inOrder<Row>(rows: Rows<Row>, isDone: (index: number) => boolean): RowReader<Row> {
  const iterator: AsyncIterator<Row> | Iterator<Row> =
    Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
  let count = 0;
  let isReading = false;
  let isOver = false;
  let last: Promise<unknown> = Promise.resolve();
  const read = async () => {
    while (!isOver) {
      isReading = true;
      const { done, value } = await iterator.next();
      isReading = false;
      isOver ||= done === true;
      if (isOver) break;
      const index = count++;
      if (!isDone(index)) return { index, row: value };
    }
    return undefined;
  };
  return {
    get count() {
      return count;
    },
    next() {
      // Most iterators cannot read two rows at the same time.
      const found = last.then(read);
      last = found.catch(() => {
        // As in a loop, a source that has thrown is not closed.
        isOver = true;
      });
      return found;
    },
    async close() {
      if (isOver) return;
      isOver = true;
      const closing = (async () => iterator.return?.())().catch(() => {});
      // A row that is still to come may never arrive, and a generator closes after it.
      if (!isReading) await closing;
    },
  };
}
