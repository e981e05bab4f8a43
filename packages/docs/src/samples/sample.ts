import type { Operation } from "../model/operation.ts";
import { isSuccess, type NamedExample } from "../model/response.ts";
import type { SecurityScheme } from "../model/security.ts";
import type { Server } from "../model/server.ts";
import type { Language } from "../text/highlight.ts";
import { type Capture, digestOf, type SampleResponse, sampleResponse } from "./capture.ts";
import { clientSample } from "./client.ts";
import { curl } from "./curl.ts";
import { bareFetch } from "./fetch.ts";
import { foreignRequest } from "./foreign-request.ts";
import { requestOf } from "./request.ts";

/** One request in every language, and the responses to it. */
export interface Sample {
  readonly name: string;
  readonly title: string;
  readonly description?: string;
  readonly requests: readonly { readonly label: string; readonly language: Language; readonly code: string }[];
  readonly responses: readonly SampleResponse[];
}

/** The languages of the samples, in the order that readers choose from. */
export const languages = ["curl", "TypeScript", "fetch"] as const;

/**
 * A sample per named request example. A server's response is shown where it was captured for this very request;
 * otherwise the success example of the same name. `foreign` are the security schemes of an API that our client does not call.
 */
export function samplesOf(
  operation: Operation,
  server: string,
  captures: readonly Capture[] = [],
  foreign?: readonly SecurityScheme[],
): Sample[] {
  const responses = successExamples(operation);
  const examples = operation.body?.contents[0]?.examples ?? [];
  const requests: (NamedExample | undefined)[] = examples.length > 0 ? [...examples] : [undefined];
  return requests.map((request) => {
    const sample = {
      name: request?.name ?? "request",
      title: request?.summary ?? request?.name ?? operation.title,
      ...(request?.description === undefined ? {} : { description: request.description }),
      requests: inLanguages(operation, server, foreign, request),
      responses: request === undefined ? responses : responses.filter(({ example }) => example.name === request.name),
    };
    const seen = captures.filter(({ sample: name, digest }) => name === sample.name && digest === digestOf(sample));
    return seen.length === 0 ? sample : { ...sample, responses: seen.map((capture) => captured(operation, capture)) };
  });
}

/** Success examples that belong to no sample. */
export function otherResponses(operation: Operation, samples: readonly Sample[]): readonly SampleResponse[] {
  const shown = samples.flatMap(({ responses }) => responses.map(({ status, example }) => `${status} ${example.name}`));
  return successExamples(operation).filter(({ status, example }) => !shown.includes(`${status} ${example.name}`));
}

/**
 * The server that samples call. Those of this project (`isOwn`) call the one that readers start on their own machine; those
 * of others the first of the document.
 */
export function sampleServer(servers: readonly Server[], isOwn: boolean): string {
  const local =
    isOwn && servers.find(({ url }) => /^https?:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::|\/|$)/u.test(url));
  return absolute((local || servers[0])?.url ?? "/");
}

/** A document may name no host: then its servers are relative to where it stands, which the reference does not know. */
function absolute(url: string): string {
  return /^[a-z][a-z\d+.-]*:/iu.test(url) || !URL.canParse(url, placeholder) ? url : new URL(url, placeholder).href;
}

/** A host that is for documentation (RFC 2606). */
const placeholder = "https://api.example.com";

function captured(operation: Operation, capture: Capture): SampleResponse {
  const response = operation.responses.find(({ status }) => status === capture.status);
  const example = response?.contents[0]?.examples.find(({ name }) => name === capture.example);
  return sampleResponse(capture, example, response?.description ?? "");
}

function successExamples({ responses }: Operation): SampleResponse[] {
  return responses
    .filter(isSuccess)
    .flatMap(({ status, contents }) =>
      contents.flatMap(({ examples }) => examples.map((example) => ({ status, example, verified: false }))),
    );
}

function inLanguages(
  operation: Operation,
  server: string,
  foreign: readonly SecurityScheme[] | undefined,
  example?: NamedExample,
): Sample["requests"] {
  const value = example?.value;
  const request = foreign ? foreignRequest(operation, server, foreign, value) : requestOf(operation, server, value);
  const call = foreign ? undefined : clientSample(operation, server, value);
  return [
    { label: "curl", language: "bash", code: curl(request) },
    ...(call === undefined ? [] : [{ label: "TypeScript", language: "typescript" as const, code: call }]),
    { label: "fetch", language: "typescript", code: bareFetch(request) },
  ];
}
