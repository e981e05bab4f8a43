import type { Session, Statement } from "./database.ts";

const byIndex: Statement = {
  name: "session.byIndex",
  text: `select set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true),
    set_config('enable_sort', 'off', true)`,
};

/**
 * Keeps PostgreSQL to ordered indexes until the transaction ends. The policies of row-level security let it expect a row or
 * two of a sweep, and for those it would read and sort the whole table. SQLite needs no such help.
 */
export async function planByIndex(session: Session): Promise<void> {
  if (session.engine === "postgres") await session.all(byIndex, []);
}
