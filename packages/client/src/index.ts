// All exports of this package.

export type { ApiResponse, Call, CallError, ResponseHeaders, Result } from "./call/call.ts";
export { entityTagOf } from "./call/entity-tag.ts";
export type { CallOptions } from "./call/operation.ts";
export type { PagedCall } from "./call/pages.ts";
export { ContactsClient } from "./client.ts";
export { ApiError } from "./errors/api-error.ts";
export { ContactsError, NetworkError, RedirectError, TimeoutError } from "./errors/errors.ts";
export { ResponseError } from "./errors/response-error.ts";
export { type ResponseFault, ResponseFormatError } from "./errors/response-format-error.ts";
export type * from "./generated/public-types.ts";
export type {
  DeprecationView,
  Hooks,
  Logger,
  LogLevel,
  RequestView,
  ResponseView,
  RetryView,
} from "./observing/hooks.ts";
export type { ContactsClientOptions } from "./settings/options.ts";
