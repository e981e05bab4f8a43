import { limits } from "../../generated/limits.ts";
import type { MemoryResolution } from "../../generated/types.ts";
import { problem } from "../../http/problem.ts";
import { envelope } from "../../http/response.ts";
import { serializedObject } from "../../http/serialized.ts";
import { bytesOf, memoryIsOff, tooLarge } from "./memory-change.ts";
import type { MemoryRow, Owner } from "./memory-repository.ts";
import { toMemory } from "./memory-representation.ts";
import type { Operation, OperationContext } from "./operation.ts";
import { toOwner } from "./owner.ts";

const { maxItems: mostMemories, maxBytes: mostBytes } = limits["ContactDetails.memories"];

export const resolveMemory: Operation<"resolveMemory"> = async ({ body }, context) => {
  const { memories } = context;
  const owner = toOwner(body, "/agent_number");
  const contactId = body.contact_id.toLowerCase();

  const found = (await memories.findMemoryOf(contactId, owner)) ?? (await findLocked(context, contactId, owner));
  if (found !== undefined) {
    const data = serializedObject<MemoryResolution>({ memory: toMemory(found), created: false });
    return { status: 200, body: envelope(data), version: found.version, contactId: found.contact_id };
  }
  const created = await create(context, contactId, owner);
  const data = serializedObject<MemoryResolution>({ memory: toMemory(created), created: true });
  const headers = { Location: `/v1/memory/contact/${created.id}` };
  return { status: 201, body: envelope(data), version: created.version, headers, contactId };
};

/** Locks the contact, so that concurrent requests create one memory. Refuses an unknown contact with 404. */
async function findLocked({ memories, contacts }: OperationContext, contactId: string, owner: Owner) {
  if ((await contacts.lockContact(contactId)) === undefined) throw contactNotFound("/contact_id");
  return memories.findMemoryOf(contactId, owner);
}

async function create({ memories, now, newId }: OperationContext, contactId: string, owner: Owner): Promise<MemoryRow> {
  const [isOff, { count, bytes }] = await Promise.all([memories.isOff(owner), memories.sizeOf(contactId)]);
  if (isOff) throw memoryIsOff();
  if (count >= mostMemories) {
    const message = `A contact has at most ${mostMemories} memories; this one would have ${count + 1}.`;
    throw problem("CONFLICT", { message, contact_id: contactId });
  }
  const row = emptyMemory(owner, { org_id: memories.orgId, id: `mem-${newId()}`, contact_id: contactId, now });
  if (bytes + row.bytes > mostBytes) throw tooLarge(bytes + row.bytes, { contact_id: contactId });
  await memories.insertMemory(row);
  return row;
}

/** Creates the refusal of an unknown contact. `path`: the path of its id. */
export function contactNotFound(path: string) {
  return problem("NOT_FOUND", { message: "Contact not found", path });
}

/** Returns a memory without content. */
export function emptyMemory(
  owner: Owner,
  { now, ...ids }: Pick<MemoryRow, "org_id" | "id" | "contact_id"> & { readonly now: Date },
): MemoryRow {
  const created_at = now.toISOString();
  const lists = { recent_messages: "[]", open_items: "[]", entities: "[]", history: "[]" };
  const content = { summary: null, summary_updated_at: null, facts: "{}", ...lists };
  const numbers = { message_count: 0, last_position: 0, version: 1 };
  const row = { ...ids, ...owner, ...content, ...numbers, created_at, updated_at: created_at };
  return { ...row, bytes: bytesOf(row) };
}
