import { envelope } from "../../http/answer.ts";
import { existing } from "../versioned-row.ts";
import { notFound, toMemory } from "./memory-representation.ts";
import type { Operation } from "./operation.ts";

export const getMemory: Operation<"getMemory"> = async ({ path }, { memories }) => {
  const row = existing(await memories.findMemory(path.memory_id), notFound);
  return { status: 200, body: envelope(toMemory(row)), version: row.version };
};
