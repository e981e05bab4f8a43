import { nextTick } from "node:process";
import type { Writable } from "node:stream";

/**
 * Collects the writes of the running work and sends them in one packet: `begin` with the first statement, the last
 * change with `commit`. Each packet costs a system call here and wakes the server there. That costs more than the
 * statements in it.
 *
 * `defer` decides when to send. The default is the end of the running work. `setImmediate` sends at the end of the turn
 * of the event loop, for a connection that several requests share.
 *
 * It changes the stream itself and does not subclass Socket, because `connect` of node:net restores the original
 * `write`.
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
