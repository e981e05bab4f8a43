// Responses as plain data, so that they can be stored and replayed.
import type { Json } from "../generated/operations.ts";
import { Serialized, serializedObject } from "./serialized.ts";

export interface ApiResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON, unless `content-type` is among the headers. */
  readonly body: string | Uint8Array | undefined;
  /** The contact whose data the body holds. A stored response is deleted with it. */
  readonly contactId?: string | undefined;
}

/** A response whose body is text. */
export type TextResponse = ApiResponse & { readonly body: string };

/** Returns the envelope of a success. */
export function envelope<Data>(data: Json<Data>): Json<{ data: Data; errors: null }> {
  if (data instanceof Serialized) return serializedObject<{ data: Data; errors: null }>({ data, errors: null });
  return { data: data as Data, errors: null };
}

/** The headers of every response. Responses are data for programs, never pages. */
const always = {
  // Personal data stays out of shared and local caches.
  "cache-control": "no-store",
  // Browsers must not guess another type, even if stored data looks like a page or a script.
  "x-content-type-options": "nosniff",
  // A response must not run or be framed as a page.
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  // Pages of other sites must not load it as an image or a script (independent of CORS).
  "cross-origin-resource-policy": "same-origin",
  // Links must not leak the id in the URL.
  "referrer-policy": "no-referrer",
};

/** Returns the response with the headers of every response and those of its request. Its own headers win. */
export function complete(response: ApiResponse, headers: Readonly<Record<string, string>>): ApiResponse {
  return { ...response, headers: { ...always, ...headers, ...response.headers } };
}

/** Returns the headers as sent on the wire. */
export function responseHeaders({ body, headers }: ApiResponse): Record<string, string> {
  return body === undefined ? { ...headers } : { "content-type": "application/json", ...headers };
}
