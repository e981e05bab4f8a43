import type { OperationId } from "../generated/operations.ts";
import type { Caller } from "./authentication.ts";

/** What is to be known of a request afterwards. No personal data: no address, no body, no header but the request id. */
export interface RequestRecord {
  readonly requestId: string;
  readonly traceId: string;
  readonly method: string;
  readonly operationId: OperationId | undefined;
  readonly status: number;
  readonly milliseconds: number;
  readonly caller: Caller | undefined;
  /** Whether the client had gone away before there was a response. */
  readonly aborted: boolean;
  /** What was unforeseen, behind a 500 or 503. */
  readonly error: unknown;
}
