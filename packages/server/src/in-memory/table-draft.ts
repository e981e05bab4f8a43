import { FOREIGN_KEY } from "../database/constraint.ts";
import { ConstraintViolation } from "../database/database.ts";
import { MapDraft } from "./map-draft.ts";
import { type KeyOf, type Rows, type Table, toKeyText } from "./table.ts";

/** Runs a read or write, or refuses it. */
export type Guard = <Result>(access: "read" | "write", carryOut: () => Result) => Result;

/** The other tables of the same organisation, in the same transaction. */
export interface Neighbours {
  draftOf(table: AnyTable): AnyDraft;
  /** Returns the tables that refer to this one. */
  referringTo(table: AnyTable): readonly AnyDraft[];
}

type AnyTable = Table<never, string, string>;
type AnyDraft = Pick<TableDraft<never, string, string>, "hasKey" | "refersTo">;

/**
 * A table as one transaction sees and changes it. Inserted rows are copied and frozen, so that callers cannot change
 * them; an update inserts a new row.
 */
export class TableDraft<Row extends object, Unique extends string, Group extends string> {
  readonly #unique: ReadonlyMap<string, Index<Row, Row>>;
  readonly #groups: ReadonlyMap<string, Index<Row, readonly Row[]>>;
  readonly #references: readonly (Index<Row, readonly Row[]> & { readonly table: AnyTable })[];
  readonly #table: Table<Row, Unique, Group>;
  readonly #neighbours: Neighbours;
  readonly #guard: Guard;

  constructor(table: Table<Row, Unique, Group>, rows: Rows<Row>, neighbours: Neighbours, guard: Guard) {
    this.#table = table;
    this.#neighbours = neighbours;
    this.#guard = guard;
    this.#unique = indexes(table.unique, rows.unique);
    this.#groups = indexes(table.groups, rows.groups);
    this.#references = (table.references ?? []).map(({ table, key }, index) => ({
      table,
      keyOf: key,
      entries: new MapDraft(rows.references[index]!),
    }));
  }

  find(unique: Unique, ...key: readonly string[]): Row | undefined {
    return this.#guard("read", () => this.#unique.get(unique)!.entries.get(toKeyText(key)));
  }

  list(group: Group, ...key: readonly string[]): readonly Row[] {
    return this.#guard("read", () => this.#groups.get(group)!.entries.get(toKeyText(key)) ?? []);
  }

  all(): Row[] {
    return this.#guard("read", () => [...this.#primary.entries.values()]);
  }

  /** Throws `ConstraintViolation`. */
  insert(row: Row): void {
    this.#guard("write", () => this.#change(undefined, row));
  }

  /** Replaces a row. Throws `ConstraintViolation`. */
  replace(known: Row, row: Row): void {
    this.#guard("write", () => this.#change(known, row));
  }

  delete(known: Row): void {
    this.#guard("write", () => this.#change(known, undefined));
  }

  /** Returns true if a row has this primary key, as text. */
  hasKey(key: string): boolean {
    return this.#primary.entries.get(key) !== undefined;
  }

  /** Returns true if a row refers to the row of another table with this primary key, as text. */
  refersTo(table: AnyTable, key: string): boolean {
    return this.#references.some((reference) => reference.table === table && reference.entries.get(key)?.length);
  }

  commit(): void {
    const all = [...this.#unique.values(), ...this.#groups.values(), ...this.#references];
    for (const { entries } of all) entries.commit();
  }

  get #primary(): Index<Row, Row> {
    const [first] = this.#unique.values();
    return first!;
  }

  #change(before: Row | undefined, after: Row | undefined): void {
    const row = after && Object.freeze({ ...after });
    for (const [constraint, { keyOf, entries }] of this.#unique) {
      const holder = at(keyOf, row, (key) => entries.get(key));
      if (holder !== undefined && holder !== before) throw new ConstraintViolation(constraint);
    }
    this.#assertReferences(before, row);
    for (const { keyOf, entries } of this.#unique.values()) {
      at(keyOf, before, (key) => entries.delete(key));
      at(keyOf, row, (key) => entries.set(key, row!));
    }
    for (const { keyOf, entries } of [...this.#groups.values(), ...this.#references]) {
      at(keyOf, before, (key) =>
        entries.set(
          key,
          entries.get(key)!.filter((member) => member !== before),
        ),
      );
      at(keyOf, row, (key) => entries.set(key, [...(entries.get(key) ?? []), row!]));
    }
  }

  /** Checks that a referenced row exists, and that no row refers to a deleted one. */
  #assertReferences(before: Row | undefined, after: Row | undefined): void {
    const isDangling = this.#references.some(({ table, keyOf }) => {
      const key = at(keyOf, after, (text) => text);
      return key !== undefined && !this.#neighbours.draftOf(table).hasKey(key);
    });
    const [gone, kept] = [before, after].map((row) => at(this.#primary.keyOf, row, (text) => text));
    const isNeeded =
      gone !== undefined &&
      gone !== kept &&
      this.#neighbours.referringTo(this.#table).some((draft) => draft.refersTo(this.#table, gone));
    if (isDangling || isNeeded) throw new ConstraintViolation(FOREIGN_KEY);
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

/** Calls back with the key of a row, if the row exists and has one. */
function at<Row, Result>(keyOf: KeyOf<Row>, row: Row | undefined, act: (key: string) => Result): Result | undefined {
  const key = row && keyOf(row);
  return key === undefined ? undefined : act(toKeyText(key));
}
