import type { Resource } from "../resource.ts";
import { createMemoryMessages } from "./createMemoryMessages.ts";
import { embeddedMemories } from "./embedded-memories.ts";
import { enableMemory } from "./enableMemory.ts";
import { getMemory } from "./getMemory.ts";
import { getMemoryChanges } from "./getMemoryChanges.ts";
import { getMemoryContext } from "./getMemoryContext.ts";
import { inMemoryMemoryRepository } from "./in-memory-memory-repository.ts";
import { listMemoryMessages } from "./listMemoryMessages.ts";
import { memoriesOfContact } from "./memories-of-contact.ts";
import type { MemoryRepository } from "./memory-repository.ts";
import { memories as firstMigration } from "./migrations/0007-memories.ts";
import type { Needs } from "./operation.ts";
import { resetMemory } from "./resetMemory.ts";
import { resolveMemory } from "./resolveMemory.ts";
import { seed } from "./seed.ts";
import { sqlMemoryRepository } from "./sql-memory-repository.ts";
import { updateMemory } from "./updateMemory.ts";
import { updateMemoryFacts } from "./updateMemoryFacts.ts";
import { updateMemorySummary } from "./updateMemorySummary.ts";

export const memories: Resource<"memories", MemoryRepository, Needs> = {
  table: "memories",
  tables: [
    { name: "memories", contactColumn: "contact_id" },
    { name: "memory_messages" },
    { name: "memory_changes" },
    { name: "memory_settings" },
  ],
  migrations: [firstMigration],
  sql: sqlMemoryRepository,
  inMemory: inMemoryMemoryRepository,
  operations: {
    createMemoryMessages,
    enableMemory,
    getMemory,
    getMemoryChanges,
    getMemoryContext,
    listMemoryMessages,
    resetMemory,
    resolveMemory,
    updateMemory,
    updateMemoryFacts,
    updateMemorySummary,
  },
  contactRows: memoriesOfContact,
  embeddedIn: embeddedMemories,
  seed,
};
