import { envelope } from "../../http/response.ts";
import { orNotFound } from "../versioned-row.ts";
import { notFound, toMemory } from "./memory-representation.ts";
import type { Operation } from "./operation.ts";

export const getMemory: Operation<"getMemory"> = async ({ path }, { memories }) => {
  const row = orNotFound(await memories.findMemory(path.memory_id), notFound);
  return { status: 200, body: envelope(toMemory(row)), version: row.version };
};
