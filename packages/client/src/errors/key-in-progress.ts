import type { ApiError } from "./api-error.ts";

/**
 * Tells if an earlier request with the same idempotency key, whose response was lost, is still in progress. Another
 * request with that key would be refused with 422.
 */
export function isKeyInProgress(error: object): boolean {
  const { status, problems } = error as Partial<ApiError>;
  return status === 409 && problems?.[0].path === "Idempotency-Key";
}
