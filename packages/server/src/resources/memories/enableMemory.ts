import type { MemoryEnable } from "../../generated/types.ts";
import { envelope } from "../../http/response.ts";
import type { Operation } from "./operation.ts";

export const enableMemory: Operation<"enableMemory"> = async ({ body }, { memories, now }) => {
  const { memory_enabled } = body;
  const target = targetOf(body);
  await memories.storeSetting({ ...target, memory_enabled, updated_at: now.toISOString() });
  const message = `Memory is ${memory_enabled ? "on" : "off"} for this ${target.target}.`;
  return { status: 200, body: envelope({ message }) };
};

/** Returns the target. The contract allows either a persona with its version, or a pathway with its own. */
function targetOf({ persona_id, version_id, pathway_id, version_number }: MemoryEnable) {
  return persona_id === undefined
    ? { target: "pathway" as const, target_id: pathway_id!, version: String(version_number) }
    : { target: "persona" as const, target_id: persona_id, version: version_id! };
}
