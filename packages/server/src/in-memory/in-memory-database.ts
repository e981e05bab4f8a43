// A database in memory. Its sessions follow the rules of the other engines, so work that passes here passes there.
import { emptyRows, type Rows, type Table } from "./table.ts";
import { type Guard, type Neighbours, TableDraft } from "./table-draft.ts";

type Access = "read" | "write";
type AnyTable = Table<never, string, string>;
type Partitions = Map<AnyTable, Map<string, Rows<never>>>;

export class InMemoryDatabase {
  readonly #partitions: Partitions = new Map();
  #lastWrite: Promise<unknown> = Promise.resolve();

  /** Runs queries outside a transaction. Each one sees everything that is committed. */
  read<Result>(work: (session: InMemorySession) => Promise<Result>): Promise<Result> {
    return new InMemorySession(this.#partitions, "read").perform(work);
  }

  /**
   * Runs work in one transaction, one after the other. Its changes become visible when it has ended, and are dropped if
   * it throws.
   */
  write<Result>(work: (session: InMemorySession) => Promise<Result>): Promise<Result> {
    const written = this.#lastWrite.then(() => new InMemorySession(this.#partitions, "write").perform(work));
    this.#lastWrite = written.catch(() => {});
    return written;
  }
}

export class InMemorySession {
  readonly #partitions: Partitions;
  readonly #access: Access;
  readonly #drafts = new Map<Rows<never>, { commit(): void }>();
  #failure: unknown;
  #settled = false;

  constructor(partitions: Partitions, access: Access) {
    this.#partitions = partitions;
    this.#access = access;
  }

  /** Returns the organisation's rows of a table. */
  table<Row extends object, Unique extends string, Group extends string>(
    table: Table<Row, Unique, Group>,
    orgId: string,
  ): TableDraft<Row, Unique, Group> {
    const parts = this.#partitions.get(table) ?? new Map<string, Rows<never>>();
    this.#partitions.set(table, parts);
    const rows = parts.get(orgId) ?? (emptyRows(table) as Rows<never>);
    parts.set(orgId, rows);
    // The type of the map cannot say that the rows of each table have its type.
    const draft =
      this.#drafts.get(rows) ??
      new TableDraft(table, rows as unknown as Rows<Row>, this.#neighbours(orgId), this.#guard);
    this.#drafts.set(rows, draft);
    return draft as TableDraft<Row, Unique, Group>;
  }

  #neighbours(orgId: string): Neighbours {
    return {
      draftOf: (table) => this.table(table, orgId),
      referringTo: (table) =>
        [...this.#partitions.keys()]
          .filter(({ references = [] }) => references.some((reference) => reference.table === table))
          .map((other) => this.table(other, orgId)),
    };
  }

  /** Calls the work with this session, and commits unless it throws. */
  async perform<Result>(work: (session: InMemorySession) => Promise<Result>): Promise<Result> {
    try {
      const result = await work(this);
      if (this.#failure !== undefined) {
        throw new Error("The work continued after a failed statement.", { cause: this.#failure });
      }
      for (const draft of this.#drafts.values()) draft.commit();
      return result;
    } finally {
      this.#settled = true;
    }
  }

  readonly #guard: Guard = (access, carryOut) => {
    if (this.#settled) throw new Error("The session was used after its work had settled: await every statement.");
    if (this.#failure !== undefined) {
      throw new Error("An earlier statement failed, which ends the work.", { cause: this.#failure });
    }
    if (access === "write" && this.#access === "read")
      throw new Error("This work writes; it needs write(), not read().");
    try {
      return carryOut();
    } catch (error) {
      this.#failure = error;
      throw error;
    }
  };
}
