import type { ScriptSession } from "./database.ts";

/** One step of the schema, in each engine's own words. A released step is never edited; a new one is added. */
export interface Migration {
  /** Its place in the order: no two migrations have the same. */
  readonly version: number;
  readonly name: string;
  readonly sqlite: string;
  readonly postgres: string;
  /** Fills what SQL cannot compute, in the same transaction. */
  readonly fill?: (session: ScriptSession) => Promise<void>;
}
