import type { OperationId } from "../generated/operations.ts";
import type { Caller } from "./authentication.ts";

/**
 * The record of a finished request. It holds no personal data: no address, no body, and no header but the request id.
 */
export interface RequestRecord {
  readonly requestId: string;
  readonly traceId: string;
  readonly method: string;
  readonly operationId: OperationId | undefined;
  readonly status: number;
  readonly milliseconds: number;
  readonly caller: Caller | undefined;
  /** True if the client left before the response. */
  readonly aborted: boolean;
  /** The unexpected error behind a 500 or 503. */
  readonly error: unknown;
}
