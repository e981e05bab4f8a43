import type { ProblemStatuses } from "../generated/problem-statuses.ts";
import type { Problem, ProblemCode } from "../generated/types.ts";
import type { RequestLine } from "./errors.ts";
import { ResponseError, type ResponseHead } from "./response-error.ts";

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
export class ApiError<Code extends string = ProblemCode | "UNKNOWN"> extends ResponseError {
  /**
   * What went wrong, for programs: the code of the first problem. It is one of those that the operation documents, so a
   * `switch` over it can be exhaustive; `"UNKNOWN"` stands for any other, which is then in `problems[0].error`.
   */
  readonly code: Code;
  /** The HTTP status. Where the error is of one operation (`.result()`), it narrows `code`, as `code` narrows it. */
  declare readonly status: Code extends keyof ProblemStatuses ? ProblemStatuses[Code] : number;
  /** Every problem that the response lists, one per fault; at least one. */
  readonly problems: readonly [Problem, ...Problem[]];

  /** @internal */
  constructor(line: RequestLine, response: ResponseHead, problems: readonly [Problem, ...Problem[]]) {
    const code: string = problems[0].error;
    // `Unknown field. [/nickname]`
    const texts = problems.map(({ path, message }) => (path ? `${message} [${path}]` : message));
    // The refusal may be of what the call itself has done before.
    if (line.isInDoubt) texts.push("An earlier attempt may have succeeded.");
    super(line, response, ` ${code}: ${texts.join(" ")}`);
    this.code = (line.codes.includes(code) ? code : "UNKNOWN") as Code;
    this.problems = problems;
  }

  override get name(): "ApiError" {
    return "ApiError";
  }
}
