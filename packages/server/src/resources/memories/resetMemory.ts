import { envelope } from "../../http/response.ts";
import { memoryIsOff } from "./memory-change.ts";
import type { Operation } from "./operation.ts";
import { toOwner } from "./owner.ts";
import { contactNotFound } from "./resolveMemory.ts";

export const resetMemory: Operation<"resetMemory"> = async ({ body }, { memories, contacts }) => {
  const owner = toOwner(body, "/agent_number");
  const contactId = body.contact_id.toLowerCase();
  const [found, isOff] = await Promise.all([memories.findMemoryOf(contactId, owner), memories.isOff(owner)]);
  if (found === undefined && (await contacts.findContact(contactId)) === undefined) {
    throw contactNotFound("/contact_id");
  }
  if (isOff) throw memoryIsOff();
  // The lock waits for a change in progress, so that all of its rows are deleted.
  const locked = found && (await memories.lockMemory(found.id));
  if (locked !== undefined) await memories.deleteMemory(locked.memory.id);
  return { status: 200, body: envelope({ success: true }) };
};
