// From an answer to what the caller gets: the data, or an error.
import { ApiError } from "./api-error.ts";
import type { RequestLine } from "./errors.ts";
import type { Problem } from "./generated/types.ts";
import { ResponseFormatError } from "./response-format-error.ts";
import type { Operation } from "./transport.ts";

interface Answer {
  readonly status: number;
  readonly ok: boolean;
  readonly headers: Headers;
  readonly body: string;
}

/** Fields and values that this version does not know are passed through: only the envelope itself is checked. */
export function unwrap(answer: Answer, shape: Operation["answer"], line: RequestLine): unknown {
  const envelope = parse(answer, line);
  if (isRefusal(envelope)) throw new ApiError(line, answer.status, answer.headers, envelope.errors);
  if (answer.ok && typeof envelope === "object" && envelope !== null && "data" in envelope) {
    if (shape === "data") return envelope.data;
    if ("pagination" in envelope) return { data: envelope.data, pagination: envelope.pagination };
  }
  throw new ResponseFormatError(line, answer, "envelope");
}

function parse(answer: Answer, line: RequestLine): unknown {
  if (answer.body === "") throw new ResponseFormatError(line, answer, "empty");
  if (!/^application\/(?:[^;]+\+)?json *(?:;|$)/i.test(answer.headers.get("content-type") ?? "")) {
    throw new ResponseFormatError(line, answer, "content-type");
  }
  try {
    return JSON.parse(answer.body);
  } catch {
    throw new ResponseFormatError(line, answer, "json");
  }
}

function isRefusal(envelope: unknown): envelope is { errors: [Problem, ...Problem[]] } {
  const { errors } = (envelope ?? {}) as { errors?: unknown };
  return Array.isArray(errors) && errors.length > 0 && errors.every(isProblem);
}

function isProblem(entry: unknown): entry is Problem {
  const { error, message } = (entry ?? {}) as { error?: unknown; message?: unknown };
  return typeof error === "string" && typeof message === "string";
}
