// Detects the byte that ends the lines of a file: a line feed, or the single carriage return of some programs.
import { maxEntryBytes } from "./entry.ts";

export const LINE_FEED = 0x0a;
export const CARRIAGE_RETURN = 0x0d;

export interface Broken {
  readonly lineBreak: number;
  /** The line break with up to two carriage returns before it. */
  readonly text: string;
  /** All bytes, including those already examined. */
  readonly chunks: AsyncIterable<Buffer>;
}

/** Finds the first line break. Carriage returns without a line feed after them end lines themselves. */
export async function findLineBreak(chunks: AsyncIterable<Buffer>): Promise<Broken> {
  const source = chunks[Symbol.asyncIterator]();
  const taken: Buffer[] = [];
  let returns = 0;
  let after: number | undefined;
  for (let length = 0; after === undefined && length <= maxEntryBytes; ) {
    const next = await source.next();
    if (next.done) break;
    taken.push(next.value);
    length += next.value.length;
    const at = returns > 0 ? 0 : next.value.findIndex((byte) => byte === LINE_FEED || byte === CARRIAGE_RETURN);
    if (at === -1) continue;
    const from = next.value.subarray(at);
    const end = from.findIndex((byte) => byte !== CARRIAGE_RETURN);
    returns += end === -1 ? from.length : end;
    after = from.at(end === -1 ? from.length : end);
  }
  const isReturn = after !== undefined && after !== LINE_FEED;
  const text = isReturn ? "\r" : `${"\r".repeat(Math.min(returns, 2))}\n`;
  return { lineBreak: isReturn ? CARRIAGE_RETURN : LINE_FEED, text, chunks: chain(taken, source) };
}

async function* chain(taken: readonly Buffer[], source: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* taken;
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
  } finally {
    await source.return?.();
  }
}
