// Generated from spec/contacts.yaml by `pnpm generate`, do not edit.
/**
 * `body`: any request body. `head`: request line and headers. `refusal`: the envelope of refusals, in entries and
 * characters. The others by the name of their schema, and of the field in it. Bytes are those of UTF-8 without white space.
 */
export const limits = {
  body: { maxBytes: 65536 },
  head: { maxBytes: 16384 },
  refusal: { maxProblems: 50, maxMessageLength: 512, maxPathLength: 256 },
  "MemoryMessagesCreate.messages": { maxItems: 100 },
  "MemoryUpdate.open_items": { maxItems: 100 },
  "MemoryUpdate.entities": { maxItems: 100 },
  MemoryFacts: { maxBytes: 65536, maxDepth: 32 },
  Metadata: { maxBytes: 65536, maxDepth: 32 },
  "ContactDetails.identifiers": { maxItems: 100 },
  "ContactDetails.memories": { maxBytes: 4194304, maxItems: 100 },
  "ContactMemory.recent_messages": { maxItems: 20 },
  "ContactMemory.open_items": { maxItems: 100 },
  "ContactMemory.entities": { maxItems: 100 },
  "Memory.memory_history": { maxItems: 50 },
  "MemoryContext.recentMessages": { maxItems: 20 },
  "MemoryContext.entities": { maxItems: 100 },
  "MemoryContext.openItems": { maxItems: 100 },
  "MemoryChanges.memory_history": { maxItems: 50 },
  "ContactListEnvelope.data": { maxBytes: 4194304 },
  "MemoryMessageListEnvelope.data": { maxItems: 200 },
  "ProblemEnvelope.errors": { maxItems: 50 },
} as const;
