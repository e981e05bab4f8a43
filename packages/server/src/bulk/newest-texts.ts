// Keeps the newest texts of several groups that fit into a limit.

interface Text {
  readonly group: number;
  readonly time: string;
  /** The position in the order of `add`. */
  readonly place: number;
  readonly text: string;
  readonly bytes: number;
}

export class NewestTexts {
  readonly #maxBytes: number;
  #kept: Text[] = [];
  #bytes = 0;
  #places = 0;
  /** The time of the newest text that was left out. */
  #cut: string | undefined;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Adds a text of a group, newest first. Returns false if neither it nor an older one fits. */
  add(group: number, time: string, text: string): boolean {
    if (this.#cut !== undefined && time <= this.#cut) return false;
    // Includes the comma after it.
    const bytes = Buffer.byteLength(text) + 1;
    this.#kept.push({ group, time, place: this.#places++, text, bytes });
    this.#bytes += bytes;
    // Not on every call, because it sorts all texts.
    if (this.#bytes > 1.25 * this.#maxBytes) this.#leaveOut();
    return true;
  }

  /** Returns the texts of each group, oldest first. */
  groups(): ReadonlyMap<number, readonly string[]> {
    this.#leaveOut();
    const oldestFirst = this.#kept.toReversed();
    const groups = Map.groupBy(oldestFirst, ({ group }) => group);
    return new Map([...groups].map(([group, texts]) => [group, texts.map(({ text }) => text)]));
  }

  get count(): number {
    return this.#kept.length;
  }

  get bytes(): number {
    return this.#bytes;
  }

  #leaveOut(): void {
    this.#kept.sort(newestFirst);
    let end = 0;
    let bytes = 0;
    for (; end < this.#kept.length; end++) {
      bytes += this.#kept[end]!.bytes;
      if (bytes > this.#maxBytes) break;
    }
    if (end === this.#kept.length) return;
    this.#cut = this.#kept[end]!.time;
    this.#bytes = bytes - this.#kept[end]!.bytes;
    this.#kept = this.#kept.slice(0, end);
  }
}

function newestFirst(left: Text, right: Text): number {
  if (left.time !== right.time) return left.time < right.time ? 1 : -1;
  return left.place - right.place;
}
