// The byte that ends the lines of a file: a line feed, or the carriage return that some programs write alone.
import { maxEntryBytes } from "./entry.ts";

export const LINE_FEED = 0x0a;
export const CARRIAGE_RETURN = 0x0d;

export interface Broken {
  readonly lineBreak: number;
  /** All bytes, those that were looked at too. */
  readonly chunks: AsyncIterable<Buffer>;
}

/** Finds the first line break. Carriage returns that no line feed follows end the lines by themselves. */
export async function findLineBreak(chunks: AsyncIterable<Buffer>): Promise<Broken> {
  const source = chunks[Symbol.asyncIterator]();
  const taken: Buffer[] = [];
  let lineBreak: number | undefined;
  let isReturned = false;
  for (let length = 0; lineBreak === undefined && length <= maxEntryBytes; ) {
    const next = await source.next();
    if (next.done) break;
    taken.push(next.value);
    length += next.value.length;
    const at = isReturned ? 0 : next.value.findIndex((byte) => byte === LINE_FEED || byte === CARRIAGE_RETURN);
    if (at === -1) continue;
    const after = next.value.subarray(at).find((byte) => byte !== CARRIAGE_RETURN);
    isReturned = true;
    if (after !== undefined) lineBreak = after === LINE_FEED ? LINE_FEED : CARRIAGE_RETURN;
  }
  return { lineBreak: lineBreak ?? LINE_FEED, chunks: chain(taken, source) };
}

async function* chain(taken: readonly Buffer[], source: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* taken;
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
  } finally {
    await source.return?.();
  }
}
