/** What waits, by who waits: the next comes from each in turn, however much one of them has waiting. */
export class RoundRobin<Item> {
  /** In the order of the turns. None is empty. */
  readonly #queues = new Map<string, Set<Item>>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** How much waits for one of them. */
  sizeOf(name: string): number {
    return this.#queues.get(name)?.size ?? 0;
  }

  add(name: string, item: Item): void {
    const own = this.#queues.get(name);
    if (own === undefined) this.#queues.set(name, new Set([item]));
    else own.add(item);
    this.#size++;
  }

  /** Takes out the oldest of the one whose turn it is, and whose it was; undefined if nothing waits. */
  take(): { readonly name: string; readonly item: Item } | undefined {
    const [first] = this.#queues;
    if (first === undefined) return undefined;
    const [name, own] = first;
    const [item] = own as Set<NonNullable<Item>>;
    this.remove(name, item!);
    // More of the same waits until all others have had a turn.
    if (this.#queues.delete(name)) this.#queues.set(name, own);
    return { name, item: item! };
  }

  remove(name: string, item: Item): void {
    const own = this.#queues.get(name);
    if (own === undefined || !own.delete(item)) return;
    this.#size--;
    if (own.size === 0) this.#queues.delete(name);
  }
}
