// The schema as the database itself describes it.
import type { MigratableDatabase } from "../../src/database/database.ts";

export interface StoredTable {
  readonly name: string;
  /** The columns of the primary key, in its order. */
  readonly primaryKey: readonly string[];
  /** The tables that its foreign keys refer to, and the last column of each key: the one beside `org_id`. */
  readonly references: readonly { readonly table: string; readonly column: string }[];
}

const texts = {
  sqlite: {
    tables: "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name",
    primaryKey: "select name as column_name from pragma_table_info($1) where pk > 0 order by pk",
    references: `
      select f."table" as to_table, f."from" as column_name from pragma_foreign_key_list($1) f
      where f.seq = (select max(seq) from pragma_foreign_key_list($1) where id = f.id)`,
  },
  postgres: {
    tables: `
      select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition order by relname`,
    primaryKey: `
      select a.attname as column_name from pg_index i
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
      where i.indrelid = to_regclass($1) and i.indisprimary order by array_position(i.indkey, a.attnum)`,
    references: `
      select f.relname as to_table, a.attname as column_name from pg_constraint c
      join pg_class f on f.oid = c.confrelid
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[cardinality(c.conkey)]
      where c.conrelid = to_regclass($1) and c.contype = 'f' and not f.relispartition`,
  },
} as const;

/** Reads every table that is no partition of another one. */
export function readSchema(database: MigratableDatabase): Promise<StoredTable[]> {
  const { tables, primaryKey, references } = texts[database.engine];
  return database.read(async (session) => {
    const names = await session.all<{ name: string }>({ name: "schema.tables", text: tables }, []);
    const read: StoredTable[] = [];
    for (const { name } of names) {
      const key = await session.all<{ column_name: string }>({ name: "schema.key", text: primaryKey }, [name]);
      const foreign = await session.all<{ to_table: string; column_name: string }>(
        { name: "schema.references", text: references },
        [name],
      );
      read.push({
        name,
        primaryKey: key.map(({ column_name }) => column_name),
        references: foreign.map(({ to_table, column_name }) => ({ table: to_table, column: column_name })),
      });
    }
    return read;
  });
}
