/** A queue per name. Each name has its turn, however many items one of them has. */
export class RoundRobin<Item> {
  /** In the order of turns. No queue is empty. */
  readonly #queues = new Map<string, Set<Item>>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Returns the number of waiting items of a name. */
  sizeOf(name: string): number {
    return this.#queues.get(name)?.size ?? 0;
  }

  add(name: string, item: Item): void {
    const own = this.#queues.get(name);
    if (own === undefined) this.#queues.set(name, new Set([item]));
    else own.add(item);
    this.#size++;
  }

  /** Removes and returns the oldest item of the name whose turn it is; undefined if there is none. */
  take(): { readonly name: string; readonly item: Item } | undefined {
    const [first] = this.#queues;
    if (first === undefined) return undefined;
    const [name, own] = first;
    const [item] = own as Set<NonNullable<Item>>;
    this.remove(name, item!);
    // The other names have their turn before this one comes again.
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
