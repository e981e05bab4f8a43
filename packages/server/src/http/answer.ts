// What goes back to the caller, as plain data until the last moment, so that it can be stored and replayed.
import type { Json } from "../generated/operations.ts";
import { Serialized, serializedObject } from "./serialized.ts";

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON, unless `content-type` is among the headers. */
  readonly body: string | Uint8Array | undefined;
  /** The contact whose data the body holds. A stored response is deleted with it. */
  readonly contactId?: string | undefined;
}

/** A response whose body is text. */
export type TextAnswer = Answer & { readonly body: string };

/** The success form of the envelope. */
export function envelope<Data>(data: Json<Data>): Json<{ data: Data; errors: null }> {
  if (data instanceof Serialized) return serializedObject<{ data: Data; errors: null }>({ data, errors: null });
  return { data: data as Data, errors: null };
}

/** Of every answer, as answers are data for programs and never pages. */
const always = {
  // Personal data stays out of shared and local caches.
  "cache-control": "no-store",
  // What a person stored must not be taken for a page or a script, even where it looks like one,
  "x-content-type-options": "nosniff",
  // nor run or be framed if a browser is led to an answer,
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  // nor be loaded by a page of another site as if it were an image or a script (CORS is not concerned),
  "cross-origin-resource-policy": "same-origin",
  // and the id in its address goes nowhere.
  "referrer-policy": "no-referrer",
};

/** The answer with the headers that every answer of the API has, and those of its request. Its own headers win. */
export function complete(answer: Answer, headers: Readonly<Record<string, string>>): Answer {
  return { ...answer, headers: { ...always, ...headers, ...answer.headers } };
}

/** The headers as they go over the wire. */
export function answerHeaders({ body, headers }: Answer): Record<string, string> {
  return body === undefined ? { ...headers } : { "content-type": "application/json", ...headers };
}
