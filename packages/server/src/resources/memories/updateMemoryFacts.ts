import { envelope } from "../../http/response.ts";
import { mergeFacts } from "./facts.ts";
import { lockForChange, storeChange } from "./memory-change.ts";
import { toMemory } from "./memory-representation.ts";
import type { Operation } from "./operation.ts";
import { toSource } from "./source.ts";

export const updateMemoryFacts: Operation<"updateMemoryFacts"> = async ({ path, body }, context) => {
  const source = toSource(body);
  const locked = await lockForChange(context, path.memory_id);
  const { memory } = locked;
  const facts = mergeFacts(memory.facts, body.facts);
  const change = { fields: { facts }, type: "facts_update", value: JSON.stringify(body.facts), source };
  const row = facts === memory.facts ? memory : await storeChange(context, locked, change);
  return { status: 200, body: envelope(toMemory(row)), version: row.version, contactId: row.contact_id };
};
