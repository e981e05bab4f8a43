import { Socket } from "node:net";
import { nextTick } from "node:process";

/**
 * Sends what is written until the running work gives way to the event loop in one packet: `begin` with the first
 * statement, the last change with `commit`. Each packet costs a system call here and wakes the server there, which is
 * more than the statements in it cost.
 */
export class OnePacketSocket extends Socket {
  #isHolding = false;

  override write(...parameters: [never]): boolean {
    if (!this.#isHolding) {
      this.#isHolding = true;
      this.cork();
      nextTick(() => {
        this.#isHolding = false;
        this.uncork();
      });
    }
    return super.write(...parameters);
  }
}
