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
}
