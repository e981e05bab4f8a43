import { limits } from "../../generated/limits.ts";
import { envelope } from "../../http/response.ts";
import { toMessage } from "./memory-representation.ts";
import type { Operation } from "./operation.ts";

const { maxItems } = limits["MemoryMessageListEnvelope.data"];

export const listMemoryMessages: Operation<"listMemoryMessages"> = async ({ path }, { memories }) => {
  const messages = await memories.listMessages(path.memory_id, maxItems);
  return { status: 200, body: envelope(messages.map(toMessage)) };
};
