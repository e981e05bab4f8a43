// The SQL of kept totals, and the expressions that use them in a repository's statements.
import type { Engine, Statement } from "../database/database.ts";

/** The names of the counted table and of the tables with its total. */
export interface Totalled {
  readonly table: string;
  readonly counts: string;
  /** On PostgreSQL only. */
  readonly deltas: string;
}

/** Returns the names for a table. `one`: the noun for one of its rows. */
export function totalled(table: string, one: string): Totalled {
  return { table, counts: `${one}_counts`, deltas: `${one}_deltas` };
}

/** Returns the total of the organisation `$1`, as an expression. */
export function totalOf({ counts, deltas }: Totalled): Record<Engine, string> {
  const counted = `coalesce((select total from ${counts} where org_id = $1), 0)`;
  return {
    sqlite: counted,
    postgres: `${counted} + coalesce((select sum(delta) from ${deltas} where org_id = $1), 0)`,
  };
}

/** Adds `$2`, which may be negative, to the total of the organisation `$1`. */
export function addTo({ counts, deltas }: Totalled): Record<Engine, string> {
  return {
    sqlite: `
    insert into ${counts} (org_id, total) values ($1, $2)
    on conflict (org_id) do update set total = total + excluded.total`,
    postgres: `insert into ${deltas} (org_id, delta) values ($1, $2)`,
  };
}

/** The number of deltas folded in one transaction, which takes some milliseconds. */
export const FOLD_BATCH = 1_000;

interface TotalStatements {
  readonly nextOrganization: Statement;
  readonly fold: Statement;
  /** Selects the kept total and the counted one, of the same moment. */
  readonly compare: Record<Engine, Statement>;
  /** A script for each engine, with the organisation's id in place of `$1`. */
  readonly recount: Record<Engine, string>;
}

export function totalStatements(totalled: Totalled): TotalStatements {
  const { table, counts, deltas } = totalled;
  const total = totalOf(totalled);
  const compareOn = (engine: Engine): Statement => ({
    name: `${counts}.compare`,
    text: `select ${total[engine]} as kept, (select count(*) from ${table} where org_id = $1) as counted`,
  });
  return {
    nextOrganization: {
      name: `${deltas}.nextOrganization`,
      text: `select org_id from ${deltas} where org_id > $1 order by org_id limit 1`,
    },
    fold: { name: `${deltas}.fold`, text: foldText(totalled) },
    compare: { sqlite: compareOn("sqlite"), postgres: compareOn("postgres") },
    recount: {
      sqlite: `
    insert into ${counts} (org_id, total) select $1, count(*) from ${table} where org_id = $1
    on conflict (org_id) do update set total = excluded.total`,
      // Locks the total's row first, so that no fold happens between count and deltas.
      postgres: `
    set local statement_timeout = 0; set local enable_seqscan = on;
    select set_config('contacts.org_id', $1, true);
    insert into ${counts} (org_id, total) values ($1, 0) on conflict do nothing;
    select total from ${counts} where org_id = $1 for update;
    update ${counts} set total = (select count(*) from ${table} where org_id = $1)
      - coalesce((select sum(delta) from ${deltas} where org_id = $1), 0)
    where org_id = $1`,
    },
  };
}

// Folds deltas. Both conditions of the delete are those of the primary key, so PostgreSQL needs no statistics to use
// it.
function foldText({ counts, deltas }: Totalled): string {
  return `with chosen as (
      select array(select id from ${deltas} where org_id = $1 order by id limit ${FOLD_BATCH}) as ids
    ), gone as (
      delete from ${deltas} where org_id = $1 and id = any((select ids from chosen)::uuid[]) returning delta
    ), summed as (
      insert into ${counts} (org_id, total) select $1, sum(delta) from gone having count(*) > 0
      on conflict (org_id) do update set total = ${counts}.total + excluded.total
    )
    select count(*) as folded from gone`;
}
