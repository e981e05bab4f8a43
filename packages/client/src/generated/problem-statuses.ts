// Generated from spec/contacts.yaml by `pnpm generate`, do not edit.
/** The status that each refusal is sent with. */
export interface ProblemStatuses {
  BAD_REQUEST: 400;
  UNAUTHORIZED: 401;
  NOT_FOUND: 404;
  METHOD_NOT_ALLOWED: 405;
  NOT_ACCEPTABLE: 406;
  CONFLICT: 409;
  PRECONDITION_FAILED: 412;
  PAYLOAD_TOO_LARGE: 413;
  UNSUPPORTED_MEDIA_TYPE: 415;
  IDEMPOTENCY_KEY_REUSED: 422;
  TOO_MANY_REQUESTS: 429;
  INTERNAL_ERROR: 500;
  SERVICE_UNAVAILABLE: 503;
}
