// Refusals. Throwing `problem(code, …)` is the only way to refuse a request, and this file alone writes the wire form.
import { limits } from "../generated/limits.ts";
import { type ProblemCode, problems } from "../generated/problems.ts";
import type { Problem } from "../generated/types.ts";
import type { TextAnswer } from "./answer.ts";

/** One fault: what differs from the code's usual message, and where the fault is. Or so many more, which are not described. */
export type Fault = Partial<Omit<Problem, "error">> & { readonly more?: number };

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
  const described = faults.filter(({ more }) => more === undefined);
  const all = faults.reduce((sum, { more = 1 }) => sum + more, 0);
  const listed = all > maxProblems ? described.slice(0, maxProblems - 1) : described;
  const more = all - listed.length;
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

/** At most so many characters, and no more bytes than UTF-8 takes for as many: an escape in JSON takes more than its character. */
function cutText(text: string, maxLength: number): string {
  if (text.length <= maxLength && !/\p{Cc}/u.test(text)) return text;
  const most = text.length > maxLength ? maxLength - 1 : maxLength;
  let kept = "";
  let bytes = 0;
  for (const character of text) {
    bytes += character < " " ? 6 : 4;
    if (kept.length + character.length > most || bytes > most * 4) return `${kept}…`;
    kept += character;
  }
  return kept;
}

/** A refusal with the given code; one entry of the envelope per fault, one with the code's usual message if there is none. */
export function problem(
  code: ProblemCode,
  faults: Fault | readonly Fault[] = {},
  headers: Readonly<Record<string, string>> = {},
): ProblemError {
  return new ProblemError(code, Array.isArray(faults) ? faults : [faults as Fault], headers);
}

export function toAnswer(error: ProblemError): TextAnswer {
  const { status, message } = problems[error.code];
  const errors = error.faults.map((fault) => ({ error: error.code, message, ...fault }));
  return { status, headers: error.headers, body: JSON.stringify({ data: null, errors }) };
}
