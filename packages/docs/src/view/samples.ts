import type { Operation } from "../model/operation.ts";
import { optional } from "../model/optional.ts";
import { type SiteContext, samplesWithin } from "../output/site-context.ts";
import { credentialsOf } from "../samples/foreign-request.ts";
import { otherResponses, type Sample } from "../samples/sample.ts";
import { examplesTitle, exampleView, exchangeView, languagesOf } from "./examples.ts";
import type { SamplesView } from "./view.ts";

/** Returns each named example of an operation as a request with its response. */
export function samplesView(context: SiteContext, operation: Operation): SamplesView | undefined {
  return operation.incoming ? payloads(operation) : requested(context, operation);
}

/** Returns the examples of what the API sends by itself, which cannot be tried out. */
function payloads({ body }: Operation): SamplesView | undefined {
  const examples = body?.contents.flatMap((content) => content.examples) ?? [];
  if (examples.length === 0) return undefined;
  const blocks = examples.map((example) => ({ kind: "example", example: exampleView(example) }) as const);
  return { title: examplesTitle(examples), blocks };
}

function requested(context: SiteContext, operation: Operation): SamplesView {
  const samples = samplesWithin(context, operation);
  const responses = otherResponses(operation, samples);
  const others: Omit<Sample, "name"> = { title: "Other responses", requests: [], responses };
  return {
    title: "Samples",
    languages: languagesOf(context),
    ...optional({ console: canSend(operation, context) ? operation : undefined }),
    blocks: [...samples, ...(responses.length > 0 ? [others] : [])].map((sample, index) => ({
      kind: "sample",
      title: sample.title,
      ...optional({ description: sample.description }),
      open: index === 0,
      exchange: exchangeView(context, operation, sample),
    })),
  };
}

/**
 * Returns true if the console can send the request: a page cannot send all bodies and methods, and keys only in
 * `authorization`.
 */
function canSend(operation: Operation, { reference, content }: SiteContext): boolean {
  if (content.client) return true;
  if (operation.method === "TRACE") return false;
  const [key, ...more] = credentialsOf(operation, reference.security);
  const isKnown = operation.security.length === 0 || key?.name.toLowerCase() === "authorization";
  return isKnown && more.length === 0 && !/urlencoded|\*/u.test(operation.body?.contents[0]?.mediaType ?? "");
}
