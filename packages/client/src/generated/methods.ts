// Generated from spec/contacts.yaml by `pnpm generate`, do not edit.
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
} from "./types.ts";
/**
 * What agents remember of a contact, for one persona or one agent number: messages, facts, a summary,
 * open items and entities.
 */
export class MemoryMethods {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
  }

  /**
   * Resolve a memory.
   *
   * Finds the memory of a contact for a persona or an agent number, or creates it: 200 if it was found,
   * 201 if it was created. Any number of concurrent requests for the same pair create one memory.
   *
   * Give exactly one of `persona_id` and `agent_number`. A contact has at most 100 memories, and at most
   * 4 MiB of them together (see `createMemoryMessages`); one more is refused with 409.
   *
   * @param body The contact, and the persona or agent number.
   * @param options Time limit, signal and headers of this call; see {@link ResolveMemoryOptions}.
   * @returns The memory was found. The memory was created.
   * @throws {ApiError} 400 `BAD_REQUEST`: The body is not JSON, a field or parameter is unknown or
   *   wrong, or there is not exactly one of `persona_id` and `agent_number`.
   * @throws {ApiError} 401 `UNAUTHORIZED`: The key is missing, unknown or revoked.
   * @throws {ApiError} 404 `NOT_FOUND`: Your organisation has no such contact.
   * @throws {ApiError} 406 `NOT_ACCEPTABLE`: The `Accept` header admits no `application/json`.
   * @throws {ApiError} 408 `REQUEST_TIMEOUT`: The request did not arrive in time.
   * @throws {ApiError} 409 `CONFLICT`: Memory is off for the persona, the contact has 100 memories or
   *   4 MiB of them already, or a request with the same idempotency key is still in progress.
   * @throws {ApiError} 413 `PAYLOAD_TOO_LARGE`: The body has more than 65,536 bytes.
   * @throws {ApiError} 415 `UNSUPPORTED_MEDIA_TYPE`: The body is not announced as `application/json`
   *   in UTF-8, or it has a content coding.
   * @throws {ApiError} 417 `EXPECTATION_FAILED`: The `Expect` header is not `100-continue`.
   * @throws {ApiError} 422 `IDEMPOTENCY_KEY_REUSED`: The idempotency key was used before, with another
   *   request.
   * @throws {ApiError} 429 `TOO_MANY_REQUESTS`: The rate limit of the key is used up.
   * @throws {ApiError} 431 `REQUEST_HEADER_FIELDS_TOO_LARGE`: The request line and headers have more
   *   than 16,384 bytes.
   * @throws {ApiError} 500 `INTERNAL_ERROR`: Something unforeseen went wrong on the server. Nothing
   *   was changed.
   * @throws {ApiError} 501 `NOT_IMPLEMENTED`: The server does not know the transfer coding.
   * @throws {ApiError} 503 `SERVICE_UNAVAILABLE`: The server is stopping, or its database is away.
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
   * Get a memory.
   *
   * One memory with its last 20 messages and last 50 changes.
   *
   * @param memoryId The memory's id. 1 to 256 characters. Or what this client answered: then that very
   *   object is answered again if it is still at that version (`If-None-Match`), without a body on the
   *   wire.
   * @param options Time limit, signal and headers of this call; see {@link GetMemoryOptions}.
   * @returns The memory.
   * @throws {ApiError} 400 `BAD_REQUEST`: A parameter is unknown, out of range or malformed.
   * @throws {ApiError} 401 `UNAUTHORIZED`: The key is missing, unknown or revoked.
   * @throws {ApiError} 404 `NOT_FOUND`: Your organisation has no such memory.
   * @throws {ApiError} 406 `NOT_ACCEPTABLE`: The `Accept` header admits no `application/json`.
   * @throws {ApiError} 408 `REQUEST_TIMEOUT`: The request did not arrive in time.
   * @throws {ApiError} 412 `PRECONDITION_FAILED`: What the path names is not at a version that
   *   `If-Match` or `If-None-Match` allows.
   * @throws {ApiError} 417 `EXPECTATION_FAILED`: The `Expect` header is not `100-continue`.
   * @throws {ApiError} 429 `TOO_MANY_REQUESTS`: The rate limit of the key is used up.
   * @throws {ApiError} 431 `REQUEST_HEADER_FIELDS_TOO_LARGE`: The request line and headers have more
   *   than 16,384 bytes.
   * @throws {ApiError} 500 `INTERNAL_ERROR`: Something unforeseen went wrong on the server. Nothing
   *   was changed.
   * @throws {ApiError} 501 `NOT_IMPLEMENTED`: The server does not know the transfer coding.
   * @throws {ApiError} 503 `SERVICE_UNAVAILABLE`: The server is stopping, or its database is away.
   * @example
   * ```ts
   * const memory = await contacts.memories.get("mem-019cb4f0-9a80-7d41-b0c6-3f5a7e9d2b18");
   * ```
   */
  get(memoryId: string | Memory, options?: GetMemoryOptions): Call<Memory, GetMemoryCode, GetMemoryHeader> {
    return getMemory(this.#transport, memoryId, options);
  }

  /**
   * Update a memory.
   *
   * Replaces the open items, the entities, or both. A field that is absent stays as it is. An update
   * that changes nothing does not move `updated_at`. Refused with 409 while memory is switched off for
   * its persona.
   *
   * @param memoryId The memory's id. 1 to 256 characters. Or what this client answered: then it is
   *   written only if it is still at that version (`If-Match`).
   * @param body The lists to replace.
   * @param options Time limit, signal and headers of this call; see {@link UpdateMemoryOptions}.
   * @returns The memory after the update.
   * @throws {ApiError} 400 `BAD_REQUEST`: The body is not JSON, a field or parameter is unknown or
   *   wrong, `call_id` and `conversation_id` are both given, or facts would exceed their limits.
   * @throws {ApiError} 401 `UNAUTHORIZED`: The key is missing, unknown or revoked.
   * @throws {ApiError} 404 `NOT_FOUND`: Your organisation has no such memory.
   * @throws {ApiError} 406 `NOT_ACCEPTABLE`: The `Accept` header admits no `application/json`.
   * @throws {ApiError} 408 `REQUEST_TIMEOUT`: The request did not arrive in time.
   * @throws {ApiError} 409 `CONFLICT`: Memory is off for the persona, the memories of the contact
   *   would have more than 4 MiB together, or a request with the same idempotency key is still in
   *   progress.
   * @throws {ApiError} 412 `PRECONDITION_FAILED`: What the path names is not at a version that
   *   `If-Match` or `If-None-Match` allows.
   * @throws {ApiError} 413 `PAYLOAD_TOO_LARGE`: The body has more than 65,536 bytes.
   * @throws {ApiError} 415 `UNSUPPORTED_MEDIA_TYPE`: The body is not announced as `application/json`
   *   in UTF-8, or it has a content coding.
   * @throws {ApiError} 417 `EXPECTATION_FAILED`: The `Expect` header is not `100-continue`.
   * @throws {ApiError} 422 `IDEMPOTENCY_KEY_REUSED`: The idempotency key was used before, with another
   *   request.
   * @throws {ApiError} 429 `TOO_MANY_REQUESTS`: The rate limit of the key is used up.
   * @throws {ApiError} 431 `REQUEST_HEADER_FIELDS_TOO_LARGE`: The request line and headers have more
   *   than 16,384 bytes.
   * @throws {ApiError} 500 `INTERNAL_ERROR`: Something unforeseen went wrong on the server. Nothing
   *   was changed.
   * @throws {ApiError} 501 `NOT_IMPLEMENTED`: The server does not know the transfer coding.
   * @throws {ApiError} 503 `SERVICE_UNAVAILABLE`: The server is stopping, or its database is away.
   * @example
   * ```ts
   * const memory = await contacts.memories.update("mem-019cb4f0-9a80-7d41-b0c6-3f5a7e9d2b18", {
   *   open_items: [
   *     {
   *       type: "follow_up",
   *       description: "Ask whether the order arrived.",
   *       priority: "high",
   *       related_to: {
   *         entity_type: "order",
   *         entity_id: "order-7731",
   *       },
   *     },
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
   * Reads, changes and writes, and begins anew if somebody else wrote in between, so that no change is
   * lost. See {@link updateMemory} for what is written.
   *
   * @param memoryId Of what is to be changed. Or what was read before: then it is not read again
   *   unless somebody else has written.
   * @param change Works out what to write from what was read; `undefined` for nothing. May be called
   *   several times.
   * @param options Time limit, signal and headers of each request.
   * @returns What was written, or what was read if there was nothing to write.
   * @throws {ApiError} 412 `PRECONDITION_FAILED`: Others wrote in between five times over.
   * @example
   * ```ts
   * const memory = await contacts.memories.modify("mem-019cb4f0-9a80-7d41-b0c6-3f5a7e9d2b18", () => ({
   *   open_items: [
   *     {
   *       type: "follow_up",
   *       description: "Ask whether the order arrived.",
   *       priority: "high",
   *       related_to: {
   *         entity_type: "order",
   *         entity_id: "order-7731",
   *       },
   *     },
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
   * List the messages of a memory.
   *
   * The last 200 messages of a memory, in order of time. A memory that does not exist has no messages:
   * the list is empty, and the status is 200.
   *
   * @param memoryId The memory's id. 1 to 256 characters.
   * @param options Time limit, signal and headers of this call; see {@link ListMemoryMessagesOptions}.
   * @returns The messages.
   * @throws {ApiError} 400 `BAD_REQUEST`: A parameter is unknown, out of range or malformed.
   * @throws {ApiError} 401 `UNAUTHORIZED`: The key is missing, unknown or revoked.
   * @throws {ApiError} 406 `NOT_ACCEPTABLE`: The `Accept` header admits no `application/json`.
   * @throws {ApiError} 408 `REQUEST_TIMEOUT`: The request did not arrive in time.
   * @throws {ApiError} 417 `EXPECTATION_FAILED`: The `Expect` header is not `100-continue`.
   * @throws {ApiError} 429 `TOO_MANY_REQUESTS`: The rate limit of the key is used up.
   * @throws {ApiError} 431 `REQUEST_HEADER_FIELDS_TOO_LARGE`: The request line and headers have more
   *   than 16,384 bytes.
   * @throws {ApiError} 500 `INTERNAL_ERROR`: Something unforeseen went wrong on the server. Nothing
   *   was changed.
   * @throws {ApiError} 501 `NOT_IMPLEMENTED`: The server does not know the transfer coding.
   * @throws {ApiError} 503 `SERVICE_UNAVAILABLE`: The server is stopping, or its database is away.
   * @example
   * ```ts
   * const message = await contacts.memories.listMessages("mem-019cb4f0-9a80-7d41-b0c6-3f5a7e9d2b18");
   * ```
   */
  listMessages(memoryId: string, options?: ListMemoryMessagesOptions): Call<MemoryMessage[], ListMemoryMessagesCode, ListMemoryMessagesHeader> {
    return listMemoryMessages(this.#transport, memoryId, options);
  }

  /**
   * Create messages of a memory.
   *
   * Adds 1 to 100 messages. A message without a `timestamp` gets the time of the request. A memory keeps
   * its last 1,000 messages in order of time; older ones are deleted.
   *
   * The memories of a contact have at most 4 MiB together, measured as 4,194,304 bytes of their
   * summaries, facts, recent messages, open items and entities. Beyond that a change is refused with
   * 409. Refused with 409 while memory is switched off for its persona.
   *
   * @param memoryId The memory's id. 1 to 256 characters.
   * @param body The messages, and the call or conversation they come from.
   * @param options Time limit, signal and headers of this call; see {@link
   *   CreateMemoryMessagesOptions}.
   * @returns The memory with its new messages.
   * @throws {ApiError} 400 `BAD_REQUEST`: The body is not JSON, a field or parameter is unknown or
   *   wrong, `call_id` and `conversation_id` are both given, or facts would exceed their limits.
   * @throws {ApiError} 401 `UNAUTHORIZED`: The key is missing, unknown or revoked.
   * @throws {ApiError} 404 `NOT_FOUND`: Your organisation has no such memory.
   * @throws {ApiError} 406 `NOT_ACCEPTABLE`: The `Accept` header admits no `application/json`.
   * @throws {ApiError} 408 `REQUEST_TIMEOUT`: The request did not arrive in time.
   * @throws {ApiError} 409 `CONFLICT`: Memory is off for the persona, the memories of the contact
   *   would have more than 4 MiB together, or a request with the same idempotency key is still in
   *   progress.
   * @throws {ApiError} 412 `PRECONDITION_FAILED`: What the path names is not at a version that
   *   `If-Match` or `If-None-Match` allows.
   * @throws {ApiError} 413 `PAYLOAD_TOO_LARGE`: The body has more than 65,536 bytes.
   * @throws {ApiError} 415 `UNSUPPORTED_MEDIA_TYPE`: The body is not announced as `application/json`
   *   in UTF-8, or it has a content coding.
   * @throws {ApiError} 417 `EXPECTATION_FAILED`: The `Expect` header is not `100-continue`.
   * @throws {ApiError} 422 `IDEMPOTENCY_KEY_REUSED`: The idempotency key was used before, with another
   *   request.
   * @throws {ApiError} 429 `TOO_MANY_REQUESTS`: The rate limit of the key is used up.
   * @throws {ApiError} 431 `REQUEST_HEADER_FIELDS_TOO_LARGE`: The request line and headers have more
   *   than 16,384 bytes.
   * @throws {ApiError} 500 `INTERNAL_ERROR`: Something unforeseen went wrong on the server. Nothing
   *   was changed.
   * @throws {ApiError} 501 `NOT_IMPLEMENTED`: The server does not know the transfer coding.
   * @throws {ApiError} 503 `SERVICE_UNAVAILABLE`: The server is stopping, or its database is away.
   * @example
   * ```ts
   * const memory = await contacts.memories.createMessages("mem-019cb4f0-9a80-7d41-b0c6-3f5a7e9d2b18", {
   *   messages: [
   *     {
   *       role: "user",
   *       content: "Thank you!",
   *       channel: "sms",
   *     },
   *   ],
   *   conversation_id: "conversation-51f0",
   * });
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
   * Update the facts of a memory.
   *
   * Merges facts key by key at the top level: new keys are added, existing keys take the new value whole
   * (nested objects and arrays are replaced, not merged). `null` is stored as `null`; no key is ever
   * deleted. The limits of facts also hold for the result of the merge; beyond them the response is 400.
   * Refused with 409 while memory is switched off for its persona.
   *
   * @param memoryId The memory's id. 1 to 256 characters. Or what this client answered: then it is
   *   written only if it is still at that version (`If-Match`).
   * @param body The facts to merge, and the call or conversation they come from.
   * @param options Time limit, signal and headers of this call; see {@link UpdateMemoryFactsOptions}.
   * @returns The memory with the merged facts.
   * @throws {ApiError} 400 `BAD_REQUEST`: The body is not JSON, a field or parameter is unknown or
   *   wrong, `call_id` and `conversation_id` are both given, or facts would exceed their limits.
   * @throws {ApiError} 401 `UNAUTHORIZED`: The key is missing, unknown or revoked.
   * @throws {ApiError} 404 `NOT_FOUND`: Your organisation has no such memory.
   * @throws {ApiError} 406 `NOT_ACCEPTABLE`: The `Accept` header admits no `application/json`.
   * @throws {ApiError} 408 `REQUEST_TIMEOUT`: The request did not arrive in time.
   * @throws {ApiError} 409 `CONFLICT`: Memory is off for the persona, the memories of the contact
   *   would have more than 4 MiB together, or a request with the same idempotency key is still in
   *   progress.
   * @throws {ApiError} 412 `PRECONDITION_FAILED`: What the path names is not at a version that
   *   `If-Match` or `If-None-Match` allows.
   * @throws {ApiError} 413 `PAYLOAD_TOO_LARGE`: The body has more than 65,536 bytes.
   * @throws {ApiError} 415 `UNSUPPORTED_MEDIA_TYPE`: The body is not announced as `application/json`
   *   in UTF-8, or it has a content coding.
   * @throws {ApiError} 417 `EXPECTATION_FAILED`: The `Expect` header is not `100-continue`.
   * @throws {ApiError} 422 `IDEMPOTENCY_KEY_REUSED`: The idempotency key was used before, with another
   *   request.
   * @throws {ApiError} 429 `TOO_MANY_REQUESTS`: The rate limit of the key is used up.
   * @throws {ApiError} 431 `REQUEST_HEADER_FIELDS_TOO_LARGE`: The request line and headers have more
   *   than 16,384 bytes.
   * @throws {ApiError} 500 `INTERNAL_ERROR`: Something unforeseen went wrong on the server. Nothing
   *   was changed.
   * @throws {ApiError} 501 `NOT_IMPLEMENTED`: The server does not know the transfer coding.
   * @throws {ApiError} 503 `SERVICE_UNAVAILABLE`: The server is stopping, or its database is away.
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
   * Reads, changes and writes, and begins anew if somebody else wrote in between, so that no change is
   * lost. See {@link updateMemoryFacts} for what is written.
   *
   * @param memoryId Of what is to be changed. Or what was read before: then it is not read again
   *   unless somebody else has written.
   * @param change Works out what to write from what was read; `undefined` for nothing. May be called
   *   several times.
   * @param options Time limit, signal and headers of each request.
   * @returns What was written, or what was read if there was nothing to write.
   * @throws {ApiError} 412 `PRECONDITION_FAILED`: Others wrote in between five times over.
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
   * Update the summary of a memory.
   *
   * Replaces the summary. A summary that is already stored word for word changes nothing, and
   * `updated_at` does not move. Refused with 409 while memory is switched off for its persona.
   *
   * @param memoryId The memory's id. 1 to 256 characters. Or what this client answered: then it is
   *   written only if it is still at that version (`If-Match`).
   * @param body The new summary, and the call or conversation it comes from.
   * @param options Time limit, signal and headers of this call; see {@link
   *   UpdateMemorySummaryOptions}.
   * @returns The memory with the new summary.
   * @throws {ApiError} 400 `BAD_REQUEST`: The body is not JSON, a field or parameter is unknown or
   *   wrong, `call_id` and `conversation_id` are both given, or facts would exceed their limits.
   * @throws {ApiError} 401 `UNAUTHORIZED`: The key is missing, unknown or revoked.
   * @throws {ApiError} 404 `NOT_FOUND`: Your organisation has no such memory.
   * @throws {ApiError} 406 `NOT_ACCEPTABLE`: The `Accept` header admits no `application/json`.
   * @throws {ApiError} 408 `REQUEST_TIMEOUT`: The request did not arrive in time.
   * @throws {ApiError} 409 `CONFLICT`: Memory is off for the persona, the memories of the contact
   *   would have more than 4 MiB together, or a request with the same idempotency key is still in
   *   progress.
   * @throws {ApiError} 412 `PRECONDITION_FAILED`: What the path names is not at a version that
   *   `If-Match` or `If-None-Match` allows.
   * @throws {ApiError} 413 `PAYLOAD_TOO_LARGE`: The body has more than 65,536 bytes.
   * @throws {ApiError} 415 `UNSUPPORTED_MEDIA_TYPE`: The body is not announced as `application/json`
   *   in UTF-8, or it has a content coding.
   * @throws {ApiError} 417 `EXPECTATION_FAILED`: The `Expect` header is not `100-continue`.
   * @throws {ApiError} 422 `IDEMPOTENCY_KEY_REUSED`: The idempotency key was used before, with another
   *   request.
   * @throws {ApiError} 429 `TOO_MANY_REQUESTS`: The rate limit of the key is used up.
   * @throws {ApiError} 431 `REQUEST_HEADER_FIELDS_TOO_LARGE`: The request line and headers have more
   *   than 16,384 bytes.
   * @throws {ApiError} 500 `INTERNAL_ERROR`: Something unforeseen went wrong on the server. Nothing
   *   was changed.
   * @throws {ApiError} 501 `NOT_IMPLEMENTED`: The server does not know the transfer coding.
   * @throws {ApiError} 503 `SERVICE_UNAVAILABLE`: The server is stopping, or its database is away.
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
   * Reads, changes and writes, and begins anew if somebody else wrote in between, so that no change is
   * lost. See {@link updateMemorySummary} for what is written.
   *
   * @param memoryId Of what is to be changed. Or what was read before: then it is not read again
   *   unless somebody else has written.
   * @param change Works out what to write from what was read; `undefined` for nothing. May be called
   *   several times.
   * @param options Time limit, signal and headers of each request.
   * @returns What was written, or what was read if there was nothing to write.
   * @throws {ApiError} 412 `PRECONDITION_FAILED`: Others wrote in between five times over.
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
   * Get the context of a conversation.
   *
   * What an agent needs before it speaks to a contact: the last 20 messages, summary, facts, entities
   * and open items of one memory. Without a memory the context is empty, and the status is 200.
   *
   * Give exactly one of `persona_id` and `agent_number`.
   *
   * @param query `contact_id`, `persona_id`, `agent_number`; see {@link GetMemoryContextQuery}.
   * @param options Time limit, signal and headers of this call; see {@link GetMemoryContextOptions}.
   * @returns The context.
   * @throws {ApiError} 400 `BAD_REQUEST`: A parameter is missing, unknown or malformed, or there is
   *   not exactly one of `persona_id` and `agent_number`.
   * @throws {ApiError} 401 `UNAUTHORIZED`: The key is missing, unknown or revoked.
   * @throws {ApiError} 404 `NOT_FOUND`: Your organisation has no such contact.
   * @throws {ApiError} 406 `NOT_ACCEPTABLE`: The `Accept` header admits no `application/json`.
   * @throws {ApiError} 408 `REQUEST_TIMEOUT`: The request did not arrive in time.
   * @throws {ApiError} 417 `EXPECTATION_FAILED`: The `Expect` header is not `100-continue`.
   * @throws {ApiError} 429 `TOO_MANY_REQUESTS`: The rate limit of the key is used up.
   * @throws {ApiError} 431 `REQUEST_HEADER_FIELDS_TOO_LARGE`: The request line and headers have more
   *   than 16,384 bytes.
   * @throws {ApiError} 500 `INTERNAL_ERROR`: Something unforeseen went wrong on the server. Nothing
   *   was changed.
   * @throws {ApiError} 501 `NOT_IMPLEMENTED`: The server does not know the transfer coding.
   * @throws {ApiError} 503 `SERVICE_UNAVAILABLE`: The server is stopping, or its database is away.
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
   * Get the changes of a conversation.
   *
   * What one call or conversation changed: summary and facts before its first change and after its last,
   * and its entries in the history of the memory. Give exactly one of `call_id` and `conversation_id`.
   *
   * A call that changed several memories shows the one it changed last. The changes of the last 50 calls
   * and conversations of a memory are kept.
   *
   * @param query `call_id`, `conversation_id`; see {@link GetMemoryChangesQuery}.
   * @param options Time limit, signal and headers of this call; see {@link GetMemoryChangesOptions}.
   * @returns The changes.
   * @throws {ApiError} 400 `BAD_REQUEST`: A parameter is unknown or malformed, or there is not exactly
   *   one of `call_id` and `conversation_id`.
   * @throws {ApiError} 401 `UNAUTHORIZED`: The key is missing, unknown or revoked.
   * @throws {ApiError} 404 `NOT_FOUND`: No change with this id is recorded.
   * @throws {ApiError} 406 `NOT_ACCEPTABLE`: The `Accept` header admits no `application/json`.
   * @throws {ApiError} 408 `REQUEST_TIMEOUT`: The request did not arrive in time.
   * @throws {ApiError} 417 `EXPECTATION_FAILED`: The `Expect` header is not `100-continue`.
   * @throws {ApiError} 429 `TOO_MANY_REQUESTS`: The rate limit of the key is used up.
   * @throws {ApiError} 431 `REQUEST_HEADER_FIELDS_TOO_LARGE`: The request line and headers have more
   *   than 16,384 bytes.
   * @throws {ApiError} 500 `INTERNAL_ERROR`: Something unforeseen went wrong on the server. Nothing
   *   was changed.
   * @throws {ApiError} 501 `NOT_IMPLEMENTED`: The server does not know the transfer coding.
   * @throws {ApiError} 503 `SERVICE_UNAVAILABLE`: The server is stopping, or its database is away.
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
   * Reset a memory.
   *
   * Deletes the memory of a contact for a persona or an agent number, with its messages and history. It
   * cannot be undone. The response is the same if there was none. `resolveMemory` creates a new one,
   * with a new id.
   *
   * Give exactly one of `persona_id` and `agent_number`. Refused with 409 while memory is switched off
   * for its persona.
   *
   * @param body The contact, and the persona or agent number.
   * @param options Time limit, signal and headers of this call; see {@link ResetMemoryOptions}.
   * @returns The memory is gone.
   * @throws {ApiError} 400 `BAD_REQUEST`: The body is not JSON, a field or parameter is unknown or
   *   wrong, or there is not exactly one of `persona_id` and `agent_number`.
   * @throws {ApiError} 401 `UNAUTHORIZED`: The key is missing, unknown or revoked.
   * @throws {ApiError} 404 `NOT_FOUND`: Your organisation has no such contact.
   * @throws {ApiError} 406 `NOT_ACCEPTABLE`: The `Accept` header admits no `application/json`.
   * @throws {ApiError} 408 `REQUEST_TIMEOUT`: The request did not arrive in time.
   * @throws {ApiError} 409 `CONFLICT`: Memory is off for the persona, or a request with the same
   *   idempotency key is still in progress.
   * @throws {ApiError} 413 `PAYLOAD_TOO_LARGE`: The body has more than 65,536 bytes.
   * @throws {ApiError} 415 `UNSUPPORTED_MEDIA_TYPE`: The body is not announced as `application/json`
   *   in UTF-8, or it has a content coding.
   * @throws {ApiError} 417 `EXPECTATION_FAILED`: The `Expect` header is not `100-continue`.
   * @throws {ApiError} 422 `IDEMPOTENCY_KEY_REUSED`: The idempotency key was used before, with another
   *   request.
   * @throws {ApiError} 429 `TOO_MANY_REQUESTS`: The rate limit of the key is used up.
   * @throws {ApiError} 431 `REQUEST_HEADER_FIELDS_TOO_LARGE`: The request line and headers have more
   *   than 16,384 bytes.
   * @throws {ApiError} 500 `INTERNAL_ERROR`: Something unforeseen went wrong on the server. Nothing
   *   was changed.
   * @throws {ApiError} 501 `NOT_IMPLEMENTED`: The server does not know the transfer coding.
   * @throws {ApiError} 503 `SERVICE_UNAVAILABLE`: The server is stopping, or its database is away.
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
   * Enable memory.
   *
   * Switches memory on or off for a version of a persona or of a pathway. Give either `persona_id` and
   * `version_id` or `pathway_id` and `version_number`.
   *
   * The last setting for a persona counts, whichever version it named. While memory is off, every write
   * to a memory of that persona is refused with 409, and reads go through. Nothing is deleted. Memories
   * of agent numbers are not concerned. Contacts can still be merged and deleted, and their memories
   * with them.
   *
   * @param body What to switch, and how.
   * @param options Time limit, signal and headers of this call; see {@link EnableMemoryOptions}.
   * @returns The setting is stored.
   * @throws {ApiError} 400 `BAD_REQUEST`: The body is not JSON, a field or parameter is unknown or
   *   wrong, or the body names not exactly one version of a persona or a pathway.
   * @throws {ApiError} 401 `UNAUTHORIZED`: The key is missing, unknown or revoked.
   * @throws {ApiError} 406 `NOT_ACCEPTABLE`: The `Accept` header admits no `application/json`.
   * @throws {ApiError} 408 `REQUEST_TIMEOUT`: The request did not arrive in time.
   * @throws {ApiError} 409 `CONFLICT`: A request with the same idempotency key is still at work.
   * @throws {ApiError} 413 `PAYLOAD_TOO_LARGE`: The body has more than 65,536 bytes.
   * @throws {ApiError} 415 `UNSUPPORTED_MEDIA_TYPE`: The body is not announced as `application/json`
   *   in UTF-8, or it has a content coding.
   * @throws {ApiError} 417 `EXPECTATION_FAILED`: The `Expect` header is not `100-continue`.
   * @throws {ApiError} 422 `IDEMPOTENCY_KEY_REUSED`: The idempotency key was used before, with another
   *   request.
   * @throws {ApiError} 429 `TOO_MANY_REQUESTS`: The rate limit of the key is used up.
   * @throws {ApiError} 431 `REQUEST_HEADER_FIELDS_TOO_LARGE`: The request line and headers have more
   *   than 16,384 bytes.
   * @throws {ApiError} 500 `INTERNAL_ERROR`: Something unforeseen went wrong on the server. Nothing
   *   was changed.
   * @throws {ApiError} 501 `NOT_IMPLEMENTED`: The server does not know the transfer coding.
   * @throws {ApiError} 503 `SERVICE_UNAVAILABLE`: The server is stopping, or its database is away.
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
export class ContactMethods {
  readonly #transport: Transport;
  /**
   * What agents remember of a contact, for one persona or one agent number: messages, facts, a summary,
   * open items and entities.
   */
  readonly memories: MemoryMethods;

  constructor(transport: Transport) {
    this.#transport = transport;
    this.memories = new MemoryMethods(transport);
  }

  /**
   * List contacts.
   *
   * Pages through the contacts of your organisation with their identifiers and memories, oldest first
   * (by `created_at`, then `id`), so that pages do not shift while contacts are created. The contacts of
   * a page and its `pagination` are of one moment.
   *
   * - To read all pages, send `pagination.next_cursor` as `cursor` until it is `null`. A cursor is valid
   *   for as long as this version of the API. Contacts that are created, merged or deleted meanwhile
   *   move no other: each contact that is there throughout is returned once.
   * - `offset` skips contacts by number, up to 10,000 of them. `cursor` and `offset` together are
   *   refused with 400.
   * - A page has at most 4 MiB of contacts, measured as 4,194,304 bytes of their metadata and
   *   identifiers: 50 contacts with the largest metadata fit. It has at most 4 MiB of memories as well.
   *   With `cursor` a page that would be larger ends early, with `has_more` and `next_cursor`. Without
   *   it the request is refused with 400 for `limit`, and the message says how many of these contacts
   *   fit. No contact is left out silently.
   *
   * @param query `limit`, `cursor`, `offset`; see {@link ListContactsQuery}.
   * @param options Time limit, signal and headers of this call; see {@link ListContactsOptions}.
   * @returns One page of contacts. Iterated over, it gives every item of every page.
   * @throws {ApiError} 400 `BAD_REQUEST`: A parameter is unknown, out of range or malformed, `cursor`
   *   and `offset` are both given, or the page would be too large.
   * @throws {ApiError} 401 `UNAUTHORIZED`: The key is missing, unknown or revoked.
   * @throws {ApiError} 406 `NOT_ACCEPTABLE`: The `Accept` header admits no `application/json`.
   * @throws {ApiError} 408 `REQUEST_TIMEOUT`: The request did not arrive in time.
   * @throws {ApiError} 417 `EXPECTATION_FAILED`: The `Expect` header is not `100-continue`.
   * @throws {ApiError} 429 `TOO_MANY_REQUESTS`: The rate limit of the key is used up.
   * @throws {ApiError} 431 `REQUEST_HEADER_FIELDS_TOO_LARGE`: The request line and headers have more
   *   than 16,384 bytes.
   * @throws {ApiError} 500 `INTERNAL_ERROR`: Something unforeseen went wrong on the server. Nothing
   *   was changed.
   * @throws {ApiError} 501 `NOT_IMPLEMENTED`: The server does not know the transfer coding.
   * @throws {ApiError} 503 `SERVICE_UNAVAILABLE`: The server is stopping, or its database is away.
   * @example
   * ```ts
   * const page = await contacts.list({ limit: 50, offset: 0 });
   * for await (const contact of contacts.list()) console.log(contact);
   * ```
   */
  list(query?: ListContactsQuery, options?: ListContactsOptions): PagedCall<ContactDetails, ContactPage, ListContactsCode, ListContactsHeader> {
    return listContacts(this.#transport, query, options);
  }

  /**
   * Get a contact.
   *
   * One contact of your organisation with its identifiers and memories.
   *
   * @param contactId The contact's id. A UUID. Or what this client answered: then that very object is
   *   answered again if it is still at that version (`If-None-Match`), without a body on the wire.
   * @param options Time limit, signal and headers of this call; see {@link GetContactOptions}.
   * @returns The contact.
   * @throws {ApiError} 400 `BAD_REQUEST`: A parameter is unknown, out of range or malformed.
   * @throws {ApiError} 401 `UNAUTHORIZED`: The key is missing, unknown or revoked.
   * @throws {ApiError} 404 `NOT_FOUND`: Your organisation has no such contact.
   * @throws {ApiError} 406 `NOT_ACCEPTABLE`: The `Accept` header admits no `application/json`.
   * @throws {ApiError} 408 `REQUEST_TIMEOUT`: The request did not arrive in time.
   * @throws {ApiError} 412 `PRECONDITION_FAILED`: What the path names is not at a version that
   *   `If-Match` or `If-None-Match` allows.
   * @throws {ApiError} 417 `EXPECTATION_FAILED`: The `Expect` header is not `100-continue`.
   * @throws {ApiError} 429 `TOO_MANY_REQUESTS`: The rate limit of the key is used up.
   * @throws {ApiError} 431 `REQUEST_HEADER_FIELDS_TOO_LARGE`: The request line and headers have more
   *   than 16,384 bytes.
   * @throws {ApiError} 500 `INTERNAL_ERROR`: Something unforeseen went wrong on the server. Nothing
   *   was changed.
   * @throws {ApiError} 501 `NOT_IMPLEMENTED`: The server does not know the transfer coding.
   * @throws {ApiError} 503 `SERVICE_UNAVAILABLE`: The server is stopping, or its database is away.
   * @example
   * ```ts
   * const contact = await contacts.get("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee");
   * ```
   */
  get(
    contactId: string | ContactDetails,
    options?: GetContactOptions,
  ): Call<ContactDetails, GetContactCode, GetContactHeader> {
    return getContact(this.#transport, contactId, options);
  }

  /**
   * Update a contact.
   *
   * Changes a contact's name, adds or changes its e-mail address and external id, and merges metadata.
   * Everything is changed in one transaction, or nothing is.
   *
   * - A field that is absent stays as it is; `{}` changes nothing. An update that changes nothing does
   *   not move `updated_at`.
   * - `email`, `external_id`: the contact's primary identifier of that type takes the new value. A
   *   contact without one gets it as primary. If the contact already has that very value, it becomes the
   *   primary one. A value that belongs to another contact is refused with 409.
   * - `metadata` is merged key by key at the top level: new keys are added, existing keys take the new
   *   value whole (nested objects and arrays are replaced, not merged). `null` is stored as `null`; no
   *   key is ever deleted. The limits of metadata hold for the result of the merge as well; beyond them
   *   the answer is 400.
   * - A contact has at most 100 identifiers. One more is refused with 409.
   * - The phone number cannot be changed here.
   *
   * The answer holds the contact itself, without identifiers and memories; `getContact` has those.
   *
   * @param contactId The contact's id. A UUID. Or what this client answered: then it is written only
   *   if it is still at that version (`If-Match`).
   * @param body What to change.
   * @param options Time limit, signal and headers of this call; see {@link UpdateContactOptions}.
   * @returns The contact after the update.
   * @throws {ApiError} 400 `BAD_REQUEST`: The body is not JSON, a field or parameter is unknown or
   *   wrong, or the request contradicts itself.
   * @throws {ApiError} 401 `UNAUTHORIZED`: The key is missing, unknown or revoked.
   * @throws {ApiError} 404 `NOT_FOUND`: Your organisation has no such contact.
   * @throws {ApiError} 406 `NOT_ACCEPTABLE`: The `Accept` header admits no `application/json`.
   * @throws {ApiError} 408 `REQUEST_TIMEOUT`: The request did not arrive in time.
   * @throws {ApiError} 409 `CONFLICT`: An identifier belongs to another contact, the contact has 100
   *   identifiers already, or a request with the same idempotency key is still in progress.
   * @throws {ApiError} 412 `PRECONDITION_FAILED`: What the path names is not at a version that
   *   `If-Match` or `If-None-Match` allows.
   * @throws {ApiError} 413 `PAYLOAD_TOO_LARGE`: The body has more than 65,536 bytes.
   * @throws {ApiError} 415 `UNSUPPORTED_MEDIA_TYPE`: The body is not announced as `application/json`
   *   in UTF-8, or it has a content coding.
   * @throws {ApiError} 417 `EXPECTATION_FAILED`: The `Expect` header is not `100-continue`.
   * @throws {ApiError} 422 `IDEMPOTENCY_KEY_REUSED`: The idempotency key was used before, with another
   *   request.
   * @throws {ApiError} 429 `TOO_MANY_REQUESTS`: The rate limit of the key is used up.
   * @throws {ApiError} 431 `REQUEST_HEADER_FIELDS_TOO_LARGE`: The request line and headers have more
   *   than 16,384 bytes.
   * @throws {ApiError} 500 `INTERNAL_ERROR`: Something unforeseen went wrong on the server. Nothing
   *   was changed.
   * @throws {ApiError} 501 `NOT_IMPLEMENTED`: The server does not know the transfer coding.
   * @throws {ApiError} 503 `SERVICE_UNAVAILABLE`: The server is stopping, or its database is away.
   * @example
   * ```ts
   * const contact = await contacts.update("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", {
   *   name: "John Smith",
   *   metadata: { verified: true },
   * });
   * ```
   */
  update(
    contactId: string | Contact | ContactDetails,
    body: ContactUpdate,
    options?: UpdateContactOptions,
  ): Call<Contact, UpdateContactCode, UpdateContactHeader> {
    return updateContact(this.#transport, contactId, body, options);
  }

  /**
   * Reads, changes and writes, and begins anew if somebody else wrote in between, so that no change is
   * lost. See {@link updateContact} for what is written.
   *
   * @param contactId Of what is to be changed. Or what was read before: then it is not read again
   *   unless somebody else has written.
   * @param change Works out what to write from what was read; `undefined` for nothing. May be called
   *   several times.
   * @param options Time limit, signal and headers of each request.
   * @returns What was written, or what was read if there was nothing to write.
   * @throws {ApiError} 412 `PRECONDITION_FAILED`: Others wrote in between five times over.
   * @example
   * ```ts
   * const contact = await contacts.modify("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", () => ({
   *   name: "John Smith",
   *   metadata: { verified: true },
   * }));
   * ```
   */
  modify(
    contactId: string | ContactDetails,
    change: UpdateContactChange,
    options?: CallOptions,
  ): Promise<Contact | ContactDetails> {
    return modifyContact(this.#transport, contactId, change, options);
  }

  /**
   * Delete a contact.
   *
   * Deletes a contact for good, with its identifiers, its memories and the stored responses that hold
   * its data. It cannot be undone. Afterwards the id responds with 404, also to a second
   * `deleteContact`.
   *
   * @param contactId The contact's id. A UUID.
   * @param options Time limit, signal and headers of this call; see {@link DeleteContactOptions}.
   * @returns The contact is deleted.
   * @throws {ApiError} 400 `BAD_REQUEST`: A parameter is unknown, out of range or malformed.
   * @throws {ApiError} 401 `UNAUTHORIZED`: The key is missing, unknown or revoked.
   * @throws {ApiError} 404 `NOT_FOUND`: Your organisation has no such contact.
   * @throws {ApiError} 408 `REQUEST_TIMEOUT`: The request did not arrive in time.
   * @throws {ApiError} 412 `PRECONDITION_FAILED`: What the path names is not at a version that
   *   `If-Match` or `If-None-Match` allows.
   * @throws {ApiError} 417 `EXPECTATION_FAILED`: The `Expect` header is not `100-continue`.
   * @throws {ApiError} 429 `TOO_MANY_REQUESTS`: The rate limit of the key is used up.
   * @throws {ApiError} 431 `REQUEST_HEADER_FIELDS_TOO_LARGE`: The request line and headers have more
   *   than 16,384 bytes.
   * @throws {ApiError} 500 `INTERNAL_ERROR`: Something unforeseen went wrong on the server. Nothing
   *   was changed.
   * @throws {ApiError} 501 `NOT_IMPLEMENTED`: The server does not know the transfer coding.
   * @throws {ApiError} 503 `SERVICE_UNAVAILABLE`: The server is stopping, or its database is away.
   * @example
   * ```ts
   * await contacts.delete("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee");
   * ```
   */
  delete(contactId: string, options?: DeleteContactOptions): Call<undefined, DeleteContactCode, DeleteContactHeader> {
    return deleteContact(this.#transport, contactId, options);
  }

  /**
   * Find a contact by identifier.
   *
   * Looks a contact up by phone number, e-mail address or external id, and never creates one. It is a
   * POST so that personal identifiers stay out of addresses and logs.
   *
   * Give at least one identifier. With several, the first that belongs to a contact decides, in the
   * order phone number, e-mail address, external id. Nothing found is a success with `data: null`.
   *
   * @param body What to look for.
   * @param options Time limit, signal and headers of this call; see {@link FindContactOptions}.
   * @returns The contact, or `null` when nothing matches.
   * @throws {ApiError} 400 `BAD_REQUEST`: The body is not JSON, a field or parameter is unknown or
   *   wrong, or the request contradicts itself.
   * @throws {ApiError} 401 `UNAUTHORIZED`: The key is missing, unknown or revoked.
   * @throws {ApiError} 406 `NOT_ACCEPTABLE`: The `Accept` header admits no `application/json`.
   * @throws {ApiError} 408 `REQUEST_TIMEOUT`: The request did not arrive in time.
   * @throws {ApiError} 409 `CONFLICT`: A request with the same idempotency key is still at work.
   * @throws {ApiError} 413 `PAYLOAD_TOO_LARGE`: The body has more than 65,536 bytes.
   * @throws {ApiError} 415 `UNSUPPORTED_MEDIA_TYPE`: The body is not announced as `application/json`
   *   in UTF-8, or it has a content coding.
   * @throws {ApiError} 417 `EXPECTATION_FAILED`: The `Expect` header is not `100-continue`.
   * @throws {ApiError} 422 `IDEMPOTENCY_KEY_REUSED`: The idempotency key was used before, with another
   *   request.
   * @throws {ApiError} 429 `TOO_MANY_REQUESTS`: The rate limit of the key is used up.
   * @throws {ApiError} 431 `REQUEST_HEADER_FIELDS_TOO_LARGE`: The request line and headers have more
   *   than 16,384 bytes.
   * @throws {ApiError} 500 `INTERNAL_ERROR`: Something unforeseen went wrong on the server. Nothing
   *   was changed.
   * @throws {ApiError} 501 `NOT_IMPLEMENTED`: The server does not know the transfer coding.
   * @throws {ApiError} 503 `SERVICE_UNAVAILABLE`: The server is stopping, or its database is away.
   * @example
   * ```ts
   * const contact = await contacts.find({ email: "john.smith@mail.example" });
   * ```
   */
  find(body: ContactFind, options?: FindContactOptions): Call<ContactDetails | null, FindContactCode, FindContactHeader> {
    return findContact(this.#transport, body, options);
  }

  /**
   * Find or create a contact.
   *
   * Finds the contact with the given identifiers, or creates it: 200 when it was found, 201 when it was
   * created. Any number of concurrent requests with the same identifier create one contact.
   *
   * Give at least one identifier. A contact that is found gains the identifiers it does not have yet, as
   * primary where it has none of that type, which moves its `updated_at` and entity tag; its name and
   * metadata stay as they are. Identifiers that belong to different contacts are refused with 409,
   * naming them; `mergeContacts` makes them one. A contact has at most 100 identifiers; more are refused
   * with 409 as well.
   *
   * @param body Who to find, and what to create if there is nobody.
   * @param options Time limit, signal and headers of this call; see {@link ResolveContactOptions}.
   * @returns The contact was found. The contact was created.
   * @throws {ApiError} 400 `BAD_REQUEST`: The body is not JSON, a field or parameter is unknown or
   *   wrong, or the request contradicts itself.
   * @throws {ApiError} 401 `UNAUTHORIZED`: The key is missing, unknown or revoked.
   * @throws {ApiError} 406 `NOT_ACCEPTABLE`: The `Accept` header admits no `application/json`.
   * @throws {ApiError} 408 `REQUEST_TIMEOUT`: The request did not arrive in time.
   * @throws {ApiError} 409 `CONFLICT`: The identifiers belong to different contacts, the contact would
   *   have more than 100 identifiers, or a request with the same idempotency key is still in progress.
   * @throws {ApiError} 413 `PAYLOAD_TOO_LARGE`: The body has more than 65,536 bytes.
   * @throws {ApiError} 415 `UNSUPPORTED_MEDIA_TYPE`: The body is not announced as `application/json`
   *   in UTF-8, or it has a content coding.
   * @throws {ApiError} 417 `EXPECTATION_FAILED`: The `Expect` header is not `100-continue`.
   * @throws {ApiError} 422 `IDEMPOTENCY_KEY_REUSED`: The idempotency key was used before, with another
   *   request.
   * @throws {ApiError} 429 `TOO_MANY_REQUESTS`: The rate limit of the key is used up.
   * @throws {ApiError} 431 `REQUEST_HEADER_FIELDS_TOO_LARGE`: The request line and headers have more
   *   than 16,384 bytes.
   * @throws {ApiError} 500 `INTERNAL_ERROR`: Something unforeseen went wrong on the server. Nothing
   *   was changed.
   * @throws {ApiError} 501 `NOT_IMPLEMENTED`: The server does not know the transfer coding.
   * @throws {ApiError} 503 `SERVICE_UNAVAILABLE`: The server is stopping, or its database is away.
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
  resolve(body: ContactResolve, options?: ResolveContactOptions): Call<ContactResolution, ResolveContactCode, ResolveContactHeader> {
    return resolveContact(this.#transport, body, options);
  }

  /**
   * Merge two contacts.
   *
   * Folds a duplicate into a primary contact and deletes the duplicate, in one transaction. It cannot be
   * undone.
   *
   * - All identifiers of the duplicate move to the primary; where both have a primary one of a type, the
   *   primary contact's stays primary. A contact has at most 100 identifiers; two contacts with more are
   *   refused with 409.
   * - Metadata is united key by key; on equal keys the primary's value wins. A union beyond the limits
   *   of metadata is refused with 400.
   * - The primary's name wins, unless it has none.
   * - All memories of the duplicate move to the primary. Where both have one for the same persona or
   *   agent number, they become one, with the id of the primary's: facts are united and the primary's
   *   win, messages are in order of time, the summary is the primary's unless that is `null`, open items
   *   and entities are those of both. A contact has at most 100 memories, and at most 4 MiB of them; two
   *   contacts with more are refused with 409. So is a memory with more than 100 open items or entities;
   *   facts beyond their limits are refused with 400.
   *
   * Afterwards the ids of the duplicate and of memories that became part of others respond with 404. A
   * contact cannot be merged with itself: that is refused with 400. A contact that does not exist is
   * refused with 404, and `path` says which of the two it is.
   *
   * @param body Which contact stays and which one goes.
   * @param options Time limit, signal and headers of this call; see {@link MergeContactsOptions}.
   * @returns The primary contact after the merge.
   * @throws {ApiError} 400 `BAD_REQUEST`: The body is not JSON, a field or parameter is unknown or
   *   wrong, or the two contacts cannot become one.
   * @throws {ApiError} 401 `UNAUTHORIZED`: The key is missing, unknown or revoked.
   * @throws {ApiError} 404 `NOT_FOUND`: Your organisation has no such contact, or neither of the two.
   * @throws {ApiError} 406 `NOT_ACCEPTABLE`: The `Accept` header admits no `application/json`.
   * @throws {ApiError} 408 `REQUEST_TIMEOUT`: The request did not arrive in time.
   * @throws {ApiError} 409 `CONFLICT`: Together the contacts have more than 100 identifiers, more than
   *   100 memories or more than 4 MiB of them, a memory would have more than 100 open items or entities,
   *   or a request with the same idempotency key is still in progress.
   * @throws {ApiError} 413 `PAYLOAD_TOO_LARGE`: The body has more than 65,536 bytes.
   * @throws {ApiError} 415 `UNSUPPORTED_MEDIA_TYPE`: The body is not announced as `application/json`
   *   in UTF-8, or it has a content coding.
   * @throws {ApiError} 417 `EXPECTATION_FAILED`: The `Expect` header is not `100-continue`.
   * @throws {ApiError} 422 `IDEMPOTENCY_KEY_REUSED`: The idempotency key was used before, with another
   *   request.
   * @throws {ApiError} 429 `TOO_MANY_REQUESTS`: The rate limit of the key is used up.
   * @throws {ApiError} 431 `REQUEST_HEADER_FIELDS_TOO_LARGE`: The request line and headers have more
   *   than 16,384 bytes.
   * @throws {ApiError} 500 `INTERNAL_ERROR`: Something unforeseen went wrong on the server. Nothing
   *   was changed.
   * @throws {ApiError} 501 `NOT_IMPLEMENTED`: The server does not know the transfer coding.
   * @throws {ApiError} 503 `SERVICE_UNAVAILABLE`: The server is stopping, or its database is away.
   * @example
   * ```ts
   * const contact = await contacts.merge({
   *   primary_contact_id: "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
   *   duplicate_contact_id: "019cbd02-c000-7c4e-a1d3-5e6f7a8b9c0d",
   * });
   * ```
   */
  merge(body: ContactMerge, options?: MergeContactsOptions): Call<Contact, MergeContactsCode, MergeContactsHeader> {
    return mergeContacts(this.#transport, body, options);
  }
}
