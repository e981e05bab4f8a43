// Refusals. Throwing `problem(code, …)` is the only way to refuse a request, and this file alone writes the wire form.
import { limits } from "../generated/limits.ts";
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
    this.faults = bounded(faults);
    this.headers = headers;
  }
}

const { maxProblems, maxMessageLength, maxPathLength } = limits.refusal;

/** The faults that a refusal has room for. A caller decides how many there are and how long; a refusal stays small. */
function bounded(faults: readonly Fault[]): readonly Fault[] {
  const listed = faults.length > maxProblems ? faults.slice(0, maxProblems - 1) : faults;
  const more = faults.length - listed.length;
  return [...listed.map(cut), ...(more > 0 ? [{ message: `${more} more problems are not listed.` }] : [])];
}

function cut(fault: Fault): Fault {
  const { message, path } = fault;
  return {
    ...fault,
    ...(message === undefined ? {} : { message: cutText(message, maxMessageLength) }),
    ...(path === undefined ? {} : { path: cutText(path, maxPathLength) }),
  };
}

function cutText(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  // A character of two UTF-16 units is not split.
  return `${text.slice(0, maxLength - 1).replace(/[\ud800-\udbff]$/, "")}…`;
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
