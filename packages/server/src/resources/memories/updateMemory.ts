import type {
  MemoryEntity,
  MemoryEntityUpdate,
  MemoryOpenItem,
  MemoryOpenItemUpdate,
  MemoryUpdate,
} from "../../generated/types.ts";
import { envelope } from "../../http/response.ts";
import { type Change, counted, lockForChange, storeChange } from "./memory-change.ts";
import type { MemoryRow } from "./memory-repository.ts";
import { toMemory } from "./memory-representation.ts";
import type { Operation } from "./operation.ts";

export const updateMemory: Operation<"updateMemory"> = async ({ path, body }, context) => {
  const locked = await lockForChange(context, path.memory_id);
  const { memory } = locked;
  const change = changeOf(memory, body, context.now.toISOString());
  const row = change === undefined ? memory : await storeChange(context, locked, change);
  return { status: 200, body: envelope(toMemory(row)), version: row.version, contactId: row.contact_id };
};

/** Returns the changed fields; undefined if there are none. */
function changeOf(memory: MemoryRow, { open_items, entities }: MemoryUpdate, time: string): Change | undefined {
  const fields = {
    open_items: open_items ? JSON.stringify(open_items.map((item) => toOpenItem(item, time))) : memory.open_items,
    entities: entities ? JSON.stringify(entities.map((entity) => toEntity(entity, time))) : memory.entities,
  };
  if (fields.open_items === memory.open_items && fields.entities === memory.entities) return undefined;
  const parts = [
    ...(open_items === undefined ? [] : [counted(open_items.length, "open item")]),
    ...(entities === undefined ? [] : [counted(entities.length, "entity", "entities")]),
  ];
  const type = open_items === undefined ? "entities_update" : "open_items_update";
  return { fields, type, value: parts.join(", ") };
}

export function toOpenItem(
  { type, description, priority, created_at, related_to }: MemoryOpenItemUpdate,
  time: string,
): MemoryOpenItem {
  return { type, description, priority, created_at: created_at ?? time, related_to: related_to ?? null };
}

export function toEntity(
  { entity_type, entity_id, facts = {}, status, last_discussed_at, notes }: MemoryEntityUpdate,
  time: string,
): MemoryEntity {
  return { entity_type, entity_id, facts, status, last_discussed_at: last_discussed_at ?? time, notes: notes ?? null };
}
