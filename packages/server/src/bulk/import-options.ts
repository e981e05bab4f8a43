import type { CountryCode } from "libphonenumber-js/min";
import type { ImportKey, ImportRow } from "../database/sql-import-repository.ts";
import type { SqlStore } from "../store/sql-store.ts";
import type { IdSet } from "./id-set.ts";
import type { OnExisting } from "./place-contact.ts";
import type { Rejection } from "./rejection.ts";
import type { RejectsFile } from "./rejects-file.ts";
import type { Remark } from "./remark.ts";

export interface ImportOptions {
  readonly store: SqlStore;
  readonly orgId: string;
  readonly key: ImportKey;
  readonly onExisting: OnExisting;
  /** All external ids of the file. */
  readonly externalIds: IdSet;
  /** The country of phone numbers without a country code. Without it, these cannot be read. */
  readonly country?: CountryCode | undefined;
  /** True if everything is rolled back at the end. */
  readonly isDryRun: boolean;
  readonly rejects: RejectsFile | undefined;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Called after each batch. Returns true to continue. */
  readonly onBatch: (batch: Done) => boolean;
  /** Called with each group, which is not a contact. */
  readonly onGroup: () => void;
}

/** The result of a batch: the counts since the beginning of the file, and its report. */
export interface Done {
  readonly row: ImportRow;
  readonly rejections: readonly Rejection[];
  readonly remarks: readonly EntryRemark[];
  /** Names of properties that were not imported. */
  readonly unused: readonly string[];
  /** Ids of the contacts that were created or merged into. */
  readonly ownIds: ReadonlySet<string>;
}

export type EntryRemark = Remark & { readonly line: number };
