// Failures that a test plans, and their effect on the caller.
import type { OperationId } from "../generated/operations.ts";
import { type ProblemCode, problems } from "../generated/problems.ts";
import { problem, toResponse } from "../http/problem.ts";
import type { ApiResponse } from "../http/response.ts";

interface Selection {
  /**
   * The number of requests that fail.
   * @default 1
   */
  readonly times?: number;
  /**
   * The operation whose requests fail; other requests succeed.
   * @default requests of any operation
   */
  readonly operationId?: OperationId;
}

/** A failure that refuses the request before it takes effect. */
export interface RefusedRequest extends Selection {
  /**
   * From 400 to 599. The response is that of the contract. A status outside the contract, such as 502, has a plain-text
   * response like that of a gateway.
   */
  readonly status: number;
  /**
   * The `Retry-After` header: seconds, or a time.
   * @default 0 for 429 and 503, where the contract promises the header; no header otherwise
   */
  readonly retryAfter?: number | Date;
}

/** A failure that makes `fetch` reject with a `TypeError`, as it does when the network fails. */
export interface BrokenConnection extends Selection {
  /** The connection fails before the request arrives, or after it took effect, so that only its response is lost. */
  readonly networkError: "before" | "after";
}

export type Failure = RefusedRequest | BrokenConnection;

/** The pending failures, in the order they were planned. */
export class PlannedFailures {
  #planned: { readonly failure: Failure; left: number }[] = [];

  add(failure: Failure): void {
    const { times = 1 } = failure;
    if (!Number.isInteger(times) || times < 1)
      throw new RangeError(`Expected \`times\` of at least 1, received ${times}.`);
    if ("status" in failure && !(failure.status >= 400 && failure.status <= 599)) {
      throw new RangeError(`Expected a status from 400 to 599, received ${failure.status}.`);
    }
    this.#planned.push({ failure, left: times });
  }

  /** Removes and returns the next failure for a request of the operation; undefined if there is none. */
  take(operationId: OperationId | undefined): Failure | undefined {
    const planned = this.#planned.find(({ failure }) => [undefined, operationId].includes(failure.operationId));
    if (planned === undefined) return undefined;
    planned.left--;
    this.#planned = this.#planned.filter(({ left }) => left > 0);
    return planned.failure;
  }
}

export function toFailedResponse({ status, retryAfter }: RefusedRequest): ApiResponse {
  const wait = retryAfter ?? (status === 429 || status === 503 ? 0 : undefined);
  const headers = wait === undefined ? {} : { "retry-after": wait instanceof Date ? wait.toUTCString() : String(wait) };
  const code = (Object.keys(problems) as ProblemCode[]).find((code) => problems[code].status === status);
  if (code !== undefined) return toResponse(problem(code, {}, headers));
  return {
    status,
    headers: { ...headers, "content-type": "text/plain" },
    body: `The sandbox responds with ${status}.\n`,
  };
}
