// The text of the spec with the places of its parts. Existing text stays as it is, to the byte: new text is inserted.
import { type Document, isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from "yaml";
import { Refusal } from "./refusal.ts";

export class SpecSource {
  readonly #text: string;
  readonly #document: Document;

  constructor(text: string) {
    this.#text = text;
    this.#document = parseDocument(text);
  }

  /** Returns the entries under a path. */
  map(...path: string[]): YAMLMap {
    const node = this.#document.getIn(path);
    if (isMap(node) && node.items.length > 0) return node;
    throw new Refusal(`spec/contacts.yaml has no entries under ${path.join(".")}.`);
  }

  /** Inserts text on new lines behind the last item of a list. */
  afterItems(key: string, text: string): string {
    const list = this.#document.get(key);
    if (!isSeq(list) || list.range === undefined || list.range === null) {
      throw new Refusal(`spec/contacts.yaml has no list ${key}.`);
    }
    const end = this.#text.slice(0, list.range[1]).trimEnd().length;
    return `${this.#text.slice(0, end)}\n${text.trimEnd()}${this.#text.slice(end)}`;
  }

  /** Inserts text on new lines behind an entry. */
  after(pair: Pair, text: string): string {
    const end = this.#text.slice(0, endOf(pair)).trimEnd().length;
    return `${this.#text.slice(0, end)}\n${text.trimEnd()}${this.#text.slice(end)}`;
  }

  /** Inserts text on new lines before an entry. */
  before(pair: Pair, text: string): string {
    const start = this.#lineOf(pair);
    return this.#text.slice(0, start) + text + this.#text.slice(start);
  }

  /** Returns the text of an entry, whole lines. */
  entry(path: string[], key: string): string {
    const pair = this.map(...path).items.find((item) => keyOf(item) === key);
    if (!pair) throw new Refusal(`spec/contacts.yaml has no ${key} under ${path.join(".")}.`);
    return `${this.#text.slice(this.#lineOf(pair), endOf(pair)).trimEnd()}\n`;
  }

  #lineOf({ key }: Pair): number {
    const [start] = (key as { range: [number, number, number] }).range;
    return this.#text.lastIndexOf("\n", start) + 1;
  }
}

export function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : String(key);
}

function endOf({ value }: Pair): number {
  return (value as { range: [number, number, number] }).range[1];
}
