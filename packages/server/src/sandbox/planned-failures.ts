// Failures that a test asks for in advance, and what a caller gets to see of them.
import type { OperationId } from "../generated/operations.ts";
import { type ProblemCode, problems } from "../generated/problems.ts";
import type { Answer } from "../http/answer.ts";
import { problem, toAnswer } from "../http/problem.ts";

interface Selection {
  /** How many requests are to fail.
   * @default 1 */
  readonly times?: number;
  /** Only requests of this operation fail; the others pass by.
   * @default requests of any operation */
  readonly operationId?: OperationId;
}

/** The request is refused without taking effect. */
export interface RefusedRequest extends Selection {
  /**
   * From 400 to 599. The answer is the one of the contract; a status that the contract does not know, such as 502, is
   * answered in plain text, as a gateway would.
   */
  readonly status: number;
  /**
   * The `Retry-After` header: seconds, or a moment.
   * @default 0 for 429 and 503, where the contract promises the header; no header otherwise
   */
  readonly retryAfter?: number | Date;
}

/** `fetch` rejects with a `TypeError`, as it does when the network fails. */
export interface BrokenConnection extends Selection {
  /** Whether the connection breaks before the request is there, or after it took effect: then only its answer is lost. */
  readonly networkError: "before" | "after";
}

export type Failure = RefusedRequest | BrokenConnection;

/** The failures still to come, in the order they were asked for. */
export class PlannedFailures {
  #planned: { readonly failure: Failure; left: number }[] = [];

  add(failure: Failure): void {
    const { times = 1 } = failure;
    if (!Number.isInteger(times) || times < 1) throw new RangeError(`\`times\` is 1 at the least, not ${times}.`);
    if ("status" in failure && !(failure.status >= 400 && failure.status <= 599)) {
      throw new RangeError(`A failure has a status from 400 to 599, not ${failure.status}.`);
    }
    this.#planned.push({ failure, left: times });
  }

  /** The failure of a request of the operation, if there is one; that is one less to come. */
  take(operationId: OperationId | undefined): Failure | undefined {
    const planned = this.#planned.find(({ failure }) => [undefined, operationId].includes(failure.operationId));
    if (planned === undefined) return undefined;
    planned.left--;
    this.#planned = this.#planned.filter(({ left }) => left > 0);
    return planned.failure;
  }
}

export function toFailedAnswer({ status, retryAfter }: RefusedRequest): Answer {
  const wait = retryAfter ?? (status === 429 || status === 503 ? 0 : undefined);
  const headers = wait === undefined ? {} : { "retry-after": wait instanceof Date ? wait.toUTCString() : String(wait) };
  const code = (Object.keys(problems) as ProblemCode[]).find((code) => problems[code].status === status);
  if (code !== undefined) return toAnswer(problem(code, {}, headers));
  return { status, headers: { ...headers, "content-type": "text/plain" }, body: `The sandbox answers ${status}.\n` };
}
