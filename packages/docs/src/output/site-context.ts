import type { Content } from "../input/content.ts";
import type { Guide } from "../model/guide.ts";
import type { Operation } from "../model/operation.ts";
import type { Reference } from "../model/reference.ts";
import { type Sample, sampleServer, samplesOf } from "../samples/sample.ts";

/** What the site is made from, for pages, twins and the search index alike. */
export interface SiteContext {
  readonly reference: Reference;
  readonly guides: readonly Guide[];
  readonly content: Content;
  /** Where the site will stand, if that is known when it is made; with a slash at its end. */
  readonly origin: string | undefined;
  readonly hasRedoc: boolean;
}

/** The request that says most about an API, one that changes something, with its first response. */
export function firstRequest(context: SiteContext): { operation: Operation; sample: Sample } | undefined {
  const { operations } = context.reference;
  const own = operations.filter(({ incoming }) => !incoming);
  const operation = own.find(({ body, safe }) => body && !safe) ?? own[0];
  const [sample] = operation ? samplesWithin(context, operation) : [];
  return operation && sample && { operation, sample: { ...sample, responses: sample.responses.slice(0, 1) } };
}

/** The samples of an operation with the responses that a server was seen to give. */
export function samplesWithin({ reference, content }: SiteContext, operation: Operation): Sample[] {
  const captures = content.captures.filter((capture) => capture.operation === operation.id);
  const server = sampleServer(operation.servers, content.client);
  return samplesOf(operation, server, captures, content.client ? undefined : reference.security);
}
