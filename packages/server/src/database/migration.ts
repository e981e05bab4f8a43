import type { ScriptSession } from "./database.ts";

/** One step of the schema, in the SQL of each engine. A released step is never edited; changes are new steps. */
export interface Migration {
  /** The position in the order, different for each migration. */
  readonly version: number;
  readonly name: string;
  readonly sqlite: string;
  readonly postgres: string;
  /** Fills columns that SQL cannot compute, in the same transaction. */
  readonly fill?: (session: ScriptSession) => Promise<void>;
}
