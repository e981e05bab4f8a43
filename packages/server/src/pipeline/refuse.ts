import { DatabaseUnavailable } from "../database/database.ts";
import { retryAfterSeconds } from "../http/admission.ts";
import type { TextAnswer } from "../http/answer.ts";
import { ProblemError, problem, toAnswer } from "../http/problem.ts";
import { StorageUnavailable } from "../http/temporary-files.ts";
import type { Exchange } from "./exchange.ts";

/** The response to what a stage has thrown. Anything but a problem is unforeseen: only the record has it whole. */
export function refuse(error: unknown, exchange: Exchange): TextAnswer {
  if (error instanceof ProblemError) return toAnswer(error);
  exchange.error = error;
  const isUnavailable = error instanceof DatabaseUnavailable || error instanceof StorageUnavailable;
  return toAnswer(isUnavailable ? unavailable() : problem("INTERNAL_ERROR"));
}

/** The refusal of a server that cannot work now. */
export function unavailable(headers: Readonly<Record<string, string>> = {}): ProblemError {
  return problem("SERVICE_UNAVAILABLE", {}, { "retry-after": retryAfterSeconds, ...headers });
}
