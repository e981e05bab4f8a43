// What a table in memory consists of. Every organisation has its own rows of it, so no key needs the organisation's id.

/** What a row is found by; undefined for a row that is not. */
export type KeyOf<Row> = (row: Row) => readonly (string | null)[] | undefined;

/** A foreign key: each row that has the key needs a row of the other table, which may not be deleted before it. */
export interface Reference<Row> {
  readonly table: Table<never, string, string>;
  /** The key of the row that is referred to, as the first unique key of its table has it. */
  readonly key: KeyOf<Row>;
}

export interface Table<Row, Unique extends string, Group extends string = never> {
  /** What there may be once, by the names that the constraints have in the SQL schema. The first one has every row. */
  readonly unique: Readonly<Record<Unique, KeyOf<Row>>>;
  /** What several rows may have in common. */
  readonly groups: Readonly<Record<Group, KeyOf<Row>>>;
  readonly references?: readonly Reference<Row>[];
}

/** The committed rows of one organisation, by each way to find them. */
export interface Rows<Row> {
  readonly unique: ReadonlyMap<string, Map<string, Row>>;
  readonly groups: ReadonlyMap<string, Map<string, readonly Row[]>>;
  /** By the keys that they refer to, for each reference. */
  readonly references: readonly Map<string, readonly Row[]>[];
}

export function emptyRows<Row>({ unique, groups, references = [] }: Table<Row, string, string>): Rows<Row> {
  return {
    unique: new Map(Object.keys(unique).map((name) => [name, new Map()])),
    groups: new Map(Object.keys(groups).map((name) => [name, new Map()])),
    references: references.map(() => new Map()),
  };
}

/** A key as text that no other key has. */
export function toText(key: readonly (string | null)[]): string {
  return JSON.stringify(key);
}
