import { constants, fstatSync, openSync } from "node:fs";
import { isatty } from "node:tty";

/**
 * Returns a non-blocking descriptor of the same pipe or terminal. The file is opened again, so the mode affects only
 * this process and no other can reset it. If that is impossible, as for a socket or another user's pipe, it returns the
 * given descriptor.
 */
export function withoutBlocking(fd: number): number {
  try {
    if (!fstatSync(fd).isFIFO() && !isatty(fd)) return fd;
    return openSync(`/dev/fd/${fd}`, constants.O_WRONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
  } catch {
    return fd;
  }
}
