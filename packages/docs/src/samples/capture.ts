import { createHash } from "node:crypto";
import type { Json } from "@contacts-api/openapi/node";
import type { NamedExample } from "../model/response.ts";
import type { Sample } from "./sample.ts";

/** The response of a started server to a sample, the same in every language; ids and times are those of the examples. */
export interface Capture {
  readonly operation: string;
  readonly sample: string;
  /** The example of the specification that it bears out, if there is one for this state of the server. */
  readonly example?: string;
  /** What was run, so that a response to another request is not taken for the response to this one. */
  readonly digest: string;
  readonly status: string;
  /** None if the response has none. */
  readonly body?: Json;
}

export function digestOf({ requests }: Sample): string {
  const text = requests.map(({ label, code }) => `${label}\n${code}\n`).join("\n");
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

/** A response that is shown, and whether a server was seen to give it. */
export interface SampleResponse {
  readonly status: string;
  readonly example: NamedExample;
  readonly verified: boolean;
}

export function sampleResponse(
  { status, example, body }: Capture,
  given: NamedExample | undefined,
  words: string,
): SampleResponse {
  const name = example ?? "captured";
  const content = body === undefined ? { value: null, isEmpty: true } : { value: body };
  return { status, verified: true, example: { ...(given ?? { name, summary: words }), ...content } };
}
