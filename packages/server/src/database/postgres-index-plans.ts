import type { Session, Statement } from "./database.ts";

const byIndex: Statement = {
  name: "session.byIndex",
  text: `select set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true),
    set_config('enable_sort', 'off', true)`,
};

/**
 * Makes PostgreSQL use ordered indexes until the transaction ends. Because of the row-level security policies, it
 * expects a sweep to find one or two rows, and would read and sort the whole table. SQLite needs no such setting.
 */
export async function planByIndex(session: Session): Promise<void> {
  if (session.engine === "postgres") await session.all(byIndex, []);
}
