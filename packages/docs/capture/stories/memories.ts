import type { Step } from "../story.ts";

/** In an order in which each finds the memory that it speaks of. */
export const story: readonly Step[] = [
  { operation: "resolveMemory", sample: "byPersona", organization: "demonstration", example: "byPersona" },
  { operation: "resolveMemory", sample: "byNumber", organization: "demonstration", example: "byNumber" },
  { operation: "getMemory", sample: "request", organization: "demonstration", example: "memory" },
  { operation: "listMemoryMessages", sample: "request", organization: "demonstration", example: "messages" },
  { operation: "listMemoryMessages", sample: "request", organization: "empty", example: "noMessages" },
  { operation: "getMemoryContext", sample: "request", organization: "demonstration", example: "context" },
  { operation: "updateMemoryFacts", sample: "fromCall", organization: "demonstration", example: "fromCall" },
  { operation: "updateMemorySummary", sample: "fromCall", organization: "demonstration", example: "fromCall" },
  { operation: "getMemoryChanges", sample: "request", organization: "demonstration", example: "call" },
  { operation: "createMemoryMessages", sample: "fromSms", organization: "demonstration", example: "fromSms" },
  { operation: "updateMemory", sample: "openItems", organization: "demonstration", example: "openItems" },
  { operation: "updateMemory", sample: "entities", organization: "demonstration" },
  { operation: "enableMemory", sample: "persona", organization: "demonstration", example: "persona" },
  { operation: "enableMemory", sample: "pathway", organization: "demonstration", example: "pathway" },
  { operation: "resetMemory", sample: "byPersona", organization: "demonstration", example: "byPersona" },
];
