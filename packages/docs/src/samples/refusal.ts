import type { Json } from "../model/document.ts";
import type { Operation } from "../model/operation.ts";
import type { ResponseModel } from "../model/response.ts";
import type { Answer } from "./capture.ts";

/** What a started server answered to a request that was made to be refused, the same from several operations. */
export interface RefusalCapture {
  readonly status: string;
  /** The example of the specification that it bears out, or is shown in place of. */
  readonly example: string;
  readonly operations: readonly string[];
  readonly body: Json;
}

/** The examples of a refusal, each with the answer that a server was seen to give if there is one. */
export function refusalAnswers(
  captures: readonly RefusalCapture[],
  { id }: Operation,
  { status, contents }: ResponseModel,
): Answer[] {
  return contents
    .flatMap(({ examples }) => examples)
    .map((example) => {
      const seen = captures.find(
        (capture) => capture.status === status && capture.example === example.name && capture.operations.includes(id),
      );
      return { status, verified: seen !== undefined, example: seen ? { ...example, value: seen.body } : example };
    });
}
