import { resolve } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { MigratableDatabase, ScriptSession } from "./database.ts";
import { GroupCommit } from "./group-commit.ts";
import { InFlight } from "./in-flight.ts";
import { OpenedFile } from "./opened-file.ts";
import { SharedMoment } from "./shared-moment.ts";
import { openSqliteFile, type SqliteConnections } from "./sqlite-file.ts";
import { PreparedStatements, SqliteSession } from "./sqlite-session.ts";

export interface SqliteOptions {
  /** The path of the database file. It and its directory are created if missing. */
  readonly file: string;
  /** Called after each commit with the number of units of work in it. */
  readonly onCommit?: ((works: number) => void) | undefined;
  /** Called once with a sentence for the operator if the file is replaced or deleted. All work is refused from then on. */
  readonly onReplaced?: ((sentence: string) => void) | undefined;
}

/** Opens the embedded engine. Throws `DatabaseOpenError` if the file cannot be used. */
export function openSqlite({ file, onCommit, onReplaced }: SqliteOptions): MigratableDatabase {
  return new SqliteDatabase(openSqliteFile(file), new OpenedFile(resolve(file), onReplaced), onCommit);
}

class SqliteDatabase implements MigratableDatabase {
  readonly engine = "sqlite";
  readonly #connections: SqliteConnections;
  readonly #file: OpenedFile;
  readonly #reading: PreparedStatements;
  readonly #writing: PreparedStatements;
  readonly #commits: GroupCommit;
  readonly reading: SharedMoment;
  readonly #inFlight = new InFlight();

  constructor(connections: SqliteConnections, file: OpenedFile, onCommit: SqliteOptions["onCommit"]) {
    this.#connections = connections;
    this.#file = file;
    this.#reading = new PreparedStatements(connections.reader);
    this.reading = new SharedMoment(connections.reader);
    this.#writing = new PreparedStatements(connections.writer);
    this.#commits = new GroupCommit(connections.writer, {
      onCommit,
      // It takes some microseconds, and a durable commit many times more.
      beforeCommit: () => file.assertInPlace(),
      // At the end of a turn, all of its work is queued.
      everythingIn: () => this.reading.over ?? nextTurn(),
    });
  }

  read<Result>(work: (session: ScriptSession) => Promise<Result>): Promise<Result> {
    return this.#inFlight.admit(() => {
      this.#file.assertRecentlyInPlace();
      this.reading.use();
      return new SqliteSession(this.#reading, "read").perform(work);
    });
  }

  scan<Result>(work: (session: ScriptSession) => Promise<Result>): Promise<Result> {
    return this.read(work);
  }

  snapshot<Result>(work: (session: ScriptSession) => Promise<Result>): Promise<Result> {
    return this.#inFlight.admit(async () => {
      // Another connection would open the file that is there now.
      this.#file.assertInPlace();
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
      // The writer closes last, because the last connection moves the write-ahead log into the file.
      this.#connections.reader.close();
      this.#connections.writer.close();
    });
  }
}
