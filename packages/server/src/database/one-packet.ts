import { nextTick } from "node:process";
import type { Writable } from "node:stream";

/**
 * From now on, what is written until the running work gives way to the event loop goes out in one packet: `begin` with the
 * first statement, the last change with `commit`. Each packet costs a system call here and wakes the server there, which is
 * more than the statements in it cost.
 *
 * `defer` calls when it is time to send: by default at the end of the running work, with `setImmediate` at the end of the turn
 * of the event loop, for a connection on which the works of several requests send.
 *
 * On the stream itself, not in a subclass of Socket: `connect` of node:net puts the original `write` back.
 */
export function sendInOnePacket(stream: Writable, defer: (send: () => void) => void = nextTick): void {
  const write = stream.write.bind(stream) as (...parameters: unknown[]) => boolean;
  let isHolding = false;
  stream.write = (...parameters: unknown[]) => {
    if (!isHolding) {
      isHolding = true;
      stream.cork();
      defer(() => {
        isHolding = false;
        stream.uncork();
      });
    }
    return write(...parameters);
  };
}
