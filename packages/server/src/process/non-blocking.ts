import { constants, fstatSync, openSync } from "node:fs";
import { isatty } from "node:tty";

/**
 * Returns a descriptor of the same pipe or terminal on which writes never wait. It is opened once more, so that the mode
 * holds for this process alone, and no other that shares the pipe can end it. Where that is not possible, such as on a
 * socket or a pipe of another user, it is the descriptor itself.
 */
export function withoutBlocking(fd: number): number {
  try {
    if (!fstatSync(fd).isFIFO() && !isatty(fd)) return fd;
    return openSync(`/dev/fd/${fd}`, constants.O_WRONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
  } catch {
    return fd;
  }
}
