import { ContactsError, type RequestLine } from "./errors.ts";
import type { Problem, ProblemCode } from "./generated/types.ts";
import { isProblemCode } from "./problem-codes.ts";

/**
 * The server refused the call, or failed and said so.
 *
 * @example
 * ```ts
 * try {
 *   await contacts.update(contactId, { email: "ada@mail.example" });
 * } catch (error) {
 *   if (error instanceof ApiError && error.code === "CONFLICT") {
 *     console.log("The address belongs to contact", error.problems[0].contact_id);
 *   } else throw error;
 * }
 * ```
 */
export class ApiError extends ContactsError {
  /** The HTTP status, such as 409. */
  readonly status: number;
  /**
   * What went wrong, for programs: the code of the first problem. The catalogue is closed, so a `switch` over it can be
   * exhaustive; `"UNKNOWN"` stands for a code that is newer than this client, which is then in `problems[0].error`.
   */
  readonly code: ProblemCode | "UNKNOWN";
  /** Every problem that the answer lists, one per fault; at least one. */
  readonly problems: readonly [Problem, ...Problem[]];
  /** The server's id of the request; quote it when you report a problem. */
  readonly requestId: string | undefined;
  /** Seconds to wait before trying again, if the server said. */
  readonly retryAfter: number | undefined;
  readonly #headers: Headers;

  /** @internal */
  constructor(line: RequestLine, status: number, headers: Headers, problems: readonly [Problem, ...Problem[]]) {
    const requestId = headers.get("x-request-id") ?? undefined;
    const code: string = problems[0].error;
    const id = requestId === undefined ? "" : ` (request id ${requestId})`;
    super(line, `${status} ${code}: ${problems.map(describe).join(" ")}${id}`);
    this.status = status;
    this.code = isProblemCode(code) ? code : "UNKNOWN";
    this.problems = problems;
    this.requestId = requestId;
    this.retryAfter = readRetryAfter(headers.get("retry-after"));
    this.#headers = headers;
  }

  override get name(): "ApiError" {
    return "ApiError";
  }

  /** The headers of the answer. Not shown when the error is printed. */
  get headers(): Headers {
    return this.#headers;
  }
}

/** `Unknown field. [/nickname]` */
function describe({ path, message }: Problem): string {
  return typeof path === "string" ? `${message} [${path}]` : message;
}

/** Seconds, or a date (RFC 9110, section 10.2.3). */
function readRetryAfter(value: string | null): number | undefined {
  if (value === null) return undefined;
  if (/^\d+$/.test(value)) return Number(value);
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : Math.max(0, (time - Date.now()) / 1000);
}
