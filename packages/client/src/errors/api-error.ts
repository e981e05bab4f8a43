import type { ProblemStatuses } from "../generated/problem-statuses.ts";
import type { Problem, ProblemCode } from "../generated/types.ts";
import { AnsweredError } from "./answered-error.ts";
import type { RequestLine } from "./errors.ts";

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
export class ApiError<Code extends string = ProblemCode | "UNKNOWN"> extends AnsweredError {
  /**
   * What went wrong, for programs: the code of the first problem. It is one of those that the operation documents, so a
   * `switch` over it can be exhaustive; `"UNKNOWN"` stands for any other, which is then in `problems[0].error`.
   */
  readonly code: Code;
  /** The HTTP status. Where the error is of one operation (`.result()`), it narrows `code`, as `code` narrows it. */
  declare readonly status: Code extends keyof ProblemStatuses ? ProblemStatuses[Code] : number;
  /** Every problem that the answer lists, one per fault; at least one. */
  readonly problems: readonly [Problem, ...Problem[]];

  /** @internal */
  constructor(
    line: RequestLine,
    answer: { readonly status: number; readonly headers: Headers },
    problems: readonly [Problem, ...Problem[]],
    documented: readonly string[],
  ) {
    const code: string = problems[0].error;
    super(line, answer, ` ${code}: ${problems.map(describe).join(" ")}`);
    this.code = (documented.includes(code) ? code : "UNKNOWN") as Code;
    this.problems = problems;
  }

  override get name(): "ApiError" {
    return "ApiError";
  }
}

/** `Unknown field. [/nickname]` */
function describe({ path, message }: Problem): string {
  return typeof path === "string" ? `${message} [${path}]` : message;
}
