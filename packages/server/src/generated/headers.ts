// Generated from spec/contacts.yaml by `pnpm generate`, do not edit.
/** Every header that a response may have, by name. */
export const responseHeaders: readonly string[] = [
  "X-Request-Id",
  "ETag",
  "Location",
  "Idempotency-Replayed",
  "RateLimit",
  "RateLimit-Policy",
  "Retry-After",
  "WWW-Authenticate",
  "Accept-Encoding",
  "Allow",
];
