// One name per constraint on both engines. PostgreSQL reports a constraint's name; SQLite reports its table and
// columns. So every primary key and unique constraint is named `<table>_<columns>`, joined by underscores, which can be
// read from either report. Names stay under PostgreSQL's 63 bytes.

/** The name of all foreign keys on both engines, because SQLite reports a foreign key without its name. */
export const FOREIGN_KEY = "foreign_key";

const SQLITE_CONSTRAINT_FOREIGNKEY = 787;
const SQLITE_CONSTRAINT_PRIMARYKEY = 1555;
const SQLITE_CONSTRAINT_UNIQUE = 2067;

/** Returns the violated constraint of a `node:sqlite` error; undefined for any other error. */
export function sqliteConstraint(errcode: number, message: string): string | undefined {
  if (errcode === SQLITE_CONSTRAINT_FOREIGNKEY) return FOREIGN_KEY;
  if (errcode !== SQLITE_CONSTRAINT_PRIMARYKEY && errcode !== SQLITE_CONSTRAINT_UNIQUE) return undefined;
  // "UNIQUE constraint failed: api_keys.org_id, api_keys.id"
  const columns = message.slice(message.indexOf(": ") + 2).split(", ");
  const [table] = columns[0]?.split(".") ?? [];
  return [table, ...columns.map((column) => column.slice(column.indexOf(".") + 1))].join("_");
}

const FOREIGN_KEY_VIOLATION = "23503";
const UNIQUE_VIOLATION = "23505";

/**
 * The suffix of a constraint's reported name. It is the partition (postgres-partitions.ts), as in `…_p3`, and the shard
 * of a cluster such as Citus, as in `…_102234` or `…_p3_102234`.
 */
const PART = /(?:_p\d+)?(?:_\d+)?$/;

/** The relevant fields of an error that PostgreSQL reports. */
export interface ReportedError {
  readonly code?: string | undefined;
  readonly constraint?: string | undefined;
  readonly message: string;
}

/**
 * Returns the violated constraint of a PostgreSQL error; undefined for any other error. Citus reports an error of a
 * shard without the constraint's name. Its message then has the name, in quotes in every language.
 */
export function postgresConstraint({ code, constraint, message }: ReportedError): string | undefined {
  if (code === FOREIGN_KEY_VIOLATION) return FOREIGN_KEY;
  if (code !== UNIQUE_VIOLATION) return undefined;
  const name = constraint ?? /["«„“](\w+)["»“”]/.exec(message)?.[1] ?? "unknown";
  return name.replace(PART, "");
}
