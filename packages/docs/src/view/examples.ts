import type { Json } from "@contacts-api/openapi/node";
import type { Operation } from "../model/operation.ts";
import { optional } from "../model/optional.ts";
import type { NamedExample } from "../model/response.ts";
import type { SiteContext } from "../output/site-context.ts";
import { languages, type Sample, sampleServer } from "../samples/sample.ts";
import { type LinkView, verifiedLink } from "./line.ts";

/** A body as an example: as JSON, as text, or the address of one that is too long; or a note that there is none. */
export interface ExampleView {
  readonly status?: string;
  readonly title: string;
  readonly description?: string;
  /** A mark that a server was seen to send it. */
  readonly verified?: LinkView;
  readonly json?: Json;
  readonly text?: string;
  readonly external?: string;
  readonly note?: string;
}

/** One request in every language, and the responses to it. */
export interface ExchangeView {
  readonly requests: Sample["requests"];
  /** The server that the requests call. */
  readonly server: string;
  readonly responses: readonly ExampleView[];
}

/** A named example of an operation: its request, and the responses to it. */
export interface SampleView {
  readonly title: string;
  readonly description?: string;
  /** It is shown at once. */
  readonly open: boolean;
  readonly exchange: ExchangeView;
}

export function exampleView(
  { name, summary = name, description, value, external, isEmpty, isText }: NamedExample,
  { status, isVerified = false }: { readonly status?: string; readonly isVerified?: boolean } = {},
): ExampleView {
  const body = isText ? { text: String(value) } : { json: value };
  return {
    ...optional({ status, description, verified: isVerified ? verifiedLink : undefined }),
    title: summary,
    ...(isEmpty ? { note: withoutBody } : external === undefined ? body : { external }),
  };
}

export const withoutBody = "No body.";

/** Returns the heading over examples. */
export function examplesTitle({ length }: readonly unknown[]): string {
  return length === 1 ? "Example" : "Examples";
}

export function exchangeView(
  { content }: SiteContext,
  { servers }: Operation,
  { requests, responses }: Pick<Sample, "requests" | "responses">,
): ExchangeView {
  return {
    requests,
    server: sampleServer(servers, content.client),
    responses: responses.map(({ status, example, verified }) => exampleView(example, { status, isVerified: verified })),
  };
}

/** Returns the languages that readers choose from. Only our client is called in TypeScript. */
export function languagesOf({ content }: SiteContext): readonly string[] {
  return languages.filter((label) => content.client || label !== "TypeScript");
}
