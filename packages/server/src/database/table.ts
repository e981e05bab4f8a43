// The tables of the schema, for operations on all of them: row-level security, partitions, distribution, backup.
import type { Engine } from "./database.ts";

/** A table with rows of organisations. Its first column is `org_id`, and its keys begin with it. */
export interface Table {
  readonly name: string;
  /** The column with the id of a contact, if each row belongs to one. */
  readonly contactColumn?: string;
  /** True if the table holds only the server's own records, and no data of callers. */
  readonly isInternal?: true;
  /** The only engine with this table. */
  readonly engine?: Engine;
}

/** A table whose rows belong to no contact. */
export type TableOfItsOwn = Table & { readonly contactColumn?: undefined };

/** The tables that belong to no resource. `organizations` is not listed, because it has no `org_id`. */
export const platformTables: readonly Table[] = [{ name: "api_keys" }, { name: "imports", isInternal: true }];

/** The platform's table that refers to tables of resources. */
export const responseTable: Table = { name: "idempotency_records", contactColumn: "contact_id", isInternal: true };
