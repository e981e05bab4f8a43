// Generated from spec/contacts.yaml by `pnpm generate`, do not edit.
import { bindMethods } from "../call/bind-methods.ts";
import type { Call, CallOptions, PagedCall, Transport } from "../call/transport.ts";
import {
  createMemoryMessages,
  deleteContact,
  enableMemory,
  findContact,
  getContact,
  getMemory,
  getMemoryChanges,
  getMemoryContext,
  listContacts,
  listMemoryMessages,
  mergeContacts,
  modifyContact,
  modifyMemory,
  modifyMemoryFacts,
  modifyMemorySummary,
  resetMemory,
  resolveContact,
  resolveMemory,
  updateContact,
  updateMemory,
  updateMemoryFacts,
  updateMemorySummary,
  type ContactPage,
  type CreateMemoryMessagesCode,
  type CreateMemoryMessagesHeader,
  type CreateMemoryMessagesOptions,
  type DeleteContactCode,
  type DeleteContactHeader,
  type DeleteContactOptions,
  type EnableMemoryCode,
  type EnableMemoryHeader,
  type EnableMemoryOptions,
  type FindContactCode,
  type FindContactHeader,
  type FindContactOptions,
  type GetContactCode,
  type GetContactHeader,
  type GetContactOptions,
  type GetMemoryChangesCode,
  type GetMemoryChangesHeader,
  type GetMemoryChangesOptions,
  type GetMemoryChangesQuery,
  type GetMemoryCode,
  type GetMemoryContextCode,
  type GetMemoryContextHeader,
  type GetMemoryContextOptions,
  type GetMemoryContextQuery,
  type GetMemoryHeader,
  type GetMemoryOptions,
  type ListContactsCode,
  type ListContactsHeader,
  type ListContactsOptions,
  type ListContactsQuery,
  type ListMemoryMessagesCode,
  type ListMemoryMessagesHeader,
  type ListMemoryMessagesOptions,
  type MergeContactsCode,
  type MergeContactsHeader,
  type MergeContactsOptions,
  type ResetMemoryCode,
  type ResetMemoryHeader,
  type ResetMemoryOptions,
  type ResolveContactCode,
  type ResolveContactHeader,
  type ResolveContactOptions,
  type ResolveMemoryCode,
  type ResolveMemoryHeader,
  type ResolveMemoryOptions,
  type UpdateContactChange,
  type UpdateContactCode,
  type UpdateContactHeader,
  type UpdateContactOptions,
  type UpdateMemoryChange,
  type UpdateMemoryCode,
  type UpdateMemoryFactsChange,
  type UpdateMemoryFactsCode,
  type UpdateMemoryFactsHeader,
  type UpdateMemoryFactsOptions,
  type UpdateMemoryHeader,
  type UpdateMemoryOptions,
  type UpdateMemorySummaryChange,
  type UpdateMemorySummaryCode,
  type UpdateMemorySummaryHeader,
  type UpdateMemorySummaryOptions,
} from "./operations.ts";
import type {
  Contact,
  ContactDetails,
  ContactFind,
  ContactMerge,
  ContactResolution,
  ContactResolve,
  ContactUpdate,
  Memory,
  MemoryAfterSummary,
  MemoryChanges,
  MemoryContext,
  MemoryEnable,
  MemoryEnableResult,
  MemoryFactsUpdate,
  MemoryMessage,
  MemoryMessagesCreate,
  MemoryReset,
  MemoryResetResult,
  MemoryResolution,
  MemoryResolve,
  MemorySummaryUpdate,
  MemoryUpdate,
  Metadata,
} from "./types.ts";
/**
 * The memories of agents about contacts, each for one persona or one agent number: messages, facts, a
 * summary, open items and entities.
 */
export class MemoryMethods {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
    bindMethods(this, MemoryMethods);
  }

  /**
   * Resolve a memory. Finds the memory of a contact for a persona or an agent number, or creates it: 200
   * if it was found, 201 if it was created.
   * @param body The contact, and the persona or agent number.
   * @param options Time limit, signal and headers of this call; see {@link ResolveMemoryOptions}.
   * @returns The memory was found.
   * @throws {ApiError} `BAD_REQUEST`, `NOT_FOUND`, `CONFLICT`, `IDEMPOTENCY_KEY_REUSED`; see {@link
   *   ResolveMemoryCode}.
   * @example
   * ```ts
   * const resolution = await contacts.memories.resolve({
   *   contact_id: "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
   *   persona_id: "persona-10482201",
   * });
   * ```
   */
  resolve(body: MemoryResolve, options?: ResolveMemoryOptions): Call<MemoryResolution, ResolveMemoryCode, ResolveMemoryHeader> {
    return resolveMemory(this.#transport, body, options);
  }

  /**
   * Get a memory. One memory with its last 20 messages and last 50 changes.
   * @param memoryId The memory's id. Or the object: if it is still at that version, the call returns
   *   this object.
   * @param options Time limit, signal and headers of this call; see {@link GetMemoryOptions}.
   * @returns The memory.
   * @throws {ApiError} `BAD_REQUEST`, `NOT_FOUND`, `PRECONDITION_FAILED`; see {@link GetMemoryCode}.
   * @example
   * ```ts
   * const memory = await contacts.memories.get("mem-019cb4f0-9a80-7d41-b0c6-3f5a7e9d2b18");
   * ```
   */
  get(memoryId: string | Memory, options?: GetMemoryOptions): Call<Memory, GetMemoryCode, GetMemoryHeader> {
    return getMemory(this.#transport, memoryId, options);
  }

  /**
   * Update a memory. Replaces the open items, the entities, or both.
   * @param memoryId The memory's id. Or the object: the call changes it only if it is still at that
   *   version.
   * @param body The lists to replace.
   * @param options Time limit, signal and headers of this call; see {@link UpdateMemoryOptions}.
   * @returns The memory after the update.
   * @throws {ApiError} `BAD_REQUEST`, `NOT_FOUND`, `CONFLICT`, `PRECONDITION_FAILED`,
   *   `IDEMPOTENCY_KEY_REUSED`; see {@link UpdateMemoryCode}.
   * @example
   * ```ts
   * const memory = await contacts.memories.update("mem-019cb4f0-9a80-7d41-b0c6-3f5a7e9d2b18", {
   *   open_items: [
   *     { type: "follow_up", description: "Ask whether the order arrived.", priority: "high", related_to: { entity_type: "order", entity_id: "order-7731" } },
   *   ],
   * });
   * ```
   */
  update(
    memoryId: string | Memory,
    body: MemoryUpdate,
    options?: UpdateMemoryOptions,
  ): Call<Memory, UpdateMemoryCode, UpdateMemoryHeader> {
    return updateMemory(this.#transport, memoryId, body, options);
  }

  /**
   * Reads, changes and writes. It starts again if others wrote in between, so that no change is lost.
   * Calls of one client for the same object take turns. See {@link updateMemory} for the written fields.
   *
   * @param memoryId Of the object to change. Or the object, if you have read it: it is read again only
   *   if others have changed it.
   * @param change Returns the changes to the current object, `undefined` for none. May be called
   *   several times.
   * @param options Time limit and signal of the whole call, headers of each request.
   * @returns The written object, or the current one if there was nothing to write.
   * @throws {TimeoutError} Others wrote in between until `timeout` was over.
   * @example
   * ```ts
   * const memory = await contacts.memories.modify("mem-019cb4f0-9a80-7d41-b0c6-3f5a7e9d2b18", () => ({
   *   open_items: [
   *     { type: "follow_up", description: "Ask whether the order arrived.", priority: "high", related_to: { entity_type: "order", entity_id: "order-7731" } },
   *   ],
   * }));
   * ```
   */
  modify(
    memoryId: string | Memory,
    change: UpdateMemoryChange,
    options?: CallOptions,
  ): Promise<Memory> {
    return modifyMemory(this.#transport, memoryId, change, options);
  }

  /**
   * List the messages of a memory. The last 200 messages of a memory, in order of time.
   * @param memoryId The memory's id.
   * @param options Time limit, signal and headers of this call; see {@link ListMemoryMessagesOptions}.
   * @returns The messages.
   * @throws {ApiError} `BAD_REQUEST`; see {@link ListMemoryMessagesCode}.
   * @example
   * ```ts
   * const message = await contacts.memories.listMessages("mem-019cb4f0-9a80-7d41-b0c6-3f5a7e9d2b18");
   * ```
   */
  listMessages(memoryId: string, options?: ListMemoryMessagesOptions): Call<MemoryMessage[], ListMemoryMessagesCode, ListMemoryMessagesHeader> {
    return listMemoryMessages(this.#transport, memoryId, options);
  }

  /**
   * Create messages of a memory. Adds 1 to 100 messages.
   * @param memoryId The memory's id.
   * @param body The messages, and the call or conversation they come from.
   * @param options Time limit, signal and headers of this call; see {@link
   *   CreateMemoryMessagesOptions}.
   * @returns The memory with its new messages.
   * @throws {ApiError} `BAD_REQUEST`, `NOT_FOUND`, `CONFLICT`, `PRECONDITION_FAILED`,
   *   `IDEMPOTENCY_KEY_REUSED`; see {@link CreateMemoryMessagesCode}.
   * @example
   * ```ts
   * const memory = await contacts.memories.createMessages("mem-019cb4f0-9a80-7d41-b0c6-3f5a7e9d2b18", { messages: [{ role: "user", content: "Thank you!", channel: "sms" }], conversation_id: "conversation-51f0" });
   * ```
   */
  createMessages(
    memoryId: string,
    body: MemoryMessagesCreate,
    options?: CreateMemoryMessagesOptions,
  ): Call<Memory, CreateMemoryMessagesCode, CreateMemoryMessagesHeader> {
    return createMemoryMessages(this.#transport, memoryId, body, options);
  }

  /**
   * Update the facts of a memory. Merges facts key by key at the top level: new keys are added, existing
   * keys take the new value whole (nested objects and arrays are replaced, not merged).
   * @param memoryId The memory's id. Or the object: the call changes it only if it is still at that
   *   version.
   * @param body The facts to merge, and the call or conversation they come from.
   * @param options Time limit, signal and headers of this call; see {@link UpdateMemoryFactsOptions}.
   * @returns The memory with the merged facts.
   * @throws {ApiError} `BAD_REQUEST`, `NOT_FOUND`, `CONFLICT`, `PRECONDITION_FAILED`,
   *   `IDEMPOTENCY_KEY_REUSED`; see {@link UpdateMemoryFactsCode}.
   * @example
   * ```ts
   * const memory = await contacts.memories.updateFacts("mem-019cb4f0-9a80-7d41-b0c6-3f5a7e9d2b18", {
   *   facts: { preferred_time: "mornings" },
   *   call_id: "call-8d21",
   * });
   * ```
   */
  updateFacts(
    memoryId: string | Memory,
    body: MemoryFactsUpdate,
    options?: UpdateMemoryFactsOptions,
  ): Call<Memory, UpdateMemoryFactsCode, UpdateMemoryFactsHeader> {
    return updateMemoryFacts(this.#transport, memoryId, body, options);
  }

  /**
   * Reads, changes and writes. It starts again if others wrote in between, so that no change is lost.
   * Calls of one client for the same object take turns. See {@link updateMemoryFacts} for the written
   * fields.
   *
   * @param memoryId Of the object to change. Or the object, if you have read it: it is read again only
   *   if others have changed it.
   * @param change Returns the changes to the current object, `undefined` for none. May be called
   *   several times.
   * @param options Time limit and signal of the whole call, headers of each request.
   * @returns The written object, or the current one if there was nothing to write.
   * @throws {TimeoutError} Others wrote in between until `timeout` was over.
   * @example
   * ```ts
   * const memory = await contacts.memories.modifyFacts("mem-019cb4f0-9a80-7d41-b0c6-3f5a7e9d2b18", () => ({
   *   facts: { preferred_time: "mornings" },
   *   call_id: "call-8d21",
   * }));
   * ```
   */
  modifyFacts(
    memoryId: string | Memory,
    change: UpdateMemoryFactsChange,
    options?: CallOptions,
  ): Promise<Memory> {
    return modifyMemoryFacts(this.#transport, memoryId, change, options);
  }

  /**
   * Update the summary of a memory. Replaces the summary.
   * @param memoryId The memory's id. Or the object: the call changes it only if it is still at that
   *   version.
   * @param body The new summary, and the call or conversation it comes from.
   * @param options Time limit, signal and headers of this call; see {@link
   *   UpdateMemorySummaryOptions}.
   * @returns The memory with the new summary.
   * @throws {ApiError} `BAD_REQUEST`, `NOT_FOUND`, `CONFLICT`, `PRECONDITION_FAILED`,
   *   `IDEMPOTENCY_KEY_REUSED`; see {@link UpdateMemorySummaryCode}.
   * @example
   * ```ts
   * const afterSummary = await contacts.memories.updateSummary("mem-019cb4f0-9a80-7d41-b0c6-3f5a7e9d2b18", {
   *   summary: "The order arrived. Prefers calls in the morning.",
   *   call_id: "call-8d21",
   * });
   * ```
   */
  updateSummary(
    memoryId: string | MemoryAfterSummary | Memory,
    body: MemorySummaryUpdate,
    options?: UpdateMemorySummaryOptions,
  ): Call<MemoryAfterSummary, UpdateMemorySummaryCode, UpdateMemorySummaryHeader> {
    return updateMemorySummary(this.#transport, memoryId, body, options);
  }

  /**
   * Reads, changes and writes. It starts again if others wrote in between, so that no change is lost.
   * Calls of one client for the same object take turns. See {@link updateMemorySummary} for the written
   * fields.
   *
   * @param memoryId Of the object to change. Or the object, if you have read it: it is read again only
   *   if others have changed it.
   * @param change Returns the changes to the current object, `undefined` for none. May be called
   *   several times.
   * @param options Time limit and signal of the whole call, headers of each request.
   * @returns The written object, or the current one if there was nothing to write.
   * @throws {TimeoutError} Others wrote in between until `timeout` was over.
   * @example
   * ```ts
   * const memory = await contacts.memories.modifySummary("mem-019cb4f0-9a80-7d41-b0c6-3f5a7e9d2b18", () => ({
   *   summary: "The order arrived. Prefers calls in the morning.",
   *   call_id: "call-8d21",
   * }));
   * ```
   */
  modifySummary(
    memoryId: string | Memory,
    change: UpdateMemorySummaryChange,
    options?: CallOptions,
  ): Promise<MemoryAfterSummary | Memory> {
    return modifyMemorySummary(this.#transport, memoryId, change, options);
  }

  /**
   * Get the context of a conversation. Everything that an agent needs before it speaks to a contact: the
   * last 20 messages, summary, facts, entities and open items of one memory.
   * @param query `contact_id`, `persona_id`, `agent_number`; see {@link GetMemoryContextQuery}.
   * @param options Time limit, signal and headers of this call; see {@link GetMemoryContextOptions}.
   * @returns The context.
   * @throws {ApiError} `BAD_REQUEST`, `NOT_FOUND`; see {@link GetMemoryContextCode}.
   * @example
   * ```ts
   * const context = await contacts.memories.context({
   *   contact_id: "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
   *   persona_id: "persona-10482201",
   * });
   * ```
   */
  context(
    query: GetMemoryContextQuery,
    options?: GetMemoryContextOptions,
  ): Call<MemoryContext, GetMemoryContextCode, GetMemoryContextHeader> {
    return getMemoryContext(this.#transport, query, options);
  }

  /**
   * Get the changes of a conversation. The changes of one call or conversation: summary and facts before
   * its first change and after its last, and its entries in the history of the memory.
   * @param query `call_id`, `conversation_id`; see {@link GetMemoryChangesQuery}.
   * @param options Time limit, signal and headers of this call; see {@link GetMemoryChangesOptions}.
   * @returns The changes.
   * @throws {ApiError} `BAD_REQUEST`, `NOT_FOUND`; see {@link GetMemoryChangesCode}.
   * @example
   * ```ts
   * const changes = await contacts.memories.changes({ call_id: "call-8d21" });
   * ```
   */
  changes(
    query: GetMemoryChangesQuery,
    options?: GetMemoryChangesOptions,
  ): Call<MemoryChanges, GetMemoryChangesCode, GetMemoryChangesHeader> {
    return getMemoryChanges(this.#transport, query, options);
  }

  /**
   * Reset a memory. Deletes the memory of a contact for a persona or an agent number, with its messages
   * and history.
   * @param body The contact, and the persona or agent number.
   * @param options Time limit, signal and headers of this call; see {@link ResetMemoryOptions}.
   * @returns The memory is gone.
   * @throws {ApiError} `BAD_REQUEST`, `NOT_FOUND`, `CONFLICT`, `IDEMPOTENCY_KEY_REUSED`; see {@link
   *   ResetMemoryCode}.
   * @example
   * ```ts
   * const resetResult = await contacts.memories.reset({
   *   contact_id: "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
   *   persona_id: "persona-10482201",
   * });
   * ```
   */
  reset(body: MemoryReset, options?: ResetMemoryOptions): Call<MemoryResetResult, ResetMemoryCode, ResetMemoryHeader> {
    return resetMemory(this.#transport, body, options);
  }

  /**
   * Enable memory. Switches memory on or off for a version of a persona or of a pathway.
   * @param body The persona or pathway, and its new setting.
   * @param options Time limit, signal and headers of this call; see {@link EnableMemoryOptions}.
   * @returns The setting is stored.
   * @throws {ApiError} `BAD_REQUEST`, `CONFLICT`, `IDEMPOTENCY_KEY_REUSED`; see {@link
   *   EnableMemoryCode}.
   * @example
   * ```ts
   * const enableResult = await contacts.memories.enable({
   *   memory_enabled: false,
   *   persona_id: "persona-10482202",
   *   version_id: "0198f3c1-2b7a-7c4e-a1d3-5e6f7a8b9c0e",
   * });
   * ```
   */
  enable(body: MemoryEnable, options?: EnableMemoryOptions): Call<MemoryEnableResult, EnableMemoryCode, EnableMemoryHeader> {
    return enableMemory(this.#transport, body, options);
  }
}

/** The people and companies of your organisation, and the identifiers they are recognised by. */
export class ContactMethods<OwnMetadata extends object = Metadata> {
  readonly #transport: Transport;
  /**
   * The memories of agents about contacts, each for one persona or one agent number: messages, facts, a
   * summary, open items and entities.
   */
  readonly memories: MemoryMethods;

  constructor(transport: Transport) {
    this.#transport = transport;
    bindMethods(this, ContactMethods);
    this.memories = new MemoryMethods(transport);
  }

  /**
   * List contacts. Pages through the contacts of your organisation with their identifiers and memories,
   * oldest first (by `created_at`, then `id`), so that pages do not shift while contacts are created.
   * @param query `limit`, `cursor`, `offset`; see {@link ListContactsQuery}.
   * @param options Time limit, signal and headers of this call; see {@link ListContactsOptions}.
   * @returns One page of contacts.
   * @throws {ApiError} `BAD_REQUEST`; see {@link ListContactsCode}.
   * @example
   * ```ts
   * const page = await contacts.list({ limit: 50, offset: 0 });
   * for await (const contact of contacts.list()) console.log(contact);
   * ```
   */
  list(query?: ListContactsQuery, options?: ListContactsOptions): PagedCall<ContactDetails<OwnMetadata>, ContactPage<OwnMetadata>, ListContactsCode, ListContactsHeader> {
    return listContacts(this.#transport, query, options);
  }

  /**
   * Get a contact. One contact of your organisation with its identifiers and memories.
   * @param contactId The contact's id. Or the object: if it is still at that version, the call returns
   *   this object.
   * @param options Time limit, signal and headers of this call; see {@link GetContactOptions}.
   * @returns The contact.
   * @throws {ApiError} `BAD_REQUEST`, `NOT_FOUND`, `PRECONDITION_FAILED`; see {@link GetContactCode}.
   * @example
   * ```ts
   * const contact = await contacts.get("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee");
   * ```
   */
  get(
    contactId: string | ContactDetails<OwnMetadata>,
    options?: GetContactOptions,
  ): Call<ContactDetails<OwnMetadata>, GetContactCode, GetContactHeader> {
    return getContact(this.#transport, contactId, options);
  }

  /**
   * Update a contact. Changes a contact's name, adds or changes its e-mail address and external id, and
   * merges metadata.
   * @param contactId The contact's id. Or the object: the call changes it only if it is still at that
   *   version.
   * @param body The changes.
   * @param options Time limit, signal and headers of this call; see {@link UpdateContactOptions}.
   * @returns The contact after the update.
   * @throws {ApiError} `BAD_REQUEST`, `NOT_FOUND`, `CONFLICT`, `PRECONDITION_FAILED`,
   *   `IDEMPOTENCY_KEY_REUSED`; see {@link UpdateContactCode}.
   * @example
   * ```ts
   * const contact = await contacts.update("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", {
   *   name: "John Smith",
   *   metadata: { verified: true },
   * });
   * ```
   */
  update(
    contactId: string | Contact<OwnMetadata> | ContactDetails<OwnMetadata>,
    body: ContactUpdate<OwnMetadata>,
    options?: UpdateContactOptions,
  ): Call<Contact<OwnMetadata>, UpdateContactCode, UpdateContactHeader> {
    return updateContact(this.#transport, contactId, body, options);
  }

  /**
   * Reads, changes and writes. It starts again if others wrote in between, so that no change is lost.
   * Calls of one client for the same object take turns. See {@link updateContact} for the written
   * fields.
   *
   * @param contactId Of the object to change. Or the object, if you have read it: it is read again
   *   only if others have changed it.
   * @param change Returns the changes to the current object, `undefined` for none. May be called
   *   several times.
   * @param options Time limit and signal of the whole call, headers of each request.
   * @returns The written object, or the current one if there was nothing to write.
   * @throws {TimeoutError} Others wrote in between until `timeout` was over.
   * @example
   * ```ts
   * const contact = await contacts.modify("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", () => ({
   *   name: "John Smith",
   *   metadata: { verified: true },
   * }));
   * ```
   */
  modify(
    contactId: string | ContactDetails<OwnMetadata>,
    change: UpdateContactChange<OwnMetadata>,
    options?: CallOptions,
  ): Promise<Contact<OwnMetadata> | ContactDetails<OwnMetadata>> {
    return modifyContact(this.#transport, contactId, change, options);
  }

  /**
   * Delete a contact. Deletes a contact for good, with its identifiers, its memories and the stored
   * responses that hold its data.
   * @param contactId The contact's id.
   * @param options Time limit, signal and headers of this call; see {@link DeleteContactOptions}.
   * @returns The contact is deleted.
   * @throws {ApiError} `BAD_REQUEST`, `NOT_FOUND`, `PRECONDITION_FAILED`; see {@link
   *   DeleteContactCode}.
   * @example
   * ```ts
   * await contacts.delete("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee");
   * ```
   */
  delete(contactId: string, options?: DeleteContactOptions): Call<undefined, DeleteContactCode, DeleteContactHeader> {
    return deleteContact(this.#transport, contactId, options);
  }

  /**
   * Find a contact by identifier. Looks a contact up by phone number, e-mail address or external id, and
   * never creates one.
   * @param body The identifiers to search by.
   * @param options Time limit, signal and headers of this call; see {@link FindContactOptions}.
   * @returns The contact, or `null` when nothing matches.
   * @throws {ApiError} `BAD_REQUEST`, `CONFLICT`, `IDEMPOTENCY_KEY_REUSED`; see {@link
   *   FindContactCode}.
   * @example
   * ```ts
   * const contact = await contacts.find({ email: "john.smith@mail.example" });
   * ```
   */
  find(body: ContactFind, options?: FindContactOptions): Call<ContactDetails<OwnMetadata> | null, FindContactCode, FindContactHeader> {
    return findContact(this.#transport, body, options);
  }

  /**
   * Find or create a contact. Finds the contact with the given identifiers, or creates it: 200 when it
   * was found, 201 when it was created.
   * @param body The identifiers to find a contact by, and the fields of a new one.
   * @param options Time limit, signal and headers of this call; see {@link ResolveContactOptions}.
   * @returns The contact was found.
   * @throws {ApiError} `BAD_REQUEST`, `CONFLICT`, `IDEMPOTENCY_KEY_REUSED`; see {@link
   *   ResolveContactCode}.
   * @example
   * ```ts
   * const resolution = await contacts.resolve({
   *   phone_number: "+1 (415) 555-0142",
   *   email: "ada@mail.example",
   *   name: "Ada Lovelace",
   *   metadata: { source: "event" },
   * });
   * ```
   */
  resolve(body: ContactResolve<OwnMetadata>, options?: ResolveContactOptions): Call<ContactResolution<OwnMetadata>, ResolveContactCode, ResolveContactHeader> {
    return resolveContact(this.#transport, body, options);
  }

  /**
   * Merge two contacts. Folds a duplicate into a primary contact and deletes the duplicate, in one
   * transaction.
   * @param body The contact that stays and the one that is deleted.
   * @param options Time limit, signal and headers of this call; see {@link MergeContactsOptions}.
   * @returns The primary contact after the merge.
   * @throws {ApiError} `BAD_REQUEST`, `NOT_FOUND`, `CONFLICT`, `IDEMPOTENCY_KEY_REUSED`; see {@link
   *   MergeContactsCode}.
   * @example
   * ```ts
   * const contact = await contacts.merge({
   *   primary_contact_id: "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
   *   duplicate_contact_id: "019cbd02-c000-7c4e-a1d3-5e6f7a8b9c0d",
   * });
   * ```
   */
  merge(body: ContactMerge, options?: MergeContactsOptions): Call<Contact<OwnMetadata>, MergeContactsCode, MergeContactsHeader> {
    return mergeContacts(this.#transport, body, options);
  }
}
