import { problem } from "../../http/problem.ts";
import { envelope } from "../../http/response.ts";
import { toHistory } from "./memory-representation.ts";
import type { Operation } from "./operation.ts";
import { toSource } from "./source.ts";

export const getMemoryChanges: Operation<"getMemoryChanges"> = async ({ query }, { memories }) => {
  // The contract requires one of the two.
  const { source, source_id } = toSource(query)!;
  const found = await memories.findChange({ source, source_id });
  if (found === undefined) {
    throw problem("NOT_FOUND", { message: `No changes of this ${source} found`, path: `${source}_id` });
  }
  const data = {
    initial_memory: { summary: found.initial_summary, facts: JSON.parse(found.initial_facts) },
    changes: { summary: found.summary, facts: JSON.parse(found.facts) },
    memory_history: toHistory(found.history, (entry) => entry.source === source && entry.source_id === source_id),
  };
  return { status: 200, body: envelope(data) };
};
