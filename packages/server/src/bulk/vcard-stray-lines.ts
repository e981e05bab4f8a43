// Lines of a card that are not properties, such as the second line of an unfolded note. They are set aside and not
// added to the previous property, because no line shows whether it belongs to it.
import { type Aside, decode, notUtf8 } from "./entry.ts";
import type { ContentLine } from "./vcard-lines.ts";

interface Block {
  readonly line: number;
  readonly texts: string[];
}

/** Blocks of lines without a property between them. */
export class StrayLines {
  readonly #blocks: Block[] = [];
  #isOpen = false;

  /** Adds the line, or returns the fault. */
  add({ line, bytes }: ContentLine): string | undefined {
    const text = decode(bytes)?.trim();
    if (text === undefined) return `${notUtf8} See line ${line}.`;
    if (this.#isOpen) this.#blocks.at(-1)!.texts.push(text);
    else this.#blocks.push({ line, texts: [text] });
    this.#isOpen = true;
    return undefined;
  }

  /** Ends the block. Further lines begin another one. */
  endBlock(): void {
    this.#isOpen = false;
  }

  toAside(): Aside[] {
    return this.#blocks
      .map(({ line, texts }) => ({ line, value: texts.filter((text) => text !== "").join("\n") }))
      .filter(({ value }) => value !== "")
      .map(({ line, value }) => {
        const message = `Expected a property, with a name and a colon, on line ${line}; received text.`;
        return { field: "line", value, fault: { message } };
      });
  }
}
