// Generated from spec/contacts.yaml by `pnpm generate`, do not edit.
import type { Operation } from "../call/operation.ts";

/** All operations, without the facts that only their own functions need. */
export const operations: readonly Omit<Operation, "codes">[] = [
  { operationId: "listContacts", method: "GET", path: "/v1/contacts", safe: true, idempotent: true },
  { operationId: "getContact", method: "GET", path: "/v1/contacts/{contact_id}", safe: true, idempotent: true },
  { operationId: "updateContact", method: "PATCH", path: "/v1/contacts/{contact_id}", idempotent: true },
  { operationId: "deleteContact", method: "DELETE", path: "/v1/contacts/{contact_id}", idempotent: true },
  { operationId: "findContact", method: "POST", path: "/v1/contacts/find", safe: true, idempotent: true },
  { operationId: "resolveContact", method: "POST", path: "/v1/contacts/resolve", idempotent: true },
  { operationId: "mergeContacts", method: "POST", path: "/v1/contacts/merge", idempotent: true },
  { operationId: "resolveMemory", method: "POST", path: "/v1/memory/contact", idempotent: true },
  { operationId: "getMemory", method: "GET", path: "/v1/memory/contact/{memory_id}", safe: true, idempotent: true },
  { operationId: "updateMemory", method: "PATCH", path: "/v1/memory/contact/{memory_id}", idempotent: true },
  { operationId: "listMemoryMessages", method: "GET", path: "/v1/memory/contact/{memory_id}/messages", safe: true, idempotent: true },
  { operationId: "createMemoryMessages", method: "POST", path: "/v1/memory/contact/{memory_id}/messages", idempotent: true },
  { operationId: "updateMemoryFacts", method: "PATCH", path: "/v1/memory/contact/{memory_id}/facts", idempotent: true },
  { operationId: "updateMemorySummary", method: "PATCH", path: "/v1/memory/contact/{memory_id}/summary", idempotent: true },
  { operationId: "getMemoryContext", method: "GET", path: "/v1/memory/context", safe: true, idempotent: true },
  { operationId: "getMemoryChanges", method: "GET", path: "/v1/memory/changes", safe: true, idempotent: true },
  { operationId: "resetMemory", method: "POST", path: "/v1/memory/reset", idempotent: true },
  { operationId: "enableMemory", method: "POST", path: "/v1/memory/enable", idempotent: true },
];
