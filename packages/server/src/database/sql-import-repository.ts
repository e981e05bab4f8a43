// The SQL of imports and their progress.
import type { Session, Statement } from "./database.ts";

/** A file that an organisation imports. */
export interface ImportKey {
  readonly format: string;
  /** The SHA-256 of the content, in hexadecimal. */
  readonly content_hash: string;
}

export interface ImportRow {
  /** The number of processed contacts, in the order of the file. */
  readonly entries: number;
  readonly created: number;
  readonly merged: number;
  readonly skipped: number;
  readonly rejected: number;
  /** The size of the file of rejected contacts after these entries. */
  readonly rejects_bytes: number;
  /** The SHA-256 of that part, in hexadecimal; null for an empty one. */
  readonly rejects_hash: string | null;
  readonly finished_at: string | null;
  /** The start of a stored import. */
  readonly started_at?: string;
}

export interface ImportRepository {
  findImport(key: ImportKey): Promise<ImportRow | undefined>;
  insertImport(key: ImportKey, row: ImportRow, at: string): Promise<void>;
  /**
   * Saves the progress. Returns false, without a change, if another process has saved progress since `from` was read.
   */
  updateImport(key: ImportKey, from: ImportRow, to: ImportRow, at: string): Promise<boolean>;
  deleteImport(key: ImportKey): Promise<void>;
}

const counts = "entries, created, merged, skipped, rejected, rejects_bytes, rejects_hash, finished_at";
const keyed = "where org_id = $1 and format = $2 and content_hash = $3";
const find: Statement = { name: "imports.find", text: `select ${counts}, started_at from imports ${keyed}` };
const insert: Statement = {
  name: "imports.insert",
  text: `insert into imports (org_id, format, content_hash, ${counts}, started_at, updated_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)`,
};
const update: Statement = {
  name: "imports.update",
  text: `update imports
    set entries = $4, created = $5, merged = $6, skipped = $7, rejected = $8, rejects_bytes = $9, rejects_hash = $10,
      finished_at = $11, updated_at = $12
    ${keyed} and entries = $13`,
};
const remove: Statement = { name: "imports.delete", text: `delete from imports ${keyed}` };

/** Exported for a test of their plans. */
export const importStatements = { find, insert, update, remove };

export function sqlImportRepository(session: Session, orgId: string): ImportRepository {
  const own = session.within(orgId);
  const place = ({ format, content_hash }: ImportKey) => [orgId, format, content_hash];
  return {
    findImport: async (key) => (await own.all<ImportRow>(find, place(key)))[0],
    async insertImport(key, row, at) {
      await own.run(insert, [...place(key), ...values(row), at]);
    },
    updateImport: async (key, from, to, at) =>
      (await own.run(update, [...place(key), ...values(to), at, from.entries])) === 1,
    async deleteImport(key) {
      await own.run(remove, place(key));
    },
  };
}

function values({ entries, created, merged, skipped, rejected, rejects_bytes, rejects_hash, finished_at }: ImportRow) {
  return [entries, created, merged, skipped, rejected, rejects_bytes, rejects_hash, finished_at];
}
