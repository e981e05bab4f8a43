// The definition of a table in memory. Every organisation has its own rows, so no key needs the organisation's id.

/** Returns a key of a row; undefined if the row is not in the index. */
export type KeyOf<Row> = (row: Row) => readonly (string | null)[] | undefined;

/** A foreign key. Each row with the key needs a row of the other table, which cannot be deleted before it. */
export interface Reference<Row> {
  readonly table: Table<never, string, string>;
  /** The key of the referenced row, in the form of the primary key of its table. */
  readonly key: KeyOf<Row>;
}

export interface Table<Row, Unique extends string, Group extends string = never> {
  /**
   * The unique keys, by the names of the constraints in the SQL schema. The first one is the primary key, which every
   * row has.
   */
  readonly unique: Readonly<Record<Unique, KeyOf<Row>>>;
  /** The keys that several rows may share. */
  readonly groups: Readonly<Record<Group, KeyOf<Row>>>;
  readonly references?: readonly Reference<Row>[];
}

/** The committed rows of one organisation, by each index. */
export interface Rows<Row> {
  readonly unique: ReadonlyMap<string, Map<string, Row>>;
  readonly groups: ReadonlyMap<string, Map<string, readonly Row[]>>;
  /** The referring rows, by the referenced key, for each reference. */
  readonly references: readonly Map<string, readonly Row[]>[];
}

export function emptyRows<Row>({ unique, groups, references = [] }: Table<Row, string, string>): Rows<Row> {
  return {
    unique: new Map(Object.keys(unique).map((name) => [name, new Map()])),
    groups: new Map(Object.keys(groups).map((name) => [name, new Map()])),
    references: references.map(() => new Map()),
  };
}

/** Converts a key to an unambiguous text. */
export function toKeyText(key: readonly (string | null)[]): string {
  return JSON.stringify(key);
}
