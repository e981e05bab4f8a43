// The table of contents: everything that a user of this package can import, and nothing else.
export { AnsweredError } from "./answered-error.ts";
export { ApiError } from "./api-error.ts";
export type { Answer, AnswerHeaders, Call, CallError, Result } from "./call.ts";
export { ContactsClient } from "./client.ts";
export { entityTagOf } from "./entity-tag.ts";
export { ContactsError, NetworkError, RedirectError, TimeoutError } from "./errors.ts";
export type * from "./generated/public-types.ts";
export type { DeprecationView, Hooks, Logger, LogLevel, RequestView, ResponseView, RetryView } from "./hooks.ts";
export type { ContactsClientOptions } from "./options.ts";
export type { PagedCall } from "./pages.ts";
export { type ResponseFault, ResponseFormatError } from "./response-format-error.ts";
export type { CallOptions } from "./transport.ts";
