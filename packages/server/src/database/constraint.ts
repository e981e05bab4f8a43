// One name per constraint on both engines. PostgreSQL reports the name it was given; SQLite reports table and columns
// instead. So every primary key and unique constraint of the schema is named `<table>_<columns>`, joined by underscores,
// and the name can be read from either report. Names stay under PostgreSQL's 63 bytes.

/** SQLite reports a foreign key without its name, so on both engines all foreign keys go by this one. */
export const FOREIGN_KEY = "foreign_key";

const SQLITE_CONSTRAINT_FOREIGNKEY = 787;
const SQLITE_CONSTRAINT_PRIMARYKEY = 1555;
const SQLITE_CONSTRAINT_UNIQUE = 2067;

/** The violated constraint of a `node:sqlite` error, undefined for every other error. */
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
 * What the name of a constraint ends with beside the name in the schema: the partition (postgres-partitions.ts), as in
 * `…_p3`, and the shard of a cluster such as Citus, as in `…_102234` or `…_p3_102234`.
 */
const PART = /(?:_p\d+)?(?:_\d+)?$/;

/** What is known of an error that PostgreSQL reports. */
export interface ReportedError {
  readonly code?: string | undefined;
  readonly constraint?: string | undefined;
  readonly message: string;
}

/**
 * The violated constraint of a PostgreSQL error, undefined for every other error. Citus passes on an error of a shard without
 * the name of its constraint, which is then only in the message, in quotes in every language.
 */
export function postgresConstraint({ code, constraint, message }: ReportedError): string | undefined {
  if (code === FOREIGN_KEY_VIOLATION) return FOREIGN_KEY;
  if (code !== UNIQUE_VIOLATION) return undefined;
  const name = constraint ?? /["«„“](\w+)["»“”]/.exec(message)?.[1] ?? "unknown";
  return name.replace(PART, "");
}
