// The tables of the schema, for whatever is done to all of them: row-level security, partitions, distribution, backup.
import type { Engine } from "./database.ts";

/** A table with rows of organisations: its first column is `org_id`, and its keys begin with it. */
export interface Table {
  readonly name: string;
  /** The column with the id of a contact, if each row belongs to one. */
  readonly contactColumn?: string;
  /** Whether it holds only what the server notes for itself, and nothing that a caller has stored. */
  readonly isInternal?: true;
  /** The only engine that has it. */
  readonly engine?: Engine;
}

/** A table whose rows belong to no contact. */
export type TableOfItsOwn = Table & { readonly contactColumn?: undefined };

/** The tables that belong to no resource. `organizations` is none of them: it has no `org_id`. */
export const platformTables: readonly Table[] = [{ name: "api_keys" }, { name: "imports", isInternal: true }];

/** The platform's table that refers to those of resources. */
export const responseTable: Table = { name: "idempotency_records", contactColumn: "contact_id", isInternal: true };
