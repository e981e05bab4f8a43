// Counts the parts of memories that an export left out because their contact's line was full.
import { count } from "./progress.ts";

export interface LeftOut {
  readonly messages: number;
  /** Entries of histories. */
  readonly entries: number;
}

/** The counts of all contacts together. */
export class LeftOutCount {
  #contacts = 0;
  #messages = 0;
  #entries = 0;

  add({ messages, entries }: LeftOut): void {
    this.#contacts += 1;
    this.#messages += messages;
    this.#entries += entries;
  }

  /** Returns a sentence for people; undefined if nothing was left out. */
  describe(maxBytes: number): string | undefined {
    if (this.#contacts === 0) return undefined;
    const parts = [
      ...(this.#messages > 0 ? [things(this.#messages, "message")] : []),
      ...(this.#entries > 0 ? [things(this.#entries, "entry", "entries")] : []),
    ];
    const whose = `of the memories of ${things(this.#contacts, "contact")}`;
    return `Left out ${parts.join(" and ")} ${whose}, the oldest ones: a line has at most ${count(maxBytes)} bytes.`;
  }
}

function things(number: number, noun: string, plural = `${noun}s`): string {
  return `${count(number)} ${number === 1 ? noun : plural}`;
}
