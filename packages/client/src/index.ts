// The table of contents: everything that a user of this package can import, and nothing else.
export { ApiError } from "./api-error.ts";
export { ContactsClient } from "./client.ts";
export { ContactsError, NetworkError, RedirectError, TimeoutError } from "./errors.ts";
export type * from "./generated/public-types.ts";
export { type ResponseFault, ResponseFormatError } from "./response-format-error.ts";
export type { ContactsClientOptions } from "./settings.ts";
export type { CallOptions } from "./transport.ts";
