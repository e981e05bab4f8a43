// The rules of facts.
import { limits } from "../../generated/limits.ts";
import { mergedObject } from "../merged-object.ts";

export const { merge: mergeFacts, unite: uniteFacts } = mergedObject({
  noun: "Facts",
  path: "/facts",
  ...limits.MemoryFacts,
});
