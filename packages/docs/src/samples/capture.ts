import { createHash } from "node:crypto";
import type { Json } from "@contacts-api/openapi/node";
import type { NamedExample } from "../model/response.ts";
import type { Sample } from "./sample.ts";

/** What a started server answered to a sample, in every language the same; ids and times are those of the examples. */
export interface Capture {
  readonly operation: string;
  readonly sample: string;
  /** The example of the specification that it bears out, if there is one for this state of the server. */
  readonly example?: string;
  /** What was run, so that an answer to another request is not taken for the answer to this one. */
  readonly digest: string;
  readonly status: string;
  /** None if the response has none. */
  readonly body?: Json;
}

export function digestOf({ requests }: Sample): string {
  const text = requests.map(({ label, code }) => `${label}\n${code}\n`).join("\n");
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

/** An answer that is shown, and whether a server was seen to give it. */
export interface Answer {
  readonly status: string;
  readonly example: NamedExample;
  readonly verified: boolean;
}

export function answerOf({ status, example, body }: Capture, given: NamedExample | undefined, words: string): Answer {
  const name = example ?? "captured";
  const content = body === undefined ? { value: null, isEmpty: true } : { value: body };
  return { status, verified: true, example: { ...(given ?? { name, summary: words }), ...content } };
}
