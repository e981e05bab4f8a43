// Partitions tables by organisation: a migration's tables become hash partitions of org_id.

const TABLE = /^create table (\w+) \(\n {2}org_id /m;

/** Returns the script with partitioned tables. The partitions are named `<table>_p<number>`. */
export function inPartitions(script: string, count: number): string {
  const statements = script.split(/;$/m).map((text) => ({ text, table: TABLE.exec(text)?.[1] }));
  const partitioned = statements.map(({ text, table }) => (table ? `${text} partition by hash (org_id)` : text));
  const partitions = statements.flatMap(({ table }) => (table ? partitionsOf(table, count) : []));
  return [partitioned.join(";"), ...partitions, NAME_INDEXES].join("\n");
}

function partitionsOf(table: string, count: number): string[] {
  return Array.from(
    { length: count },
    (_, number) =>
      `create table ${table}_p${number} partition of ${table} for values with (modulus ${count}, remainder ${number});`,
  );
}

/**
 * A violation reports the index of the partition, whose name PostgreSQL chooses. Each index is renamed to that of the
 * whole table with the suffix of the partition, so that constraint.ts knows it.
 */
const NAME_INDEXES = `
do $$
declare part record;
begin
  for part in
    select index.oid::regclass as index, whole.relname || substring(own.relname from '_p\\d+$') as name
    from pg_inherits
    join pg_class index on index.oid = inhrelid
    join pg_class whole on whole.oid = inhparent
    join pg_index on pg_index.indexrelid = index.oid
    join pg_class own on own.oid = pg_index.indrelid
    where whole.relkind = 'I' and index.relname <> whole.relname || substring(own.relname from '_p\\d+$')
  loop
    execute format('alter index %s rename to %I', part.index, part.name);
  end loop;
end $$;
`;
