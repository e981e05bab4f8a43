// The SQL of a page of rows: see page.ts.
import type { Engine } from "../database/database.ts";
import { type Totalled, totalOf } from "./total-statements.ts";

/**
 * Returns the texts of two statements. `list` selects at most `$2` rows and skips `$3`. `listAfter` selects at most
 * `$2` rows after the position `$3`, `$4`. Each row has the total, which stands alone if there are no rows: both show
 * the same moment.
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
