// Logs one line for each call on standard error. It has no arguments and no data, as those are personal.

export interface AuditEntry {
  readonly time: string;
  readonly tool: string;
  readonly operationId: string | null;
  /** The status of the API, or a word for a call that did not reach it. */
  readonly status: number | string;
  readonly durationMs: number;
  readonly requestId: string | null;
}

export type Audit = (entry: AuditEntry) => void;

export const auditToStderr: Audit = (entry) => {
  process.stderr.write(`${JSON.stringify(entry)}\n`);
};
