import type { MemoryAfterSummary } from "../../generated/types.ts";
import { envelope } from "../../http/response.ts";
import { serializedObject } from "../../http/serialized.ts";
import { lockForChange, storeChange } from "./memory-change.ts";
import { propertiesOf } from "./memory-representation.ts";
import type { Operation } from "./operation.ts";
import { toSource } from "./source.ts";

export const updateMemorySummary: Operation<"updateMemorySummary"> = async ({ path, body }, context) => {
  const source = toSource(body);
  const locked = await lockForChange(context, path.memory_id);
  const { memory } = locked;
  const { summary } = body;
  const change = { fields: { summary }, type: "summary_update", value: summary, source };
  const row = summary === memory.summary ? memory : await storeChange(context, locked, change);
  const data = { ...propertiesOf(row), summary_updated_at: row.summary_updated_at! };
  return {
    status: 200,
    body: envelope(serializedObject<MemoryAfterSummary>(data)),
    version: row.version,
    contactId: row.contact_id,
  };
};
