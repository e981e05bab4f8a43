import type { ProblemStatuses } from "../generated/problem-statuses.ts";
import type { Problem, ProblemCode } from "../generated/types.ts";
import type { RequestLine } from "./errors.ts";
import { ResponseError, type ResponseHead } from "./response-error.ts";

/**
 * A refusal or failure that the server reported.
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
   * The machine-readable code of the first problem. It is one of those that the operation documents, so a `switch` over
   * it can be exhaustive. `"UNKNOWN"` stands for any other, which is then in `problems[0].error`.
   */
  readonly code: Code;
  /** The HTTP status. Where the operation is known (`.result()`), it narrows `code`, as `code` narrows it. */
  declare readonly status: Code extends keyof ProblemStatuses ? ProblemStatuses[Code] : number;
  /** Every problem that the response lists, one per fault; at least one. */
  readonly problems: readonly [Problem, ...Problem[]];

  /** Narrows to the documented codes; the one of the base would leave the code open. */
  declare static readonly [Symbol.hasInstance]: <Instance>(
    this: abstract new (
      ...given: never[]
    ) => Instance,
    value: unknown,
  ) => value is Narrowed<Instance>;

  /** @internal */
  constructor(line: RequestLine, response: ResponseHead, problems: readonly [Problem, ...Problem[]]) {
    const code: string = problems[0].error;
    // `Unknown field. [/nickname]`
    const texts = problems.map(({ path, message }) => (path ? `${message} [${path}]` : message));
    // The server may refuse because an earlier attempt of this call succeeded.
    if (line.isInDoubt) texts.push("An earlier attempt may have succeeded.");
    super(line, response, ` ${code}: ${texts.join(" ")}`);
    this.code = (line.codes.includes(code) ? code : "UNKNOWN") as Code;
    this.problems = problems;
  }

  override get name(): "ApiError" {
    return "ApiError";
  }
}

type Narrowed<Instance> =
  Instance extends ApiError<infer Code> ? (string extends Code ? ApiError : Instance) : Instance;
