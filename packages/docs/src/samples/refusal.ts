import type { Operation } from "../model/operation.ts";
import type { ResponseModel } from "../model/response.ts";
import type { SampleResponse } from "./capture.ts";

/** By operation, what of the specification the ledger saw a server give: how much in all, and the examples of each status. */
export type Ledger = Readonly<
  Record<
    string,
    {
      readonly observed: number;
      readonly documented: number;
      readonly examples: Readonly<Record<string, readonly string[]>>;
    }
  >
>;

/** The examples of a refusal, each verified if a server was seen to refuse with it. */
export function refusalResponses(
  ledger: Ledger,
  { id }: Operation,
  { status, contents }: ResponseModel,
): SampleResponse[] {
  const seen = ledger[id]?.examples[status] ?? [];
  return contents
    .flatMap(({ examples }) => examples)
    .map((example) => ({ status, verified: seen.includes(example.name), example }));
}
