// From the text of an answer to what the caller gets: the data, or an error.
import { ApiError } from "../errors/api-error.ts";
import type { RequestLine } from "../errors/errors.ts";
import { type ResponseFault, ResponseFormatError } from "../errors/response-format-error.ts";
import type { Problem } from "../generated/types.ts";
import type { Operation, Page } from "./operation.ts";

/**
 * Fields and values that this version does not know are passed through: only the envelope itself is checked.
 *
 * @param follows Tells whether a page, if it is one of several, comes after those before it.
 */
export function unwrapEnvelope(
  response: Response,
  body: string,
  operation: Operation,
  line: RequestLine,
  follows: ((page: Page) => boolean) | undefined,
): unknown {
  const fail = (fault: ResponseFault) => new ResponseFormatError(line, response, fault);
  const envelope = parse(response, body, fail);
  if (isRefusal(envelope)) throw new ApiError(line, response, envelope.errors, operation.codes);
  const { data, pagination } = Object(envelope) as Partial<Page>;
  if (!response.ok || data === undefined) throw fail("envelope");
  if (operation.answer === "data") return data;
  if (!pagination || !Array.isArray(data)) throw fail("envelope");
  const page = { data, pagination };
  if (follows && !follows(page)) throw fail("page");
  return page;
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
