/** A transaction's changes of a map. The transaction sees them at once, all others after the commit. */
export class MapDraft<Value> {
  readonly #committed: Map<string, Value>;
  readonly #changes = new Map<string, Value | undefined>();

  constructor(committed: Map<string, Value>) {
    this.#committed = committed;
  }

  get(key: string): Value | undefined {
    return this.#changes.has(key) ? this.#changes.get(key) : this.#committed.get(key);
  }

  set(key: string, value: Value): void {
    this.#changes.set(key, value);
  }

  delete(key: string): void {
    this.#changes.set(key, undefined);
  }

  *values(): Generator<Value> {
    for (const [key, value] of this.#committed) if (!this.#changes.has(key)) yield value;
    for (const value of this.#changes.values()) if (value !== undefined) yield value;
  }

  commit(): void {
    for (const [key, value] of this.#changes) {
      if (value === undefined) this.#committed.delete(key);
      else this.#committed.set(key, value);
    }
  }
}
