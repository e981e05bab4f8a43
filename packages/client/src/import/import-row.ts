import type { ContactsClient } from "../client.ts";
import { ApiError } from "../errors/api-error.ts";
import { isKeyInProgress } from "../errors/key-in-progress.ts";
import type { ContactResolve, Metadata } from "../generated/types.ts";
import { fingerprint } from "./fingerprint.ts";
import { ImportError, type ImportReport } from "./import-error.ts";
import type { throughOutages } from "./outages.ts";
import type { Placed } from "./rows-in-order.ts";

type Identifier = "phone_number" | "email" | "external_id";

/**
 * A contact to create or to update: at least one identifier, and other fields. An identifier may be null, as in a
 * database's row.
 */
export type ImportRow<OwnMetadata extends object = Metadata> = {
  readonly [Name in Identifier]?: string | null | undefined;
} & Pick<ContactResolve<OwnMetadata>, "name" | "metadata">;

/** A row that the server has refused. */
export interface Rejection<OwnMetadata extends object = Metadata> {
  /** Its place, from 0. */
  readonly index: number;
  readonly row: ImportRow<OwnMetadata>;
  readonly error: ApiError;
}

/** Statuses that refuse one row. Any other failure concerns all rows: the key, the network, the server. */
const statusesOfRows = [400, 404, 409, 413, 422];

/** A row whose earlier request is still in progress is not refused: that request may fail yet. */
function isOfRow(error: unknown): error is ApiError {
  return error instanceof ApiError && statusesOfRows.includes(error.status) && !isKeyInProgress(error);
}

interface RowImporterOptions<OwnMetadata extends object> {
  readonly contacts: Pick<ContactsClient<OwnMetadata>, "upsert">;
  readonly importId: string;
  /** The counts, raised after each row. */
  readonly report: { -readonly [Name in keyof ImportReport]: number };
  readonly withoutOutages: ReturnType<typeof throughOutages>;
  readonly onReject: ((rejection: Rejection<OwnMetadata>) => void | PromiseLike<void>) | undefined;
  /** Ends the row's call. */
  readonly signal: AbortSignal | undefined;
  /** Ends the row's wait in an outage. */
  readonly ending: AbortSignal;
}

/** Returns a function that imports one row. It throws when the whole import has to end. */
export function rowImporter<OwnMetadata extends object>({
  contacts,
  importId,
  report,
  withoutOutages,
  onReject,
  signal,
  ending,
}: RowImporterOptions<OwnMetadata>) {
  return async ({ index, row }: Placed<ImportRow<OwnMetadata>>): Promise<void> => {
    try {
      const { created } = await withoutOutages(() => upsert(index, row));
      report[created ? "created" : "updated"]++;
    } catch (error) {
      // It was aborted, or another row has ended the import.
      if (ending.aborted && error === ending.reason) throw error;
      if (!(isOfRow(error) && onReject)) throw endedAt(index, error);
      report.rejected++;
      await onReject({ index, row, error });
    }
  };

  function upsert(index: number, row: ImportRow<OwnMetadata>) {
    const { name, metadata, phone_number, email, external_id } = row;
    const identifiers = {
      phone_number: phone_number ?? undefined,
      email: email ?? undefined,
      external_id: external_id ?? undefined,
    };
    const idempotencyKey = `${importId}-${index}-${fingerprint(row)}`;
    return contacts.upsert(identifiers, { name, metadata }, { signal, idempotencyKey });
  }

  /** Names the row, without its data, which may be personal. */
  function endedAt(index: number, cause: unknown): ImportError {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return new ImportError(`The import ended at row ${index}: ${reason}`, { ...report }, index, { cause });
  }
}
