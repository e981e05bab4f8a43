// Refusals. Throwing `problem(code, …)` is the only way to refuse a request, and this file alone writes the wire form.
import { type ProblemCode, problems } from "../generated/problems.ts";
import type { Problem } from "../generated/types.ts";
import type { Answer } from "./answer.ts";

/** One fault: what differs from the code's usual message, and where the fault is. */
export type Fault = Partial<Omit<Problem, "error">>;

export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly code: ProblemCode;
  readonly faults: readonly Fault[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ProblemCode, faults: readonly Fault[], headers: Readonly<Record<string, string>>) {
    super(code);
    this.code = code;
    this.faults = faults;
    this.headers = headers;
  }
}

/** A refusal with the given code; one entry of the envelope per fault, one with the code's usual message if there is none. */
export function problem(
  code: ProblemCode,
  faults: Fault | readonly Fault[] = {},
  headers: Readonly<Record<string, string>> = {},
): ProblemError {
  return new ProblemError(code, Array.isArray(faults) ? faults : [faults as Fault], headers);
}

export function toAnswer(error: ProblemError): Answer {
  const { status, message } = problems[error.code];
  const errors = error.faults.map((fault) => ({ error: error.code, message, ...fault }));
  return { status, headers: error.headers, body: JSON.stringify({ data: null, errors }) };
}
