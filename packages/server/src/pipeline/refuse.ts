import { DatabaseUnavailable } from "../database/database.ts";
import { retryAfterSeconds } from "../http/admission.ts";
import { ProblemError, problem, toResponse } from "../http/problem.ts";
import type { TextResponse } from "../http/response.ts";
import { StorageUnavailable } from "../http/temporary-files.ts";
import type { Exchange } from "./exchange.ts";

/** Returns the response to an error of a stage. Unexpected errors are only described in the record. */
export function refuse(error: unknown, exchange: Exchange): TextResponse {
  if (error instanceof ProblemError) return toResponse(error);
  exchange.error = error;
  const isUnavailable = error instanceof DatabaseUnavailable || error instanceof StorageUnavailable;
  return toResponse(isUnavailable ? unavailable() : problem("INTERNAL_ERROR"));
}

/** Creates the refusal of a server that cannot work at the moment. */
export function unavailable(headers: Readonly<Record<string, string>> = {}): ProblemError {
  return problem("SERVICE_UNAVAILABLE", {}, { "retry-after": retryAfterSeconds, ...headers });
}
