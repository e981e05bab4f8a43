// The SQL of a page of rows: see page.ts.
import type { Engine } from "../database/database.ts";
import { type Totalled, totalOf } from "./total-statements.ts";

/**
 * The texts of two statements: `list` by `$2` rows at most and `$3` rows skipped, `listAfter` by `$2` rows at most that follow
 * the position `$3`, `$4`. Each has the total beside every row, and alone if there is none: both are of one moment.
 */
export function pageTexts(engine: Engine, totalled: Totalled, columns: string) {
  const page = (which: string) => `
    select t.total, s.* from (select ${totalOf(totalled)[engine]} as total) t
    left join (select ${columns} from ${totalled.table} where org_id = $1 ${which}) s on true`;
  return {
    list: page("order by created_at, id limit $2 offset $3"),
    listAfter: page("and (created_at, id) > ($3, $4) order by created_at, id limit $2"),
  };
}
