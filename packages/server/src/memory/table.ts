// What a table in memory consists of. Every organisation has its own rows of it, so no key needs the organisation's id.

/** What a row is found by; undefined for a row that is not. */
export type KeyOf<Row> = (row: Row) => readonly (string | null)[] | undefined;

export interface Table<Row, Unique extends string, Group extends string = never> {
  /** What there may be once, by the names that the constraints have in the SQL schema. The first one has every row. */
  readonly unique: Readonly<Record<Unique, KeyOf<Row>>>;
  /** What several rows may have in common. */
  readonly groups: Readonly<Record<Group, KeyOf<Row>>>;
}

/** The committed rows of one organisation, by each way to find them. */
export interface Rows<Row> {
  readonly unique: ReadonlyMap<string, Map<string, Row>>;
  readonly groups: ReadonlyMap<string, Map<string, readonly Row[]>>;
}

export function emptyRows<Row>({ unique, groups }: Table<Row, string, string>): Rows<Row> {
  return {
    unique: new Map(Object.keys(unique).map((name) => [name, new Map()])),
    groups: new Map(Object.keys(groups).map((name) => [name, new Map()])),
  };
}

/** A key as text that no other key has. */
export function toText(key: readonly (string | null)[]): string {
  return JSON.stringify(key);
}
