import { ConstraintViolation } from "../database/database.ts";
import { MapDraft } from "./map-draft.ts";
import { type KeyOf, type Rows, type Table, toText } from "./table.ts";

/** Carries out what reads or writes, or refuses to. */
export type Guard = <Result>(access: "read" | "write", carryOut: () => Result) => Result;

/**
 * A table as one transaction sees and changes it. Rows are copied on their way in and frozen, so that nobody can change
 * them afterwards; a change is a new row.
 */
export class TableDraft<Row extends object, Unique extends string, Group extends string> {
  readonly #unique: ReadonlyMap<string, Index<Row, Row>>;
  readonly #groups: ReadonlyMap<string, Index<Row, readonly Row[]>>;
  readonly #guard: Guard;

  constructor(table: Table<Row, Unique, Group>, rows: Rows<Row>, guard: Guard) {
    this.#guard = guard;
    this.#unique = indexes(table.unique, rows.unique);
    this.#groups = indexes(table.groups, rows.groups);
  }

  find(unique: Unique, ...key: readonly string[]): Row | undefined {
    return this.#guard("read", () => this.#unique.get(unique)!.entries.get(toText(key)));
  }

  list(group: Group, ...key: readonly string[]): readonly Row[] {
    return this.#guard("read", () => this.#groups.get(group)!.entries.get(toText(key)) ?? []);
  }

  all(): Row[] {
    const [first] = this.#unique.values();
    return this.#guard("read", () => [...first!.entries.values()]);
  }

  /** Throws `ConstraintViolation`. */
  insert(row: Row): void {
    this.#guard("write", () => this.#change(undefined, row));
  }

  /** Puts a row in the place of another one. Throws `ConstraintViolation`. */
  replace(known: Row, row: Row): void {
    this.#guard("write", () => this.#change(known, row));
  }

  delete(known: Row): void {
    this.#guard("write", () => this.#change(known, undefined));
  }

  commit(): void {
    for (const { entries } of [...this.#unique.values(), ...this.#groups.values()]) entries.commit();
  }

  #change(before: Row | undefined, after: Row | undefined): void {
    const row = after && Object.freeze({ ...after });
    for (const [constraint, { keyOf, entries }] of this.#unique) {
      const holder = at(keyOf, row, (key) => entries.get(key));
      if (holder !== undefined && holder !== before) throw new ConstraintViolation(constraint);
    }
    for (const { keyOf, entries } of this.#unique.values()) {
      at(keyOf, before, (key) => entries.delete(key));
      at(keyOf, row, (key) => entries.set(key, row!));
    }
    for (const { keyOf, entries } of this.#groups.values()) {
      at(keyOf, before, (key) =>
        entries.set(
          key,
          entries.get(key)!.filter((member) => member !== before),
        ),
      );
      at(keyOf, row, (key) => entries.set(key, [...(entries.get(key) ?? []), row!]));
    }
  }
}

interface Index<Row, Entry> {
  readonly keyOf: KeyOf<Row>;
  readonly entries: MapDraft<Entry>;
}

function indexes<Row, Entry>(
  keys: Readonly<Record<string, KeyOf<Row>>>,
  committed: ReadonlyMap<string, Map<string, Entry>>,
): Map<string, Index<Row, Entry>> {
  const entries = [...committed].map(
    ([name, map]) => [name, { keyOf: keys[name]!, entries: new MapDraft(map) }] as const,
  );
  return new Map(entries);
}

/** Does something with the key of a row, if there is a row and it has one. */
function at<Row, Result>(keyOf: KeyOf<Row>, row: Row | undefined, act: (key: string) => Result): Result | undefined {
  const key = row && keyOf(row);
  return key === undefined ? undefined : act(toText(key));
}
