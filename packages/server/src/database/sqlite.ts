import { setImmediate as nextTurn } from "node:timers/promises";
import type { MigratableDatabase, ScriptSession } from "./database.ts";
import { GroupCommit } from "./group-commit.ts";
import { InFlight } from "./in-flight.ts";
import { SharedMoment } from "./shared-moment.ts";
import { openSqliteFile, type SqliteConnections } from "./sqlite-file.ts";
import { PreparedStatements, SqliteSession } from "./sqlite-session.ts";

export interface SqliteOptions {
  /** Path of the database file; it and its directory are created if missing. */
  readonly file: string;
  /** Hears after each commit how many works shared it. */
  readonly onCommit?: ((works: number) => void) | undefined;
}

/** The embedded engine. Throws `DatabaseOpenError` when the file cannot serve. */
export function openSqlite({ file, onCommit }: SqliteOptions): MigratableDatabase {
  return new SqliteDatabase(openSqliteFile(file), onCommit);
}

class SqliteDatabase implements MigratableDatabase {
  readonly engine = "sqlite";
  readonly #connections: SqliteConnections;
  readonly #reading: PreparedStatements;
  readonly #writing: PreparedStatements;
  readonly #commits: GroupCommit;
  readonly reading: SharedMoment;
  readonly #inFlight = new InFlight();

  constructor(connections: SqliteConnections, onCommit: SqliteOptions["onCommit"]) {
    this.#connections = connections;
    this.#reading = new PreparedStatements(connections.reader);
    this.reading = new SharedMoment(connections.reader);
    this.#writing = new PreparedStatements(connections.writer);
    this.#commits = new GroupCommit(connections.writer, {
      onCommit,
      // The works of a turn are all in at its end.
      everythingIn: () => this.reading.over ?? nextTurn(),
    });
  }

  read<Result>(work: (session: ScriptSession) => Promise<Result>): Promise<Result> {
    return this.#inFlight.admit(() => {
      this.reading.use();
      return new SqliteSession(this.#reading, "read").perform(work);
    });
  }

  scan<Result>(work: (session: ScriptSession) => Promise<Result>): Promise<Result> {
    return this.read(work);
  }

  snapshot<Result>(work: (session: ScriptSession) => Promise<Result>): Promise<Result> {
    return this.#inFlight.admit(async () => {
      const connection = this.#connections.openReader();
      try {
        connection.exec("begin");
        return await new SqliteSession(new PreparedStatements(connection), "snapshot").perform(work);
      } finally {
        connection.close();
      }
    });
  }

  write<Result>(work: (session: ScriptSession) => Promise<Result>): Promise<Result> {
    return this.#inFlight.admit(() =>
      this.#commits.submit(() => new SqliteSession(this.#writing, "write").perform(work)),
    );
  }

  close(): Promise<void> {
    return this.#inFlight.close(() => {
      this.reading.end();
      // The writer goes last: the last connection to close folds the write-ahead log into the file.
      this.#connections.reader.close();
      this.#connections.writer.close();
    });
  }
}
