// From the text of an answer to what the caller gets: the data, or an error.
import { ApiError } from "./api-error.ts";
import type { RequestLine } from "./errors.ts";
import type { Pagination, Problem } from "./generated/types.ts";
import { type ResponseFault, ResponseFormatError } from "./response-format-error.ts";
import type { Operation } from "./transport.ts";

/**
 * Fields and values that this version does not know are passed through: only the envelope itself is checked.
 *
 * @param start Where a page starts, if it is one of several: its offset, or the cursor that it follows.
 */
export function unwrap(
  response: Response,
  body: string,
  operation: Operation,
  line: RequestLine,
  start: number | string | undefined,
): unknown {
  const fail = (fault: ResponseFault) => new ResponseFormatError(line, response, fault);
  const envelope = parse(response, body, fail);
  if (isRefusal(envelope)) throw new ApiError(line, response, envelope.errors, operation.codes);
  const { data, pagination } = Object(envelope) as Partial<Page>;
  if (!response.ok || data === undefined) throw fail("envelope");
  if (operation.answer === "data") return data;
  if (!pagination || !Array.isArray(data)) throw fail("envelope");
  if (start !== undefined && !movesOn({ data, pagination }, start)) throw fail("page");
  return { data, pagination };
}

interface Page {
  readonly data: readonly unknown[];
  readonly pagination: Pagination;
}

/** A page from elsewhere, or an empty one with more to come, would be asked for again and again. */
function movesOn({ data, pagination: { offset, has_more, next_cursor } }: Page, start: number | string): boolean {
  const follows = typeof start === "number" ? offset === start : next_cursor !== start && (!has_more || next_cursor);
  return Boolean(follows) && (data.length > 0 || !has_more);
}

function parse(response: Response, body: string, fail: (fault: ResponseFault) => Error): unknown {
  if (body === "") throw fail("empty");
  if (!/^application\/(?:[^;]+\+)?json *(?:;|$)/i.test(response.headers.get("content-type") ?? "")) {
    throw fail("content-type");
  }
  try {
    return JSON.parse(body);
  } catch {
    throw fail("json");
  }
}

function isRefusal(envelope: unknown): envelope is { errors: [Problem, ...Problem[]] } {
  const { errors } = Object(envelope) as { errors?: unknown };
  return Array.isArray(errors) && errors.length > 0 && errors.every(isProblem);
}

function isProblem(entry: unknown): entry is Problem {
  const { error, message } = Object(entry) as { error?: unknown; message?: unknown };
  return typeof error === "string" && typeof message === "string";
}
