// Generated from spec/contacts.yaml by `pnpm generate`, do not edit.
/** Every refusal: its status, and its usual message for people. */
export const problems = {
  BAD_REQUEST: { status: 400, message: "Unknown field." },
  UNAUTHORIZED: { status: 401, message: "A valid API key is needed. Send it as `authorization: Bearer <key>`." },
  NOT_FOUND: { status: 404, message: "Contact not found" },
  METHOD_NOT_ALLOWED: { status: 405, message: "This path does not have that method; the Allow header names those it has." },
  NOT_ACCEPTABLE: { status: 406, message: "Responses are application/json; the Accept header does not admit it." },
  REQUEST_TIMEOUT: { status: 408, message: "The request did not arrive in time. Send it again." },
  CONFLICT: { status: 409, message: "This email belongs to another contact." },
  PRECONDITION_FAILED: { status: 412, message: "It has changed since the version you know. Read it again and decide what to do." },
  PAYLOAD_TOO_LARGE: { status: 413, message: "The body has more than 65536 bytes." },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, message: "Send the body with `content-type: application/json`." },
  EXPECTATION_FAILED: { status: 417, message: "Send the request without it, or with 100-continue." },
  IDEMPOTENCY_KEY_REUSED: { status: 422, message: "This idempotency key was used with another request. Make up a new one." },
  TOO_MANY_REQUESTS: { status: 429, message: "The rate limit is used up. Wait as long as the Retry-After header says." },
  REQUEST_HEADER_FIELDS_TOO_LARGE: { status: 431, message: "The request line and headers have more than 16384 bytes." },
  INTERNAL_ERROR: { status: 500, message: "Something went wrong on the server. Try again; if it stays, report the X-Request-Id." },
  NOT_IMPLEMENTED: { status: 501, message: "The only transfer coding is chunked. Send the body without another one." },
  SERVICE_UNAVAILABLE: { status: 503, message: "The service cannot respond right now. Wait as long as the Retry-After header says." },
} as const;

export type ProblemCode = keyof typeof problems;
