import type { ProblemCode } from "./generated/types.ts";

// The compiler holds this list to the specification: a code that is missing here, or gone there, is an error.
const problemCodes: Record<ProblemCode, true> = {
  BAD_REQUEST: true,
  UNAUTHORIZED: true,
  NOT_FOUND: true,
  METHOD_NOT_ALLOWED: true,
  NOT_ACCEPTABLE: true,
  CONFLICT: true,
  PRECONDITION_FAILED: true,
  PAYLOAD_TOO_LARGE: true,
  UNSUPPORTED_MEDIA_TYPE: true,
  IDEMPOTENCY_KEY_REUSED: true,
  TOO_MANY_REQUESTS: true,
  INTERNAL_ERROR: true,
  SERVICE_UNAVAILABLE: true,
};

export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(problemCodes, code);
}
