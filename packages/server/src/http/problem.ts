// Refusals. Only `throw problem(code, …)` refuses a request, and only this file writes the wire format.
import { limits } from "../generated/limits.ts";
import { type ProblemCode, problems } from "../generated/problems.ts";
import type { Problem } from "../generated/types.ts";
import type { TextResponse } from "./response.ts";

/**
 * One fault: its message, if it differs from the code's usual one, and its path. Or the number of further faults
 * without a description.
 */
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

/**
 * Returns the faults that fit into a refusal. Their number and length depend on the caller, but a refusal stays small.
 */
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

/**
 * Cuts a text to a number of characters, and to the bytes that UTF-8 needs for them. An escape in JSON takes more bytes
 * than its character.
 */
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

/**
 * Creates a refusal. Each fault becomes an entry of the envelope; without faults, the entry has the code's usual
 * message.
 */
export function problem(
  code: ProblemCode,
  faults: Fault | readonly Fault[] = {},
  headers: Readonly<Record<string, string>> = {},
): ProblemError {
  return new ProblemError(code, Array.isArray(faults) ? faults : [faults as Fault], headers);
}

export function toResponse(error: ProblemError): TextResponse {
  const { status, message } = problems[error.code];
  const errors = error.faults.map((fault) => ({ error: error.code, message, ...fault }));
  return { status, headers: error.headers, body: JSON.stringify({ data: null, errors }) };
}
