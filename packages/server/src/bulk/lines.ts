import { maxEntryBytes, type Span } from "./entry.ts";
import { CARRIAGE_RETURN, findLineBreak } from "./line-break.ts";

export interface Line extends Span {
  /** Starts at 1. */
  readonly number: number;
  /** The line without its line feed, but with the carriage returns before it. A line that is too long is cut. */
  readonly bytes: Buffer;
  /** True if the line is longer than an entry may be. */
  readonly isTooLong: boolean;
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

/** Removes the byte order mark, which lines have in a file joined from several. */
export function withoutMark(bytes: Buffer): Buffer {
  return bytes.subarray(0, 3).equals(byteOrderMark) ? bytes.subarray(3) : bytes;
}

/** Reads the lines of a file without its byte order mark. It never holds more of a line than `maxBytes`. */
export async function* readLines(source: AsyncIterable<Buffer>, maxBytes = maxEntryBytes): AsyncGenerator<Line> {
  const { lineBreak, chunks } = await findLineBreak(source);
  let number = 0;
  let position = 0;
  let parts: Buffer[] = [];
  let length = 0;
  const add = (part: Buffer) => {
    if (length <= maxBytes) parts.push(part.subarray(0, maxBytes + 1 - length));
    length += part.length;
  };
  const take = (breakBytes: number): Line => {
    number += 1;
    const kept = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    const markBytes = number === 1 && kept.subarray(0, 3).equals(byteOrderMark) ? 3 : 0;
    const [start, end] = [position + markBytes, position + length + breakBytes];
    const line = { number, start, end, bytes: kept.subarray(markBytes), isTooLong: length > maxBytes };
    [position, parts, length] = [end, [], 0];
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(lineBreak); end !== -1; end = chunk.indexOf(lineBreak, start)) {
      add(chunk.subarray(start, end));
      yield take(1);
      start = end + 1;
    }
    if (start < chunk.length) add(chunk.subarray(start));
  }
  if (length > 0) yield take(0);
}

/** Removes the carriage returns of the line break. Some programs write two. */
export function withoutReturns(bytes: Buffer): Buffer {
  let length = bytes.length;
  while (length > 0 && bytes[length - 1] === CARRIAGE_RETURN) length -= 1;
  return bytes.subarray(0, length);
}
