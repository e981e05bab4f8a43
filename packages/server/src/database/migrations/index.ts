import type { ScriptSession } from "../database.ts";
import { contacts } from "./0001-contacts.ts";
import { rowLevelSecurity } from "./0002-row-level-security.ts";
import { imports } from "./0003-imports.ts";
import { contactCounts } from "./0004-contact-counts.ts";
import { organizationNames } from "./0005-organization-names.ts";
import { rejectsHash } from "./0006-rejects-hash.ts";

/** One step of the schema, in each engine's own words. A released step is never edited; a new one is added. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sqlite: string;
  readonly postgres: string;
  /** Fills what SQL cannot compute, in the same transaction. */
  readonly fill?: (session: ScriptSession) => Promise<void>;
}

export const migrations: readonly Migration[] = [
  contacts,
  rowLevelSecurity,
  imports,
  contactCounts,
  organizationNames,
  rejectsHash,
];
