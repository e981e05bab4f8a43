// Turns the text of a response into the data or an error.
import { ApiError } from "../errors/api-error.ts";
import type { RequestLine } from "../errors/errors.ts";
import { ResponseFormatError } from "../errors/response-format-error.ts";
import { safeText } from "../errors/safe-text.ts";
import type { Problem } from "../generated/types.ts";
import { contentType } from "./headers.ts";
import type { Begun, Fail, Page } from "./operation.ts";

/**
 * Returns the data, or throws the error. Only the envelope is checked: unknown fields and values are passed through.
 */
export function unwrapEnvelope(response: Response, body: string, call: Begun): unknown {
  // A gateway's page means that the server is away. Any other foreign response means a wrong address.
  const hint = response.status < 500 ? " Check baseUrl." : "";
  const fail: Fail = (fault, text) => new ResponseFormatError(call, response, fault, `${text}.${hint}`);
  if (body === "") throw fail("empty", "without a body");
  const type = contentType(response) || "missing";
  if (!/^application\/(.+\+)?json$/i.test(type)) throw fail("content-type", `with content-type ${type}`);
  let envelope: Partial<Page> & { errors?: unknown };
  try {
    envelope = Object(JSON.parse(body));
  } catch {
    throw fail("json", "with a body that is not JSON");
  }
  const { data, errors } = envelope;
  // A success has `null` or an empty list; anything else, list or not, is a failure.
  const failures: unknown[] = [errors ?? []].flat();
  const problems = failures.filter((entry) => {
    const problem = entry as Partial<Problem> | null;
    return typeof problem?.error === "string" && typeof problem.message === "string";
  });
  if (problems.length > 0) throw new ApiError(call, response, safeValue(problems as [Problem], call));
  if (!response.ok || failures.length > 0 || data === undefined || (data === null && !call.nullable)) {
    throw fail("envelope", "with JSON that is not this API's");
  }
  return call.page?.(envelope, call.input, fail) ?? data;
}

/** Makes all texts in a JSON value safe, and leaves out levels that are nested too deep. */
function safeValue<Value>(value: Value, line: RequestLine, depth = 0): Value {
  if (typeof value === "string") return safeText(value, line) as Value;
  if (depth > 8) return undefined as Value;
  for (const name in Object(value)) value[name as keyof Value] = safeValue(value[name as keyof Value], line, depth + 1);
  return value;
}
