import { ContactsError } from "../errors/errors.ts";
import { family } from "../errors/family.ts";

/** The number of rows read, and their outcomes. */
export interface ImportReport {
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly rejected: number;
}

/** An import ended before its last row. Run it again with the same rows and checkpoint to continue. */
export class ImportError extends Error {
  /** The place of the row whose call failed, from 0; undefined if the rows themselves do not fit the checkpoint. */
  readonly index: number | undefined;
  /** The rows of this run, until it ended. */
  readonly report: ImportReport;

  /** @internal */
  constructor(message: string, report: ImportReport, index?: number, options?: ErrorOptions) {
    super(message, options);
    this.index = index;
    this.report = report;
  }

  override get name(): "ImportError" {
    return "ImportError";
  }

  get [family](): string {
    return "ImportError";
  }

  /** Recognises errors of another copy of this package, as those of calls do. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: the class on the right of instanceof, which may be a subclass
    return ContactsError[Symbol.hasInstance].call(this, value);
  }
}

/** Returns the reason of an import's end, which says that its checkpoint could not be saved either. */
export function withoutCheckpoint(reason: unknown, unsaved: unknown): unknown {
  if (!(reason instanceof ImportError)) return reason;
  const { message, report, index, cause } = reason;
  const why = unsaved instanceof Error ? unsaved.message : String(unsaved);
  return new ImportError(`${message} The checkpoint was not saved: ${why}`, report, index, { cause });
}
