import { maxEntryBytes } from "./entry.ts";

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Without the line feed; a carriage return is still there. Of a line that is too long, the beginning. */
  readonly bytes: Buffer;
  /** Whether the line is longer than an entry may be. */
  readonly isTooLong: boolean;
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/** The lines of a file without its byte order mark. However long a line is, no more of it is held than an entry may have. */
export async function* readLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  let number = 0;
  let parts: Buffer[] = [];
  let length = 0;
  const add = (part: Buffer) => {
    if (length <= maxEntryBytes) parts.push(part.subarray(0, maxEntryBytes + 1 - length));
    length += part.length;
  };
  const take = (): Line => {
    number += 1;
    const kept = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    const line = { number, bytes: number === 1 ? withoutMark(kept) : kept, isTooLong: length > maxEntryBytes };
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      add(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    if (start < chunk.length) add(chunk.subarray(start));
  }
  if (length > 0) yield take();
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** The line without the carriage return of its line break. */
export function withoutReturn(bytes: Buffer): Buffer {
  return bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes;
}

function withoutMark(bytes: Buffer): Buffer {
  return bytes.subarray(0, 3).equals(byteOrderMark) ? bytes.subarray(3) : bytes;
}
