import type { Content } from "../input/content.ts";
import type { Guide } from "../model/guide.ts";
import type { Operation } from "../model/operation.ts";
import type { Reference } from "../model/reference.ts";
import { type Sample, sampleServer, samplesOf } from "../samples/sample.ts";

/** The sources of the site, for pages, their Markdown twins and the search index. */
export interface SiteContext {
  readonly reference: Reference;
  readonly guides: readonly Guide[];
  readonly content: Content;
  /** The URL of the site with a slash at its end, if it is known at build time. */
  readonly origin: string | undefined;
  readonly hasRedoc: boolean;
}

/** Returns the request that shows most of an API, with its first response: one that changes something. */
export function firstRequest(context: SiteContext): { operation: Operation; sample: Sample } | undefined {
  const { operations } = context.reference;
  const own = operations.filter(({ incoming }) => !incoming);
  const operation = own.find(({ body, safe }) => body && !safe) ?? own[0];
  const [sample] = operation ? samplesWithin(context, operation) : [];
  return operation && sample && { operation, sample: { ...sample, responses: sample.responses.slice(0, 1) } };
}

/** Returns the samples of an operation with their captured responses. */
export function samplesWithin({ reference, content }: SiteContext, operation: Operation): Sample[] {
  const captures = content.captures.filter((capture) => capture.operation === operation.id);
  const server = sampleServer(operation.servers, content.client);
  return samplesOf(operation, server, captures, content.client ? undefined : reference.security);
}
