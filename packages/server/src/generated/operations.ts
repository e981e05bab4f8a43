// Generated from spec/contacts.yaml by `pnpm generate`, do not edit.
import type {
  ContactDetailsEnvelope,
  ContactEnvelope,
  ContactFind,
  ContactListEnvelope,
  ContactLookupEnvelope,
  ContactMerge,
  ContactResolutionEnvelope,
  ContactResolve,
  ContactUpdate,
  MemoryChangesEnvelope,
  MemoryContextEnvelope,
  MemoryEnable,
  MemoryEnableEnvelope,
  MemoryEnvelope,
  MemoryFactsUpdate,
  MemoryMessageListEnvelope,
  MemoryMessagesCreate,
  MemoryReset,
  MemoryResetEnvelope,
  MemoryResolutionEnvelope,
  MemoryResolve,
  MemorySummaryEnvelope,
  MemorySummaryUpdate,
  MemoryUpdate,
} from "./types.ts";

export type OperationId =
  | "listContacts"
  | "getContact"
  | "updateContact"
  | "deleteContact"
  | "findContact"
  | "resolveContact"
  | "mergeContacts"
  | "resolveMemory"
  | "getMemory"
  | "updateMemory"
  | "listMemoryMessages"
  | "createMemoryMessages"
  | "updateMemoryFacts"
  | "updateMemorySummary"
  | "getMemoryContext"
  | "getMemoryChanges"
  | "resetMemory"
  | "enableMemory";

/** The number of a version; after a dash, the state of the embedded objects. */
export type Version = number | `${number}-${string}`;

/**
 * A value, or its JSON text, which the response contains unchanged. The text is of a `Value`; only the compiler needs
 * that.
 */
export type Json<Value> = Value | { readonly text: string; readonly value: Value };

/** The operations of each resource, by the resource's tag. */
export interface ResourceOperationIds {
  contacts:
    | "listContacts"
    | "getContact"
    | "updateContact"
    | "deleteContact"
    | "findContact"
    | "resolveContact"
    | "mergeContacts";
  memories:
    | "resolveMemory"
    | "getMemory"
    | "updateMemory"
    | "listMemoryMessages"
    | "createMemoryMessages"
    | "updateMemoryFacts"
    | "updateMemorySummary"
    | "getMemoryContext"
    | "getMemoryChanges"
    | "resetMemory"
    | "enableMemory";
}

/**
 * The validated requests of operations. Query parameters have their defaults. Header parameters that the pipeline
 * handles are left out.
 */
export interface OperationRequests {
  /** GET /v1/contacts: List contacts. */
  listContacts: {
    path: {};
    query: { limit: number; cursor?: string; offset?: number };
    body: undefined;
  };

  /** GET /v1/contacts/{contact_id}: Get a contact. */
  getContact: {
    path: { contact_id: string };
    query: {};
    body: undefined;
  };

  /** PATCH /v1/contacts/{contact_id}: Update a contact. */
  updateContact: {
    path: { contact_id: string };
    query: {};
    body: ContactUpdate;
  };

  /** DELETE /v1/contacts/{contact_id}: Delete a contact. */
  deleteContact: {
    path: { contact_id: string };
    query: {};
    body: undefined;
  };

  /** POST /v1/contacts/find: Find a contact by identifier. */
  findContact: {
    path: {};
    query: {};
    body: ContactFind;
  };

  /** POST /v1/contacts/resolve: Find or create a contact. */
  resolveContact: {
    path: {};
    query: {};
    body: ContactResolve;
  };

  /** POST /v1/contacts/merge: Merge two contacts. */
  mergeContacts: {
    path: {};
    query: {};
    body: ContactMerge;
  };

  /** POST /v1/memory/contact: Resolve a memory. */
  resolveMemory: {
    path: {};
    query: {};
    body: MemoryResolve;
  };

  /** GET /v1/memory/contact/{memory_id}: Get a memory. */
  getMemory: {
    path: { memory_id: string };
    query: {};
    body: undefined;
  };

  /** PATCH /v1/memory/contact/{memory_id}: Update a memory. */
  updateMemory: {
    path: { memory_id: string };
    query: {};
    body: MemoryUpdate;
  };

  /** GET /v1/memory/contact/{memory_id}/messages: List the messages of a memory. */
  listMemoryMessages: {
    path: { memory_id: string };
    query: {};
    body: undefined;
  };

  /** POST /v1/memory/contact/{memory_id}/messages: Create messages of a memory. */
  createMemoryMessages: {
    path: { memory_id: string };
    query: {};
    body: MemoryMessagesCreate;
  };

  /** PATCH /v1/memory/contact/{memory_id}/facts: Update the facts of a memory. */
  updateMemoryFacts: {
    path: { memory_id: string };
    query: {};
    body: MemoryFactsUpdate;
  };

  /** PATCH /v1/memory/contact/{memory_id}/summary: Update the summary of a memory. */
  updateMemorySummary: {
    path: { memory_id: string };
    query: {};
    body: MemorySummaryUpdate;
  };

  /** GET /v1/memory/context: Get the context of a conversation. */
  getMemoryContext: {
    path: {};
    query: { contact_id: string; persona_id?: string; agent_number?: string };
    body: undefined;
  };

  /** GET /v1/memory/changes: Get the changes of a conversation. */
  getMemoryChanges: {
    path: {};
    query: { call_id?: string; conversation_id?: string };
    body: undefined;
  };

  /** POST /v1/memory/reset: Reset a memory. */
  resetMemory: {
    path: {};
    query: {};
    body: MemoryReset;
  };

  /** POST /v1/memory/enable: Enable memory. */
  enableMemory: {
    path: {};
    query: {};
    body: MemoryEnable;
  };
}

/**
 * The results of operations. Refusals are thrown as problems. `version` becomes the entity tag, `undefined` if there
 * is none. `contactId` names the contact whose data the response holds: a stored response is deleted with it.
 */
export interface OperationResponses {
  /** GET /v1/contacts: List contacts. */
  listContacts: { status: 200; body: Json<ContactListEnvelope> };

  /** GET /v1/contacts/{contact_id}: Get a contact. */
  getContact: { status: 200; body: Json<ContactDetailsEnvelope>; version: Version | undefined };

  /** PATCH /v1/contacts/{contact_id}: Update a contact. */
  updateContact: { status: 200; body: Json<ContactEnvelope>; version: Version | undefined; contactId?: string };

  /** DELETE /v1/contacts/{contact_id}: Delete a contact. */
  deleteContact: { status: 204 };

  /** POST /v1/contacts/find: Find a contact by identifier. */
  findContact: { status: 200; body: Json<ContactLookupEnvelope>; version: Version | undefined; contactId?: string };

  /** POST /v1/contacts/resolve: Find or create a contact. */
  resolveContact:
    | { status: 200; body: Json<ContactResolutionEnvelope>; version: Version | undefined; contactId?: string }
    | { status: 201; body: Json<ContactResolutionEnvelope>; version: Version | undefined; contactId?: string; headers: { Location: string } };

  /** POST /v1/contacts/merge: Merge two contacts. */
  mergeContacts: { status: 200; body: Json<ContactEnvelope>; version: Version | undefined; contactId?: string };

  /** POST /v1/memory/contact: Resolve a memory. */
  resolveMemory:
    | { status: 200; body: Json<MemoryResolutionEnvelope>; version: Version | undefined; contactId?: string }
    | { status: 201; body: Json<MemoryResolutionEnvelope>; version: Version | undefined; contactId?: string; headers: { Location: string } };

  /** GET /v1/memory/contact/{memory_id}: Get a memory. */
  getMemory: { status: 200; body: Json<MemoryEnvelope>; version: Version | undefined };

  /** PATCH /v1/memory/contact/{memory_id}: Update a memory. */
  updateMemory: { status: 200; body: Json<MemoryEnvelope>; version: Version | undefined; contactId?: string };

  /** GET /v1/memory/contact/{memory_id}/messages: List the messages of a memory. */
  listMemoryMessages: { status: 200; body: Json<MemoryMessageListEnvelope> };

  /** POST /v1/memory/contact/{memory_id}/messages: Create messages of a memory. */
  createMemoryMessages: { status: 200; body: Json<MemoryEnvelope>; version: Version | undefined; contactId?: string };

  /** PATCH /v1/memory/contact/{memory_id}/facts: Update the facts of a memory. */
  updateMemoryFacts: { status: 200; body: Json<MemoryEnvelope>; version: Version | undefined; contactId?: string };

  /** PATCH /v1/memory/contact/{memory_id}/summary: Update the summary of a memory. */
  updateMemorySummary: { status: 200; body: Json<MemorySummaryEnvelope>; version: Version | undefined; contactId?: string };

  /** GET /v1/memory/context: Get the context of a conversation. */
  getMemoryContext: { status: 200; body: Json<MemoryContextEnvelope> };

  /** GET /v1/memory/changes: Get the changes of a conversation. */
  getMemoryChanges: { status: 200; body: Json<MemoryChangesEnvelope> };

  /** POST /v1/memory/reset: Reset a memory. */
  resetMemory: { status: 200; body: Json<MemoryResetEnvelope>; contactId?: string };

  /** POST /v1/memory/enable: Enable memory. */
  enableMemory: { status: 200; body: Json<MemoryEnableEnvelope>; contactId?: string };
}

/** One function for each operation. `Context` is the object that the server passes to all of them. */
export type Operations<Context> = {
  readonly [Id in keyof OperationRequests]: (
    request: OperationRequests[Id],
    context: Context,
  ) => Promise<OperationResponses[Id]>;
};
