// Generated from spec/contacts.yaml by `pnpm generate`, do not edit.
import { asHeld } from "../call/held.ts";
import { modify } from "../call/modify.ts";
import { asPage, paged } from "../call/pages.ts";
import { plainSearch } from "../call/query.ts";
import { asNothing } from "../call/representations.ts";
import type { Call, CallOptions, Operation, PagedCall, Transport } from "../call/transport.ts";
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
  Pagination,
} from "./types.ts";

/** The address of the API, unless a client has another one. */
export const defaultBaseUrl = "https://api.bland.ai";

/** One page of contacts. */
export interface ContactPage<OwnMetadata extends object = Metadata> {
  data: ContactDetails<OwnMetadata>[];
  pagination: Pagination;
}

/** The query of {@link listContacts}. */
export interface ListContactsQuery {
  /**
   * The maximum number of items in a page. 1 to 200.
   * @default 50
   */
  limit?: number | undefined;
  /**
   * The position to continue at, in place of `offset`: the `next_cursor` of the previous page. It is
   * opaque: do not parse or create one.
   */
  cursor?: string | undefined;
  /**
   * The number of items to skip. Without `offset` and `cursor`, a list starts at its first item. To read
   * further than 10,000 items, send `cursor`. 0 to 10000.
   */
  offset?: number | undefined;
}

/** Options of {@link listContacts}. */
export interface ListContactsOptions extends CallOptions {
  /**
   * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`. The
   * server replaces a longer one, or one with other characters, with a new id. It never refuses a
   * request because of it. At most 128 characters.
   */
  requestId?: string | undefined;
}

/** The codes of refusals of {@link listContacts}; `"UNKNOWN"` stands for codes that are not documented. */
export type ListContactsCode =
  | "BAD_REQUEST"
  | "UNAUTHORIZED"
  | "NOT_ACCEPTABLE"
  | "REQUEST_TIMEOUT"
  | "EXPECTATION_FAILED"
  | "TOO_MANY_REQUESTS"
  | "REQUEST_HEADER_FIELDS_TOO_LARGE"
  | "INTERNAL_ERROR"
  | "NOT_IMPLEMENTED"
  | "SERVICE_UNAVAILABLE"
  | "UNKNOWN";

/** The headers that a response of {@link listContacts} may have. */
export type ListContactsHeader =
  | "RateLimit"
  | "RateLimit-Policy"
  | "X-Request-Id";

const listContactsOperation: Operation = {
  operationId: "listContacts",
  method: "GET",
  path: "/v1/contacts",
  safe: true,
  idempotent: true,
  limit: { default: 50, maximum: 200 },
  codes: [
    "BAD_REQUEST",
    "UNAUTHORIZED",
    "NOT_ACCEPTABLE",
    "REQUEST_TIMEOUT",
    "EXPECTATION_FAILED",
    "TOO_MANY_REQUESTS",
    "REQUEST_HEADER_FIELDS_TOO_LARGE",
    "INTERNAL_ERROR",
    "NOT_IMPLEMENTED",
    "SERVICE_UNAVAILABLE",
  ],
  search: plainSearch,
  page: asPage,
};

/**
 * List contacts. Pages through the contacts of your organisation with their identifiers and memories,
 * oldest first (by `created_at`, then `id`), so that pages do not shift while contacts are created.
 * @param transport The transport that sends the call.
 * @param query `limit`, `cursor`, `offset`; see {@link ListContactsQuery}.
 * @param options Time limit, signal and headers of this call; see {@link ListContactsOptions}.
 * @returns One page of contacts.
 * @throws {ApiError} `BAD_REQUEST`; see {@link ListContactsCode}.
 * @example
 * ```ts
 * const page = await listContacts(transport, { limit: 50, offset: 0 });
 * for await (const contact of listContacts(transport)) console.log(contact);
 * ```
 */
export function listContacts<OwnMetadata extends object = Metadata>(
  transport: Transport,
  query?: ListContactsQuery,
  options?: ListContactsOptions,
): PagedCall<ContactDetails<OwnMetadata>, ContactPage<OwnMetadata>, ListContactsCode, ListContactsHeader> {
  return paged(
    transport,
    listContactsOperation,
    {
      query: { ...query },
      headers: {
        "x-request-id": options?.requestId,
      },
    },
    options,
  );
}

/** Options of {@link getContact}. */
export interface GetContactOptions extends CallOptions {
  /**
   * Entity tags of the versions you know, or `*`. The request is carried out only if the object of the
   * path is at one of them (RFC 9110, section 13.1.1). Anything but an entity tag matches nothing. 1 to
   * 1024 characters.
   */
  ifMatch?: string | undefined;
  /**
   * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`. The
   * server replaces a longer one, or one with other characters, with a new id. It never refuses a
   * request because of it. At most 128 characters.
   */
  requestId?: string | undefined;
}

/** The codes of refusals of {@link getContact}; `"UNKNOWN"` stands for codes that are not documented. */
export type GetContactCode =
  | "BAD_REQUEST"
  | "UNAUTHORIZED"
  | "NOT_FOUND"
  | "NOT_ACCEPTABLE"
  | "REQUEST_TIMEOUT"
  | "PRECONDITION_FAILED"
  | "EXPECTATION_FAILED"
  | "TOO_MANY_REQUESTS"
  | "REQUEST_HEADER_FIELDS_TOO_LARGE"
  | "INTERNAL_ERROR"
  | "NOT_IMPLEMENTED"
  | "SERVICE_UNAVAILABLE"
  | "UNKNOWN";

/** The headers that a response of {@link getContact} may have. */
export type GetContactHeader =
  | "ETag"
  | "RateLimit"
  | "RateLimit-Policy"
  | "X-Request-Id";

const getContactOperation: Operation = {
  operationId: "getContact",
  method: "GET",
  path: "/v1/contacts/{contact_id}",
  safe: true,
  idempotent: true,
  validator: "if-none-match",
  codes: [
    "BAD_REQUEST",
    "UNAUTHORIZED",
    "NOT_FOUND",
    "NOT_ACCEPTABLE",
    "REQUEST_TIMEOUT",
    "PRECONDITION_FAILED",
    "EXPECTATION_FAILED",
    "TOO_MANY_REQUESTS",
    "REQUEST_HEADER_FIELDS_TOO_LARGE",
    "INTERNAL_ERROR",
    "NOT_IMPLEMENTED",
    "SERVICE_UNAVAILABLE",
  ],
  successes: { 304: asHeld },
};

/**
 * Get a contact. One contact of your organisation with its identifiers and memories.
 * @param transport The transport that sends the call.
 * @param contactId The contact's id. Or the object: if it is still at that version, the call returns
 *   this object.
 * @param options Time limit, signal and headers of this call; see {@link GetContactOptions}.
 * @returns The contact.
 * @throws {ApiError} `BAD_REQUEST`, `NOT_FOUND`, `PRECONDITION_FAILED`; see {@link GetContactCode}.
 * @example
 * ```ts
 * const contact = await getContact(transport, "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee");
 * ```
 */
export function getContact<OwnMetadata extends object = Metadata>(
  transport: Transport,
  contactId: string | ContactDetails<OwnMetadata>,
  options?: GetContactOptions,
): Call<ContactDetails<OwnMetadata>, GetContactCode, GetContactHeader> {
  return transport.call(
    getContactOperation,
    {
      path: { contact_id: contactId },
      headers: {
        "if-match": options?.ifMatch,
        "x-request-id": options?.requestId,
      },
    },
    options,
  );
}

/** Options of {@link updateContact}. */
export interface UpdateContactOptions extends CallOptions {
  /**
   * A unique value for this change, such as a UUID; 1 to 255 visible ASCII characters. Repeat the
   * request with the same key and it takes effect once.
   * @default a new one for each call
   */
  idempotencyKey?: string | undefined;
  /**
   * Entity tags of the versions you know, or `*`. The request is carried out only if the object of the
   * path is at one of them (RFC 9110, section 13.1.1). Anything but an entity tag matches nothing. 1 to
   * 1024 characters.
   */
  ifMatch?: string | undefined;
  /**
   * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`. The
   * server replaces a longer one, or one with other characters, with a new id. It never refuses a
   * request because of it. At most 128 characters.
   */
  requestId?: string | undefined;
}

/** The codes of refusals of {@link updateContact}; `"UNKNOWN"` stands for codes that are not documented. */
export type UpdateContactCode =
  | "BAD_REQUEST"
  | "UNAUTHORIZED"
  | "NOT_FOUND"
  | "NOT_ACCEPTABLE"
  | "REQUEST_TIMEOUT"
  | "CONFLICT"
  | "PRECONDITION_FAILED"
  | "PAYLOAD_TOO_LARGE"
  | "UNSUPPORTED_MEDIA_TYPE"
  | "EXPECTATION_FAILED"
  | "IDEMPOTENCY_KEY_REUSED"
  | "TOO_MANY_REQUESTS"
  | "REQUEST_HEADER_FIELDS_TOO_LARGE"
  | "INTERNAL_ERROR"
  | "NOT_IMPLEMENTED"
  | "SERVICE_UNAVAILABLE"
  | "UNKNOWN";

/** The headers that a response of {@link updateContact} may have. */
export type UpdateContactHeader =
  | "ETag"
  | ["Idempotency-Replayed", `${boolean}`]
  | "RateLimit"
  | "RateLimit-Policy"
  | "X-Request-Id";

const updateContactOperation: Operation = {
  operationId: "updateContact",
  method: "PATCH",
  path: "/v1/contacts/{contact_id}",
  idempotent: true,
  validator: "if-match",
  codes: [
    "BAD_REQUEST",
    "UNAUTHORIZED",
    "NOT_FOUND",
    "NOT_ACCEPTABLE",
    "REQUEST_TIMEOUT",
    "CONFLICT",
    "PRECONDITION_FAILED",
    "PAYLOAD_TOO_LARGE",
    "UNSUPPORTED_MEDIA_TYPE",
    "EXPECTATION_FAILED",
    "IDEMPOTENCY_KEY_REUSED",
    "TOO_MANY_REQUESTS",
    "REQUEST_HEADER_FIELDS_TOO_LARGE",
    "INTERNAL_ERROR",
    "NOT_IMPLEMENTED",
    "SERVICE_UNAVAILABLE",
  ],
};

/**
 * Update a contact. Changes a contact's name, adds or changes its e-mail address and external id, and
 * merges metadata.
 * @param transport The transport that sends the call.
 * @param contactId The contact's id. Or the object: the call changes it only if it is still at that
 *   version.
 * @param body The changes.
 * @param options Time limit, signal and headers of this call; see {@link UpdateContactOptions}.
 * @returns The contact after the update.
 * @throws {ApiError} `BAD_REQUEST`, `NOT_FOUND`, `CONFLICT`, `PRECONDITION_FAILED`,
 *   `IDEMPOTENCY_KEY_REUSED`; see {@link UpdateContactCode}.
 * @example
 * ```ts
 * const contact = await updateContact(transport, "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", {
 *   name: "John Smith",
 *   metadata: { verified: true },
 * });
 * ```
 */
export function updateContact<OwnMetadata extends object = Metadata>(
  transport: Transport,
  contactId: string | Contact<OwnMetadata> | ContactDetails<OwnMetadata>,
  body: ContactUpdate<OwnMetadata>,
  options?: UpdateContactOptions,
): Call<Contact<OwnMetadata>, UpdateContactCode, UpdateContactHeader> {
  return transport.call(
    updateContactOperation,
    {
      path: { contact_id: contactId },
      headers: {
        "idempotency-key": options?.idempotencyKey,
        "if-match": options?.ifMatch,
        "x-request-id": options?.requestId,
      },
      body,
    },
    options,
  );
}

/** The function that {@link modifyContact} calls: it returns the changes to the current object, `undefined` for none. */
export type UpdateContactChange<OwnMetadata extends object = Metadata> = (
  current: ContactDetails<OwnMetadata>,
) => ContactUpdate<OwnMetadata> | undefined | PromiseLike<ContactUpdate<OwnMetadata> | undefined>;

/**
 * Reads, changes and writes. It starts again if others wrote in between, so that no change is lost.
 * Calls of one client for the same object take turns. See {@link updateContact} for the written
 * fields.
 *
 * @param transport The transport that sends the calls.
 * @param contactId Of the object to change. Or the object, if you have read it: it is read again
 *   only if others have changed it.
 * @param change Returns the changes to the current object, `undefined` for none. May be called
 *   several times.
 * @param options Time limit and signal of the whole call, headers of each request.
 * @returns The written object, or the current one if there was nothing to write.
 * @throws {TimeoutError} Others wrote in between until `timeout` was over.
 * @example
 * ```ts
 * const contact = await modifyContact(transport, "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", () => ({
 *   name: "John Smith",
 *   metadata: { verified: true },
 * }));
 * ```
 */
export function modifyContact<OwnMetadata extends object = Metadata>(
  transport: Transport,
  contactId: string | ContactDetails<OwnMetadata>,
  change: UpdateContactChange<OwnMetadata>,
  options?: CallOptions,
): Promise<Contact<OwnMetadata> | ContactDetails<OwnMetadata>> {
  return modify(
    transport,
    updateContactOperation,
    contactId,
    {
      change,
      read: (each) => getContact(transport, contactId, each),
      write: (current, changes, each) =>
        updateContact(transport, current, changes, each),
    },
    options,
  );
}

/** Options of {@link deleteContact}. */
export interface DeleteContactOptions extends CallOptions {
  /**
   * Entity tags of the versions you know, or `*`. The request is carried out only if the object of the
   * path is at one of them (RFC 9110, section 13.1.1). Anything but an entity tag matches nothing. 1 to
   * 1024 characters.
   */
  ifMatch?: string | undefined;
  /**
   * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`. The
   * server replaces a longer one, or one with other characters, with a new id. It never refuses a
   * request because of it. At most 128 characters.
   */
  requestId?: string | undefined;
}

/** The codes of refusals of {@link deleteContact}; `"UNKNOWN"` stands for codes that are not documented. */
export type DeleteContactCode =
  | "BAD_REQUEST"
  | "UNAUTHORIZED"
  | "NOT_FOUND"
  | "REQUEST_TIMEOUT"
  | "PRECONDITION_FAILED"
  | "EXPECTATION_FAILED"
  | "TOO_MANY_REQUESTS"
  | "REQUEST_HEADER_FIELDS_TOO_LARGE"
  | "INTERNAL_ERROR"
  | "NOT_IMPLEMENTED"
  | "SERVICE_UNAVAILABLE"
  | "UNKNOWN";

/** The headers that a response of {@link deleteContact} may have. */
export type DeleteContactHeader =
  | "RateLimit"
  | "RateLimit-Policy"
  | "X-Request-Id";

const deleteContactOperation: Operation = {
  operationId: "deleteContact",
  method: "DELETE",
  path: "/v1/contacts/{contact_id}",
  idempotent: true,
  codes: [
    "BAD_REQUEST",
    "UNAUTHORIZED",
    "NOT_FOUND",
    "REQUEST_TIMEOUT",
    "PRECONDITION_FAILED",
    "EXPECTATION_FAILED",
    "TOO_MANY_REQUESTS",
    "REQUEST_HEADER_FIELDS_TOO_LARGE",
    "INTERNAL_ERROR",
    "NOT_IMPLEMENTED",
    "SERVICE_UNAVAILABLE",
  ],
  successes: { 204: asNothing },
};

/**
 * Delete a contact. Deletes a contact for good, with its identifiers, its memories and the stored
 * responses that hold its data.
 * @param transport The transport that sends the call.
 * @param contactId The contact's id.
 * @param options Time limit, signal and headers of this call; see {@link DeleteContactOptions}.
 * @returns The contact is deleted.
 * @throws {ApiError} `BAD_REQUEST`, `NOT_FOUND`, `PRECONDITION_FAILED`; see {@link
 *   DeleteContactCode}.
 * @example
 * ```ts
 * await deleteContact(transport, "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee");
 * ```
 */
export function deleteContact(
  transport: Transport,
  contactId: string,
  options?: DeleteContactOptions,
): Call<undefined, DeleteContactCode, DeleteContactHeader> {
  return transport.call(
    deleteContactOperation,
    {
      path: { contact_id: contactId },
      headers: {
        "if-match": options?.ifMatch,
        "x-request-id": options?.requestId,
      },
    },
    options,
  );
}

/** Options of {@link findContact}. */
export interface FindContactOptions extends CallOptions {
  /**
   * A unique value for this change, such as a UUID; 1 to 255 visible ASCII characters. Repeat the
   * request with the same key and it takes effect once.
   */
  idempotencyKey?: string | undefined;
  /**
   * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`. The
   * server replaces a longer one, or one with other characters, with a new id. It never refuses a
   * request because of it. At most 128 characters.
   */
  requestId?: string | undefined;
}

/** The codes of refusals of {@link findContact}; `"UNKNOWN"` stands for codes that are not documented. */
export type FindContactCode =
  | "BAD_REQUEST"
  | "UNAUTHORIZED"
  | "NOT_ACCEPTABLE"
  | "REQUEST_TIMEOUT"
  | "CONFLICT"
  | "PAYLOAD_TOO_LARGE"
  | "UNSUPPORTED_MEDIA_TYPE"
  | "EXPECTATION_FAILED"
  | "IDEMPOTENCY_KEY_REUSED"
  | "TOO_MANY_REQUESTS"
  | "REQUEST_HEADER_FIELDS_TOO_LARGE"
  | "INTERNAL_ERROR"
  | "NOT_IMPLEMENTED"
  | "SERVICE_UNAVAILABLE"
  | "UNKNOWN";

/** The headers that a response of {@link findContact} may have. */
export type FindContactHeader =
  | "ETag"
  | ["Idempotency-Replayed", `${boolean}`]
  | "RateLimit"
  | "RateLimit-Policy"
  | "X-Request-Id";

const findContactOperation: Operation = {
  operationId: "findContact",
  method: "POST",
  path: "/v1/contacts/find",
  safe: true,
  idempotent: true,
  nullable: true,
  codes: [
    "BAD_REQUEST",
    "UNAUTHORIZED",
    "NOT_ACCEPTABLE",
    "REQUEST_TIMEOUT",
    "CONFLICT",
    "PAYLOAD_TOO_LARGE",
    "UNSUPPORTED_MEDIA_TYPE",
    "EXPECTATION_FAILED",
    "IDEMPOTENCY_KEY_REUSED",
    "TOO_MANY_REQUESTS",
    "REQUEST_HEADER_FIELDS_TOO_LARGE",
    "INTERNAL_ERROR",
    "NOT_IMPLEMENTED",
    "SERVICE_UNAVAILABLE",
  ],
};

/**
 * Find a contact by identifier. Looks a contact up by phone number, e-mail address or external id, and
 * never creates one.
 * @param transport The transport that sends the call.
 * @param body The identifiers to search by.
 * @param options Time limit, signal and headers of this call; see {@link FindContactOptions}.
 * @returns The contact, or `null` when nothing matches.
 * @throws {ApiError} `BAD_REQUEST`, `CONFLICT`, `IDEMPOTENCY_KEY_REUSED`; see {@link
 *   FindContactCode}.
 * @example
 * ```ts
 * const contact = await findContact(transport, { email: "john.smith@mail.example" });
 * ```
 */
export function findContact<OwnMetadata extends object = Metadata>(
  transport: Transport,
  body: ContactFind,
  options?: FindContactOptions,
): Call<ContactDetails<OwnMetadata> | null, FindContactCode, FindContactHeader> {
  return transport.call(
    findContactOperation,
    {
      headers: {
        "idempotency-key": options?.idempotencyKey,
        "x-request-id": options?.requestId,
      },
      body,
    },
    options,
  );
}

/** Options of {@link resolveContact}. */
export interface ResolveContactOptions extends CallOptions {
  /**
   * A unique value for this change, such as a UUID; 1 to 255 visible ASCII characters. Repeat the
   * request with the same key and it takes effect once.
   * @default a new one for each call
   */
  idempotencyKey?: string | undefined;
  /**
   * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`. The
   * server replaces a longer one, or one with other characters, with a new id. It never refuses a
   * request because of it. At most 128 characters.
   */
  requestId?: string | undefined;
}

/** The codes of refusals of {@link resolveContact}; `"UNKNOWN"` stands for codes that are not documented. */
export type ResolveContactCode =
  | "BAD_REQUEST"
  | "UNAUTHORIZED"
  | "NOT_ACCEPTABLE"
  | "REQUEST_TIMEOUT"
  | "CONFLICT"
  | "PAYLOAD_TOO_LARGE"
  | "UNSUPPORTED_MEDIA_TYPE"
  | "EXPECTATION_FAILED"
  | "IDEMPOTENCY_KEY_REUSED"
  | "TOO_MANY_REQUESTS"
  | "REQUEST_HEADER_FIELDS_TOO_LARGE"
  | "INTERNAL_ERROR"
  | "NOT_IMPLEMENTED"
  | "SERVICE_UNAVAILABLE"
  | "UNKNOWN";

/** The headers that a response of {@link resolveContact} may have. */
export type ResolveContactHeader =
  | "ETag"
  | ["Idempotency-Replayed", `${boolean}`]
  | "Location"
  | "RateLimit"
  | "RateLimit-Policy"
  | "X-Request-Id";

const resolveContactOperation: Operation = {
  operationId: "resolveContact",
  method: "POST",
  path: "/v1/contacts/resolve",
  idempotent: true,
  codes: [
    "BAD_REQUEST",
    "UNAUTHORIZED",
    "NOT_ACCEPTABLE",
    "REQUEST_TIMEOUT",
    "CONFLICT",
    "PAYLOAD_TOO_LARGE",
    "UNSUPPORTED_MEDIA_TYPE",
    "EXPECTATION_FAILED",
    "IDEMPOTENCY_KEY_REUSED",
    "TOO_MANY_REQUESTS",
    "REQUEST_HEADER_FIELDS_TOO_LARGE",
    "INTERNAL_ERROR",
    "NOT_IMPLEMENTED",
    "SERVICE_UNAVAILABLE",
  ],
};

/**
 * Find or create a contact. Finds the contact with the given identifiers, or creates it: 200 when it
 * was found, 201 when it was created.
 * @param transport The transport that sends the call.
 * @param body The identifiers to find a contact by, and the fields of a new one.
 * @param options Time limit, signal and headers of this call; see {@link ResolveContactOptions}.
 * @returns The contact was found.
 * @throws {ApiError} `BAD_REQUEST`, `CONFLICT`, `IDEMPOTENCY_KEY_REUSED`; see {@link
 *   ResolveContactCode}.
 * @example
 * ```ts
 * const resolution = await resolveContact(transport, {
 *   phone_number: "+1 (415) 555-0142",
 *   email: "ada@mail.example",
 *   name: "Ada Lovelace",
 *   metadata: { source: "event" },
 * });
 * ```
 */
export function resolveContact<OwnMetadata extends object = Metadata>(
  transport: Transport,
  body: ContactResolve<OwnMetadata>,
  options?: ResolveContactOptions,
): Call<ContactResolution<OwnMetadata>, ResolveContactCode, ResolveContactHeader> {
  return transport.call(
    resolveContactOperation,
    {
      headers: {
        "idempotency-key": options?.idempotencyKey,
        "x-request-id": options?.requestId,
      },
      body,
    },
    options,
  );
}

/** Options of {@link mergeContacts}. */
export interface MergeContactsOptions extends CallOptions {
  /**
   * A unique value for this change, such as a UUID; 1 to 255 visible ASCII characters. Repeat the
   * request with the same key and it takes effect once.
   * @default a new one for each call
   */
  idempotencyKey?: string | undefined;
  /**
   * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`. The
   * server replaces a longer one, or one with other characters, with a new id. It never refuses a
   * request because of it. At most 128 characters.
   */
  requestId?: string | undefined;
}

/** The codes of refusals of {@link mergeContacts}; `"UNKNOWN"` stands for codes that are not documented. */
export type MergeContactsCode =
  | "BAD_REQUEST"
  | "UNAUTHORIZED"
  | "NOT_FOUND"
  | "NOT_ACCEPTABLE"
  | "REQUEST_TIMEOUT"
  | "CONFLICT"
  | "PAYLOAD_TOO_LARGE"
  | "UNSUPPORTED_MEDIA_TYPE"
  | "EXPECTATION_FAILED"
  | "IDEMPOTENCY_KEY_REUSED"
  | "TOO_MANY_REQUESTS"
  | "REQUEST_HEADER_FIELDS_TOO_LARGE"
  | "INTERNAL_ERROR"
  | "NOT_IMPLEMENTED"
  | "SERVICE_UNAVAILABLE"
  | "UNKNOWN";

/** The headers that a response of {@link mergeContacts} may have. */
export type MergeContactsHeader =
  | "ETag"
  | ["Idempotency-Replayed", `${boolean}`]
  | "RateLimit"
  | "RateLimit-Policy"
  | "X-Request-Id";

const mergeContactsOperation: Operation = {
  operationId: "mergeContacts",
  method: "POST",
  path: "/v1/contacts/merge",
  idempotent: true,
  codes: [
    "BAD_REQUEST",
    "UNAUTHORIZED",
    "NOT_FOUND",
    "NOT_ACCEPTABLE",
    "REQUEST_TIMEOUT",
    "CONFLICT",
    "PAYLOAD_TOO_LARGE",
    "UNSUPPORTED_MEDIA_TYPE",
    "EXPECTATION_FAILED",
    "IDEMPOTENCY_KEY_REUSED",
    "TOO_MANY_REQUESTS",
    "REQUEST_HEADER_FIELDS_TOO_LARGE",
    "INTERNAL_ERROR",
    "NOT_IMPLEMENTED",
    "SERVICE_UNAVAILABLE",
  ],
};

/**
 * Merge two contacts. Folds a duplicate into a primary contact and deletes the duplicate, in one
 * transaction.
 * @param transport The transport that sends the call.
 * @param body The contact that stays and the one that is deleted.
 * @param options Time limit, signal and headers of this call; see {@link MergeContactsOptions}.
 * @returns The primary contact after the merge.
 * @throws {ApiError} `BAD_REQUEST`, `NOT_FOUND`, `CONFLICT`, `IDEMPOTENCY_KEY_REUSED`; see {@link
 *   MergeContactsCode}.
 * @example
 * ```ts
 * const contact = await mergeContacts(transport, {
 *   primary_contact_id: "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
 *   duplicate_contact_id: "019cbd02-c000-7c4e-a1d3-5e6f7a8b9c0d",
 * });
 * ```
 */
export function mergeContacts<OwnMetadata extends object = Metadata>(
  transport: Transport,
  body: ContactMerge,
  options?: MergeContactsOptions,
): Call<Contact<OwnMetadata>, MergeContactsCode, MergeContactsHeader> {
  return transport.call(
    mergeContactsOperation,
    {
      headers: {
        "idempotency-key": options?.idempotencyKey,
        "x-request-id": options?.requestId,
      },
      body,
    },
    options,
  );
}

/** Options of {@link resolveMemory}. */
export interface ResolveMemoryOptions extends CallOptions {
  /**
   * A unique value for this change, such as a UUID; 1 to 255 visible ASCII characters. Repeat the
   * request with the same key and it takes effect once.
   * @default a new one for each call
   */
  idempotencyKey?: string | undefined;
  /**
   * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`. The
   * server replaces a longer one, or one with other characters, with a new id. It never refuses a
   * request because of it. At most 128 characters.
   */
  requestId?: string | undefined;
}

/** The codes of refusals of {@link resolveMemory}; `"UNKNOWN"` stands for codes that are not documented. */
export type ResolveMemoryCode =
  | "BAD_REQUEST"
  | "UNAUTHORIZED"
  | "NOT_FOUND"
  | "NOT_ACCEPTABLE"
  | "REQUEST_TIMEOUT"
  | "CONFLICT"
  | "PAYLOAD_TOO_LARGE"
  | "UNSUPPORTED_MEDIA_TYPE"
  | "EXPECTATION_FAILED"
  | "IDEMPOTENCY_KEY_REUSED"
  | "TOO_MANY_REQUESTS"
  | "REQUEST_HEADER_FIELDS_TOO_LARGE"
  | "INTERNAL_ERROR"
  | "NOT_IMPLEMENTED"
  | "SERVICE_UNAVAILABLE"
  | "UNKNOWN";

/** The headers that a response of {@link resolveMemory} may have. */
export type ResolveMemoryHeader =
  | "ETag"
  | ["Idempotency-Replayed", `${boolean}`]
  | "Location"
  | "RateLimit"
  | "RateLimit-Policy"
  | "X-Request-Id";

const resolveMemoryOperation: Operation = {
  operationId: "resolveMemory",
  method: "POST",
  path: "/v1/memory/contact",
  idempotent: true,
  codes: [
    "BAD_REQUEST",
    "UNAUTHORIZED",
    "NOT_FOUND",
    "NOT_ACCEPTABLE",
    "REQUEST_TIMEOUT",
    "CONFLICT",
    "PAYLOAD_TOO_LARGE",
    "UNSUPPORTED_MEDIA_TYPE",
    "EXPECTATION_FAILED",
    "IDEMPOTENCY_KEY_REUSED",
    "TOO_MANY_REQUESTS",
    "REQUEST_HEADER_FIELDS_TOO_LARGE",
    "INTERNAL_ERROR",
    "NOT_IMPLEMENTED",
    "SERVICE_UNAVAILABLE",
  ],
};

/**
 * Resolve a memory. Finds the memory of a contact for a persona or an agent number, or creates it: 200
 * if it was found, 201 if it was created.
 * @param transport The transport that sends the call.
 * @param body The contact, and the persona or agent number.
 * @param options Time limit, signal and headers of this call; see {@link ResolveMemoryOptions}.
 * @returns The memory was found.
 * @throws {ApiError} `BAD_REQUEST`, `NOT_FOUND`, `CONFLICT`, `IDEMPOTENCY_KEY_REUSED`; see {@link
 *   ResolveMemoryCode}.
 * @example
 * ```ts
 * const resolution = await resolveMemory(transport, {
 *   contact_id: "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
 *   persona_id: "persona-10482201",
 * });
 * ```
 */
export function resolveMemory(
  transport: Transport,
  body: MemoryResolve,
  options?: ResolveMemoryOptions,
): Call<MemoryResolution, ResolveMemoryCode, ResolveMemoryHeader> {
  return transport.call(
    resolveMemoryOperation,
    {
      headers: {
        "idempotency-key": options?.idempotencyKey,
        "x-request-id": options?.requestId,
      },
      body,
    },
    options,
  );
}

/** Options of {@link getMemory}. */
export interface GetMemoryOptions extends CallOptions {
  /**
   * Entity tags of the versions you know, or `*`. The request is carried out only if the object of the
   * path is at one of them (RFC 9110, section 13.1.1). Anything but an entity tag matches nothing. 1 to
   * 1024 characters.
   */
  ifMatch?: string | undefined;
  /**
   * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`. The
   * server replaces a longer one, or one with other characters, with a new id. It never refuses a
   * request because of it. At most 128 characters.
   */
  requestId?: string | undefined;
}

/** The codes of refusals of {@link getMemory}; `"UNKNOWN"` stands for codes that are not documented. */
export type GetMemoryCode =
  | "BAD_REQUEST"
  | "UNAUTHORIZED"
  | "NOT_FOUND"
  | "NOT_ACCEPTABLE"
  | "REQUEST_TIMEOUT"
  | "PRECONDITION_FAILED"
  | "EXPECTATION_FAILED"
  | "TOO_MANY_REQUESTS"
  | "REQUEST_HEADER_FIELDS_TOO_LARGE"
  | "INTERNAL_ERROR"
  | "NOT_IMPLEMENTED"
  | "SERVICE_UNAVAILABLE"
  | "UNKNOWN";

/** The headers that a response of {@link getMemory} may have. */
export type GetMemoryHeader =
  | "ETag"
  | "RateLimit"
  | "RateLimit-Policy"
  | "X-Request-Id";

const getMemoryOperation: Operation = {
  operationId: "getMemory",
  method: "GET",
  path: "/v1/memory/contact/{memory_id}",
  safe: true,
  idempotent: true,
  validator: "if-none-match",
  codes: [
    "BAD_REQUEST",
    "UNAUTHORIZED",
    "NOT_FOUND",
    "NOT_ACCEPTABLE",
    "REQUEST_TIMEOUT",
    "PRECONDITION_FAILED",
    "EXPECTATION_FAILED",
    "TOO_MANY_REQUESTS",
    "REQUEST_HEADER_FIELDS_TOO_LARGE",
    "INTERNAL_ERROR",
    "NOT_IMPLEMENTED",
    "SERVICE_UNAVAILABLE",
  ],
  successes: { 304: asHeld },
};

/**
 * Get a memory. One memory with its last 20 messages and last 50 changes.
 * @param transport The transport that sends the call.
 * @param memoryId The memory's id. Or the object: if it is still at that version, the call returns
 *   this object.
 * @param options Time limit, signal and headers of this call; see {@link GetMemoryOptions}.
 * @returns The memory.
 * @throws {ApiError} `BAD_REQUEST`, `NOT_FOUND`, `PRECONDITION_FAILED`; see {@link GetMemoryCode}.
 * @example
 * ```ts
 * const memory = await getMemory(transport, "mem-019cb4f0-9a80-7d41-b0c6-3f5a7e9d2b18");
 * ```
 */
export function getMemory(
  transport: Transport,
  memoryId: string | Memory,
  options?: GetMemoryOptions,
): Call<Memory, GetMemoryCode, GetMemoryHeader> {
  return transport.call(
    getMemoryOperation,
    {
      path: { memory_id: memoryId },
      headers: {
        "if-match": options?.ifMatch,
        "x-request-id": options?.requestId,
      },
    },
    options,
  );
}

/** Options of {@link updateMemory}. */
export interface UpdateMemoryOptions extends CallOptions {
  /**
   * A unique value for this change, such as a UUID; 1 to 255 visible ASCII characters. Repeat the
   * request with the same key and it takes effect once.
   * @default a new one for each call
   */
  idempotencyKey?: string | undefined;
  /**
   * Entity tags of the versions you know, or `*`. The request is carried out only if the object of the
   * path is at one of them (RFC 9110, section 13.1.1). Anything but an entity tag matches nothing. 1 to
   * 1024 characters.
   */
  ifMatch?: string | undefined;
  /**
   * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`. The
   * server replaces a longer one, or one with other characters, with a new id. It never refuses a
   * request because of it. At most 128 characters.
   */
  requestId?: string | undefined;
}

/** The codes of refusals of {@link updateMemory}; `"UNKNOWN"` stands for codes that are not documented. */
export type UpdateMemoryCode =
  | "BAD_REQUEST"
  | "UNAUTHORIZED"
  | "NOT_FOUND"
  | "NOT_ACCEPTABLE"
  | "REQUEST_TIMEOUT"
  | "CONFLICT"
  | "PRECONDITION_FAILED"
  | "PAYLOAD_TOO_LARGE"
  | "UNSUPPORTED_MEDIA_TYPE"
  | "EXPECTATION_FAILED"
  | "IDEMPOTENCY_KEY_REUSED"
  | "TOO_MANY_REQUESTS"
  | "REQUEST_HEADER_FIELDS_TOO_LARGE"
  | "INTERNAL_ERROR"
  | "NOT_IMPLEMENTED"
  | "SERVICE_UNAVAILABLE"
  | "UNKNOWN";

/** The headers that a response of {@link updateMemory} may have. */
export type UpdateMemoryHeader =
  | "ETag"
  | ["Idempotency-Replayed", `${boolean}`]
  | "RateLimit"
  | "RateLimit-Policy"
  | "X-Request-Id";

const updateMemoryOperation: Operation = {
  operationId: "updateMemory",
  method: "PATCH",
  path: "/v1/memory/contact/{memory_id}",
  idempotent: true,
  validator: "if-match",
  codes: [
    "BAD_REQUEST",
    "UNAUTHORIZED",
    "NOT_FOUND",
    "NOT_ACCEPTABLE",
    "REQUEST_TIMEOUT",
    "CONFLICT",
    "PRECONDITION_FAILED",
    "PAYLOAD_TOO_LARGE",
    "UNSUPPORTED_MEDIA_TYPE",
    "EXPECTATION_FAILED",
    "IDEMPOTENCY_KEY_REUSED",
    "TOO_MANY_REQUESTS",
    "REQUEST_HEADER_FIELDS_TOO_LARGE",
    "INTERNAL_ERROR",
    "NOT_IMPLEMENTED",
    "SERVICE_UNAVAILABLE",
  ],
};

/**
 * Update a memory. Replaces the open items, the entities, or both.
 * @param transport The transport that sends the call.
 * @param memoryId The memory's id. Or the object: the call changes it only if it is still at that
 *   version.
 * @param body The lists to replace.
 * @param options Time limit, signal and headers of this call; see {@link UpdateMemoryOptions}.
 * @returns The memory after the update.
 * @throws {ApiError} `BAD_REQUEST`, `NOT_FOUND`, `CONFLICT`, `PRECONDITION_FAILED`,
 *   `IDEMPOTENCY_KEY_REUSED`; see {@link UpdateMemoryCode}.
 * @example
 * ```ts
 * const memory = await updateMemory(transport, "mem-019cb4f0-9a80-7d41-b0c6-3f5a7e9d2b18", {
 *   open_items: [
 *     { type: "follow_up", description: "Ask whether the order arrived.", priority: "high", related_to: { entity_type: "order", entity_id: "order-7731" } },
 *   ],
 * });
 * ```
 */
export function updateMemory(
  transport: Transport,
  memoryId: string | Memory,
  body: MemoryUpdate,
  options?: UpdateMemoryOptions,
): Call<Memory, UpdateMemoryCode, UpdateMemoryHeader> {
  return transport.call(
    updateMemoryOperation,
    {
      path: { memory_id: memoryId },
      headers: {
        "idempotency-key": options?.idempotencyKey,
        "if-match": options?.ifMatch,
        "x-request-id": options?.requestId,
      },
      body,
    },
    options,
  );
}

/** The function that {@link modifyMemory} calls: it returns the changes to the current object, `undefined` for none. */
export type UpdateMemoryChange = (
  current: Memory,
) => MemoryUpdate | undefined | PromiseLike<MemoryUpdate | undefined>;

/**
 * Reads, changes and writes. It starts again if others wrote in between, so that no change is lost.
 * Calls of one client for the same object take turns. See {@link updateMemory} for the written fields.
 *
 * @param transport The transport that sends the calls.
 * @param memoryId Of the object to change. Or the object, if you have read it: it is read again only
 *   if others have changed it.
 * @param change Returns the changes to the current object, `undefined` for none. May be called
 *   several times.
 * @param options Time limit and signal of the whole call, headers of each request.
 * @returns The written object, or the current one if there was nothing to write.
 * @throws {TimeoutError} Others wrote in between until `timeout` was over.
 * @example
 * ```ts
 * const memory = await modifyMemory(transport, "mem-019cb4f0-9a80-7d41-b0c6-3f5a7e9d2b18", () => ({
 *   open_items: [
 *     { type: "follow_up", description: "Ask whether the order arrived.", priority: "high", related_to: { entity_type: "order", entity_id: "order-7731" } },
 *   ],
 * }));
 * ```
 */
export function modifyMemory(
  transport: Transport,
  memoryId: string | Memory,
  change: UpdateMemoryChange,
  options?: CallOptions,
): Promise<Memory> {
  return modify(
    transport,
    updateMemoryOperation,
    memoryId,
    {
      change,
      read: (each) => getMemory(transport, memoryId, each),
      write: (current, changes, each) =>
        updateMemory(transport, current, changes, each),
    },
    options,
  );
}

/** Options of {@link listMemoryMessages}. */
export interface ListMemoryMessagesOptions extends CallOptions {
  /**
   * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`. The
   * server replaces a longer one, or one with other characters, with a new id. It never refuses a
   * request because of it. At most 128 characters.
   */
  requestId?: string | undefined;
}

/** The codes of refusals of {@link listMemoryMessages}; `"UNKNOWN"` stands for codes that are not documented. */
export type ListMemoryMessagesCode =
  | "BAD_REQUEST"
  | "UNAUTHORIZED"
  | "NOT_ACCEPTABLE"
  | "REQUEST_TIMEOUT"
  | "EXPECTATION_FAILED"
  | "TOO_MANY_REQUESTS"
  | "REQUEST_HEADER_FIELDS_TOO_LARGE"
  | "INTERNAL_ERROR"
  | "NOT_IMPLEMENTED"
  | "SERVICE_UNAVAILABLE"
  | "UNKNOWN";

/** The headers that a response of {@link listMemoryMessages} may have. */
export type ListMemoryMessagesHeader =
  | "RateLimit"
  | "RateLimit-Policy"
  | "X-Request-Id";

const listMemoryMessagesOperation: Operation = {
  operationId: "listMemoryMessages",
  method: "GET",
  path: "/v1/memory/contact/{memory_id}/messages",
  safe: true,
  idempotent: true,
  codes: [
    "BAD_REQUEST",
    "UNAUTHORIZED",
    "NOT_ACCEPTABLE",
    "REQUEST_TIMEOUT",
    "EXPECTATION_FAILED",
    "TOO_MANY_REQUESTS",
    "REQUEST_HEADER_FIELDS_TOO_LARGE",
    "INTERNAL_ERROR",
    "NOT_IMPLEMENTED",
    "SERVICE_UNAVAILABLE",
  ],
};

/**
 * List the messages of a memory. The last 200 messages of a memory, in order of time.
 * @param transport The transport that sends the call.
 * @param memoryId The memory's id.
 * @param options Time limit, signal and headers of this call; see {@link ListMemoryMessagesOptions}.
 * @returns The messages.
 * @throws {ApiError} `BAD_REQUEST`; see {@link ListMemoryMessagesCode}.
 * @example
 * ```ts
 * const message = await listMemoryMessages(transport, "mem-019cb4f0-9a80-7d41-b0c6-3f5a7e9d2b18");
 * ```
 */
export function listMemoryMessages(
  transport: Transport,
  memoryId: string,
  options?: ListMemoryMessagesOptions,
): Call<MemoryMessage[], ListMemoryMessagesCode, ListMemoryMessagesHeader> {
  return transport.call(
    listMemoryMessagesOperation,
    {
      path: { memory_id: memoryId },
      headers: {
        "x-request-id": options?.requestId,
      },
    },
    options,
  );
}

/** Options of {@link createMemoryMessages}. */
export interface CreateMemoryMessagesOptions extends CallOptions {
  /**
   * A unique value for this change, such as a UUID; 1 to 255 visible ASCII characters. Repeat the
   * request with the same key and it takes effect once.
   * @default a new one for each call
   */
  idempotencyKey?: string | undefined;
  /**
   * Entity tags of the versions you know, or `*`. The request is carried out only if the object of the
   * path is at one of them (RFC 9110, section 13.1.1). Anything but an entity tag matches nothing. 1 to
   * 1024 characters.
   */
  ifMatch?: string | undefined;
  /**
   * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`. The
   * server replaces a longer one, or one with other characters, with a new id. It never refuses a
   * request because of it. At most 128 characters.
   */
  requestId?: string | undefined;
}

/** The codes of refusals of {@link createMemoryMessages}; `"UNKNOWN"` stands for codes that are not documented. */
export type CreateMemoryMessagesCode =
  | "BAD_REQUEST"
  | "UNAUTHORIZED"
  | "NOT_FOUND"
  | "NOT_ACCEPTABLE"
  | "REQUEST_TIMEOUT"
  | "CONFLICT"
  | "PRECONDITION_FAILED"
  | "PAYLOAD_TOO_LARGE"
  | "UNSUPPORTED_MEDIA_TYPE"
  | "EXPECTATION_FAILED"
  | "IDEMPOTENCY_KEY_REUSED"
  | "TOO_MANY_REQUESTS"
  | "REQUEST_HEADER_FIELDS_TOO_LARGE"
  | "INTERNAL_ERROR"
  | "NOT_IMPLEMENTED"
  | "SERVICE_UNAVAILABLE"
  | "UNKNOWN";

/** The headers that a response of {@link createMemoryMessages} may have. */
export type CreateMemoryMessagesHeader =
  | "ETag"
  | ["Idempotency-Replayed", `${boolean}`]
  | "RateLimit"
  | "RateLimit-Policy"
  | "X-Request-Id";

const createMemoryMessagesOperation: Operation = {
  operationId: "createMemoryMessages",
  method: "POST",
  path: "/v1/memory/contact/{memory_id}/messages",
  idempotent: true,
  codes: [
    "BAD_REQUEST",
    "UNAUTHORIZED",
    "NOT_FOUND",
    "NOT_ACCEPTABLE",
    "REQUEST_TIMEOUT",
    "CONFLICT",
    "PRECONDITION_FAILED",
    "PAYLOAD_TOO_LARGE",
    "UNSUPPORTED_MEDIA_TYPE",
    "EXPECTATION_FAILED",
    "IDEMPOTENCY_KEY_REUSED",
    "TOO_MANY_REQUESTS",
    "REQUEST_HEADER_FIELDS_TOO_LARGE",
    "INTERNAL_ERROR",
    "NOT_IMPLEMENTED",
    "SERVICE_UNAVAILABLE",
  ],
};

/**
 * Create messages of a memory. Adds 1 to 100 messages.
 * @param transport The transport that sends the call.
 * @param memoryId The memory's id.
 * @param body The messages, and the call or conversation they come from.
 * @param options Time limit, signal and headers of this call; see {@link
 *   CreateMemoryMessagesOptions}.
 * @returns The memory with its new messages.
 * @throws {ApiError} `BAD_REQUEST`, `NOT_FOUND`, `CONFLICT`, `PRECONDITION_FAILED`,
 *   `IDEMPOTENCY_KEY_REUSED`; see {@link CreateMemoryMessagesCode}.
 * @example
 * ```ts
 * const memory = await createMemoryMessages(transport, "mem-019cb4f0-9a80-7d41-b0c6-3f5a7e9d2b18", { messages: [{ role: "user", content: "Thank you!", channel: "sms" }], conversation_id: "conversation-51f0" });
 * ```
 */
export function createMemoryMessages(
  transport: Transport,
  memoryId: string,
  body: MemoryMessagesCreate,
  options?: CreateMemoryMessagesOptions,
): Call<Memory, CreateMemoryMessagesCode, CreateMemoryMessagesHeader> {
  return transport.call(
    createMemoryMessagesOperation,
    {
      path: { memory_id: memoryId },
      headers: {
        "idempotency-key": options?.idempotencyKey,
        "if-match": options?.ifMatch,
        "x-request-id": options?.requestId,
      },
      body,
    },
    options,
  );
}

/** Options of {@link updateMemoryFacts}. */
export interface UpdateMemoryFactsOptions extends CallOptions {
  /**
   * A unique value for this change, such as a UUID; 1 to 255 visible ASCII characters. Repeat the
   * request with the same key and it takes effect once.
   * @default a new one for each call
   */
  idempotencyKey?: string | undefined;
  /**
   * Entity tags of the versions you know, or `*`. The request is carried out only if the object of the
   * path is at one of them (RFC 9110, section 13.1.1). Anything but an entity tag matches nothing. 1 to
   * 1024 characters.
   */
  ifMatch?: string | undefined;
  /**
   * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`. The
   * server replaces a longer one, or one with other characters, with a new id. It never refuses a
   * request because of it. At most 128 characters.
   */
  requestId?: string | undefined;
}

/** The codes of refusals of {@link updateMemoryFacts}; `"UNKNOWN"` stands for codes that are not documented. */
export type UpdateMemoryFactsCode =
  | "BAD_REQUEST"
  | "UNAUTHORIZED"
  | "NOT_FOUND"
  | "NOT_ACCEPTABLE"
  | "REQUEST_TIMEOUT"
  | "CONFLICT"
  | "PRECONDITION_FAILED"
  | "PAYLOAD_TOO_LARGE"
  | "UNSUPPORTED_MEDIA_TYPE"
  | "EXPECTATION_FAILED"
  | "IDEMPOTENCY_KEY_REUSED"
  | "TOO_MANY_REQUESTS"
  | "REQUEST_HEADER_FIELDS_TOO_LARGE"
  | "INTERNAL_ERROR"
  | "NOT_IMPLEMENTED"
  | "SERVICE_UNAVAILABLE"
  | "UNKNOWN";

/** The headers that a response of {@link updateMemoryFacts} may have. */
export type UpdateMemoryFactsHeader =
  | "ETag"
  | ["Idempotency-Replayed", `${boolean}`]
  | "RateLimit"
  | "RateLimit-Policy"
  | "X-Request-Id";

const updateMemoryFactsOperation: Operation = {
  operationId: "updateMemoryFacts",
  method: "PATCH",
  path: "/v1/memory/contact/{memory_id}/facts",
  idempotent: true,
  validator: "if-match",
  codes: [
    "BAD_REQUEST",
    "UNAUTHORIZED",
    "NOT_FOUND",
    "NOT_ACCEPTABLE",
    "REQUEST_TIMEOUT",
    "CONFLICT",
    "PRECONDITION_FAILED",
    "PAYLOAD_TOO_LARGE",
    "UNSUPPORTED_MEDIA_TYPE",
    "EXPECTATION_FAILED",
    "IDEMPOTENCY_KEY_REUSED",
    "TOO_MANY_REQUESTS",
    "REQUEST_HEADER_FIELDS_TOO_LARGE",
    "INTERNAL_ERROR",
    "NOT_IMPLEMENTED",
    "SERVICE_UNAVAILABLE",
  ],
};

/**
 * Update the facts of a memory. Merges facts key by key at the top level: new keys are added, existing
 * keys take the new value whole (nested objects and arrays are replaced, not merged).
 * @param transport The transport that sends the call.
 * @param memoryId The memory's id. Or the object: the call changes it only if it is still at that
 *   version.
 * @param body The facts to merge, and the call or conversation they come from.
 * @param options Time limit, signal and headers of this call; see {@link UpdateMemoryFactsOptions}.
 * @returns The memory with the merged facts.
 * @throws {ApiError} `BAD_REQUEST`, `NOT_FOUND`, `CONFLICT`, `PRECONDITION_FAILED`,
 *   `IDEMPOTENCY_KEY_REUSED`; see {@link UpdateMemoryFactsCode}.
 * @example
 * ```ts
 * const memory = await updateMemoryFacts(transport, "mem-019cb4f0-9a80-7d41-b0c6-3f5a7e9d2b18", {
 *   facts: { preferred_time: "mornings" },
 *   call_id: "call-8d21",
 * });
 * ```
 */
export function updateMemoryFacts(
  transport: Transport,
  memoryId: string | Memory,
  body: MemoryFactsUpdate,
  options?: UpdateMemoryFactsOptions,
): Call<Memory, UpdateMemoryFactsCode, UpdateMemoryFactsHeader> {
  return transport.call(
    updateMemoryFactsOperation,
    {
      path: { memory_id: memoryId },
      headers: {
        "idempotency-key": options?.idempotencyKey,
        "if-match": options?.ifMatch,
        "x-request-id": options?.requestId,
      },
      body,
    },
    options,
  );
}

/** The function that {@link modifyMemoryFacts} calls: it returns the changes to the current object, `undefined` for none. */
export type UpdateMemoryFactsChange = (
  current: Memory,
) => MemoryFactsUpdate | undefined | PromiseLike<MemoryFactsUpdate | undefined>;

/**
 * Reads, changes and writes. It starts again if others wrote in between, so that no change is lost.
 * Calls of one client for the same object take turns. See {@link updateMemoryFacts} for the written
 * fields.
 *
 * @param transport The transport that sends the calls.
 * @param memoryId Of the object to change. Or the object, if you have read it: it is read again only
 *   if others have changed it.
 * @param change Returns the changes to the current object, `undefined` for none. May be called
 *   several times.
 * @param options Time limit and signal of the whole call, headers of each request.
 * @returns The written object, or the current one if there was nothing to write.
 * @throws {TimeoutError} Others wrote in between until `timeout` was over.
 * @example
 * ```ts
 * const memory = await modifyMemoryFacts(transport, "mem-019cb4f0-9a80-7d41-b0c6-3f5a7e9d2b18", () => ({
 *   facts: { preferred_time: "mornings" },
 *   call_id: "call-8d21",
 * }));
 * ```
 */
export function modifyMemoryFacts(
  transport: Transport,
  memoryId: string | Memory,
  change: UpdateMemoryFactsChange,
  options?: CallOptions,
): Promise<Memory> {
  return modify(
    transport,
    updateMemoryFactsOperation,
    memoryId,
    {
      change,
      read: (each) => getMemory(transport, memoryId, each),
      write: (current, changes, each) =>
        updateMemoryFacts(transport, current, changes, each),
    },
    options,
  );
}

/** Options of {@link updateMemorySummary}. */
export interface UpdateMemorySummaryOptions extends CallOptions {
  /**
   * A unique value for this change, such as a UUID; 1 to 255 visible ASCII characters. Repeat the
   * request with the same key and it takes effect once.
   * @default a new one for each call
   */
  idempotencyKey?: string | undefined;
  /**
   * Entity tags of the versions you know, or `*`. The request is carried out only if the object of the
   * path is at one of them (RFC 9110, section 13.1.1). Anything but an entity tag matches nothing. 1 to
   * 1024 characters.
   */
  ifMatch?: string | undefined;
  /**
   * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`. The
   * server replaces a longer one, or one with other characters, with a new id. It never refuses a
   * request because of it. At most 128 characters.
   */
  requestId?: string | undefined;
}

/** The codes of refusals of {@link updateMemorySummary}; `"UNKNOWN"` stands for codes that are not documented. */
export type UpdateMemorySummaryCode =
  | "BAD_REQUEST"
  | "UNAUTHORIZED"
  | "NOT_FOUND"
  | "NOT_ACCEPTABLE"
  | "REQUEST_TIMEOUT"
  | "CONFLICT"
  | "PRECONDITION_FAILED"
  | "PAYLOAD_TOO_LARGE"
  | "UNSUPPORTED_MEDIA_TYPE"
  | "EXPECTATION_FAILED"
  | "IDEMPOTENCY_KEY_REUSED"
  | "TOO_MANY_REQUESTS"
  | "REQUEST_HEADER_FIELDS_TOO_LARGE"
  | "INTERNAL_ERROR"
  | "NOT_IMPLEMENTED"
  | "SERVICE_UNAVAILABLE"
  | "UNKNOWN";

/** The headers that a response of {@link updateMemorySummary} may have. */
export type UpdateMemorySummaryHeader =
  | "ETag"
  | ["Idempotency-Replayed", `${boolean}`]
  | "RateLimit"
  | "RateLimit-Policy"
  | "X-Request-Id";

const updateMemorySummaryOperation: Operation = {
  operationId: "updateMemorySummary",
  method: "PATCH",
  path: "/v1/memory/contact/{memory_id}/summary",
  idempotent: true,
  validator: "if-match",
  codes: [
    "BAD_REQUEST",
    "UNAUTHORIZED",
    "NOT_FOUND",
    "NOT_ACCEPTABLE",
    "REQUEST_TIMEOUT",
    "CONFLICT",
    "PRECONDITION_FAILED",
    "PAYLOAD_TOO_LARGE",
    "UNSUPPORTED_MEDIA_TYPE",
    "EXPECTATION_FAILED",
    "IDEMPOTENCY_KEY_REUSED",
    "TOO_MANY_REQUESTS",
    "REQUEST_HEADER_FIELDS_TOO_LARGE",
    "INTERNAL_ERROR",
    "NOT_IMPLEMENTED",
    "SERVICE_UNAVAILABLE",
  ],
};

/**
 * Update the summary of a memory. Replaces the summary.
 * @param transport The transport that sends the call.
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
 * const afterSummary = await updateMemorySummary(transport, "mem-019cb4f0-9a80-7d41-b0c6-3f5a7e9d2b18", {
 *   summary: "The order arrived. Prefers calls in the morning.",
 *   call_id: "call-8d21",
 * });
 * ```
 */
export function updateMemorySummary(
  transport: Transport,
  memoryId: string | MemoryAfterSummary | Memory,
  body: MemorySummaryUpdate,
  options?: UpdateMemorySummaryOptions,
): Call<MemoryAfterSummary, UpdateMemorySummaryCode, UpdateMemorySummaryHeader> {
  return transport.call(
    updateMemorySummaryOperation,
    {
      path: { memory_id: memoryId },
      headers: {
        "idempotency-key": options?.idempotencyKey,
        "if-match": options?.ifMatch,
        "x-request-id": options?.requestId,
      },
      body,
    },
    options,
  );
}

/** The function that {@link modifyMemorySummary} calls: it returns the changes to the current object, `undefined` for none. */
export type UpdateMemorySummaryChange = (
  current: Memory,
) => MemorySummaryUpdate | undefined | PromiseLike<MemorySummaryUpdate | undefined>;

/**
 * Reads, changes and writes. It starts again if others wrote in between, so that no change is lost.
 * Calls of one client for the same object take turns. See {@link updateMemorySummary} for the written
 * fields.
 *
 * @param transport The transport that sends the calls.
 * @param memoryId Of the object to change. Or the object, if you have read it: it is read again only
 *   if others have changed it.
 * @param change Returns the changes to the current object, `undefined` for none. May be called
 *   several times.
 * @param options Time limit and signal of the whole call, headers of each request.
 * @returns The written object, or the current one if there was nothing to write.
 * @throws {TimeoutError} Others wrote in between until `timeout` was over.
 * @example
 * ```ts
 * const memory = await modifyMemorySummary(transport, "mem-019cb4f0-9a80-7d41-b0c6-3f5a7e9d2b18", () => ({
 *   summary: "The order arrived. Prefers calls in the morning.",
 *   call_id: "call-8d21",
 * }));
 * ```
 */
export function modifyMemorySummary(
  transport: Transport,
  memoryId: string | Memory,
  change: UpdateMemorySummaryChange,
  options?: CallOptions,
): Promise<MemoryAfterSummary | Memory> {
  return modify(
    transport,
    updateMemorySummaryOperation,
    memoryId,
    {
      change,
      read: (each) => getMemory(transport, memoryId, each),
      write: (current, changes, each) =>
        updateMemorySummary(transport, current, changes, each),
    },
    options,
  );
}

/** The query of {@link getMemoryContext}. */
export interface GetMemoryContextQuery {
  /** The contact's id. A UUID. */
  contact_id: string;
  /** The persona, in place of `agent_number`. 1 to 256 characters. */
  persona_id?: string | undefined;
  /** The agent number, in place of `persona_id`. */
  agent_number?: string | undefined;
}

/** Options of {@link getMemoryContext}. */
export interface GetMemoryContextOptions extends CallOptions {
  /**
   * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`. The
   * server replaces a longer one, or one with other characters, with a new id. It never refuses a
   * request because of it. At most 128 characters.
   */
  requestId?: string | undefined;
}

/** The codes of refusals of {@link getMemoryContext}; `"UNKNOWN"` stands for codes that are not documented. */
export type GetMemoryContextCode =
  | "BAD_REQUEST"
  | "UNAUTHORIZED"
  | "NOT_FOUND"
  | "NOT_ACCEPTABLE"
  | "REQUEST_TIMEOUT"
  | "EXPECTATION_FAILED"
  | "TOO_MANY_REQUESTS"
  | "REQUEST_HEADER_FIELDS_TOO_LARGE"
  | "INTERNAL_ERROR"
  | "NOT_IMPLEMENTED"
  | "SERVICE_UNAVAILABLE"
  | "UNKNOWN";

/** The headers that a response of {@link getMemoryContext} may have. */
export type GetMemoryContextHeader =
  | "RateLimit"
  | "RateLimit-Policy"
  | "X-Request-Id";

const getMemoryContextOperation: Operation = {
  operationId: "getMemoryContext",
  method: "GET",
  path: "/v1/memory/context",
  safe: true,
  idempotent: true,
  codes: [
    "BAD_REQUEST",
    "UNAUTHORIZED",
    "NOT_FOUND",
    "NOT_ACCEPTABLE",
    "REQUEST_TIMEOUT",
    "EXPECTATION_FAILED",
    "TOO_MANY_REQUESTS",
    "REQUEST_HEADER_FIELDS_TOO_LARGE",
    "INTERNAL_ERROR",
    "NOT_IMPLEMENTED",
    "SERVICE_UNAVAILABLE",
  ],
  search: plainSearch,
};

/**
 * Get the context of a conversation. Everything that an agent needs before it speaks to a contact: the
 * last 20 messages, summary, facts, entities and open items of one memory.
 * @param transport The transport that sends the call.
 * @param query `contact_id`, `persona_id`, `agent_number`; see {@link GetMemoryContextQuery}.
 * @param options Time limit, signal and headers of this call; see {@link GetMemoryContextOptions}.
 * @returns The context.
 * @throws {ApiError} `BAD_REQUEST`, `NOT_FOUND`; see {@link GetMemoryContextCode}.
 * @example
 * ```ts
 * const context = await getMemoryContext(transport, {
 *   contact_id: "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
 *   persona_id: "persona-10482201",
 * });
 * ```
 */
export function getMemoryContext(
  transport: Transport,
  query: GetMemoryContextQuery,
  options?: GetMemoryContextOptions,
): Call<MemoryContext, GetMemoryContextCode, GetMemoryContextHeader> {
  return transport.call(
    getMemoryContextOperation,
    {
      query: { ...query },
      headers: {
        "x-request-id": options?.requestId,
      },
    },
    options,
  );
}

/** The query of {@link getMemoryChanges}. */
export interface GetMemoryChangesQuery {
  /** The call, in place of `conversation_id`. 1 to 256 characters. */
  call_id?: string | undefined;
  /** The conversation, in place of `call_id`. 1 to 256 characters. */
  conversation_id?: string | undefined;
}

/** Options of {@link getMemoryChanges}. */
export interface GetMemoryChangesOptions extends CallOptions {
  /**
   * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`. The
   * server replaces a longer one, or one with other characters, with a new id. It never refuses a
   * request because of it. At most 128 characters.
   */
  requestId?: string | undefined;
}

/** The codes of refusals of {@link getMemoryChanges}; `"UNKNOWN"` stands for codes that are not documented. */
export type GetMemoryChangesCode =
  | "BAD_REQUEST"
  | "UNAUTHORIZED"
  | "NOT_FOUND"
  | "NOT_ACCEPTABLE"
  | "REQUEST_TIMEOUT"
  | "EXPECTATION_FAILED"
  | "TOO_MANY_REQUESTS"
  | "REQUEST_HEADER_FIELDS_TOO_LARGE"
  | "INTERNAL_ERROR"
  | "NOT_IMPLEMENTED"
  | "SERVICE_UNAVAILABLE"
  | "UNKNOWN";

/** The headers that a response of {@link getMemoryChanges} may have. */
export type GetMemoryChangesHeader =
  | "RateLimit"
  | "RateLimit-Policy"
  | "X-Request-Id";

const getMemoryChangesOperation: Operation = {
  operationId: "getMemoryChanges",
  method: "GET",
  path: "/v1/memory/changes",
  safe: true,
  idempotent: true,
  codes: [
    "BAD_REQUEST",
    "UNAUTHORIZED",
    "NOT_FOUND",
    "NOT_ACCEPTABLE",
    "REQUEST_TIMEOUT",
    "EXPECTATION_FAILED",
    "TOO_MANY_REQUESTS",
    "REQUEST_HEADER_FIELDS_TOO_LARGE",
    "INTERNAL_ERROR",
    "NOT_IMPLEMENTED",
    "SERVICE_UNAVAILABLE",
  ],
  search: plainSearch,
};

/**
 * Get the changes of a conversation. The changes of one call or conversation: summary and facts before
 * its first change and after its last, and its entries in the history of the memory.
 * @param transport The transport that sends the call.
 * @param query `call_id`, `conversation_id`; see {@link GetMemoryChangesQuery}.
 * @param options Time limit, signal and headers of this call; see {@link GetMemoryChangesOptions}.
 * @returns The changes.
 * @throws {ApiError} `BAD_REQUEST`, `NOT_FOUND`; see {@link GetMemoryChangesCode}.
 * @example
 * ```ts
 * const changes = await getMemoryChanges(transport, { call_id: "call-8d21" });
 * ```
 */
export function getMemoryChanges(
  transport: Transport,
  query: GetMemoryChangesQuery,
  options?: GetMemoryChangesOptions,
): Call<MemoryChanges, GetMemoryChangesCode, GetMemoryChangesHeader> {
  return transport.call(
    getMemoryChangesOperation,
    {
      query: { ...query },
      headers: {
        "x-request-id": options?.requestId,
      },
    },
    options,
  );
}

/** Options of {@link resetMemory}. */
export interface ResetMemoryOptions extends CallOptions {
  /**
   * A unique value for this change, such as a UUID; 1 to 255 visible ASCII characters. Repeat the
   * request with the same key and it takes effect once.
   * @default a new one for each call
   */
  idempotencyKey?: string | undefined;
  /**
   * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`. The
   * server replaces a longer one, or one with other characters, with a new id. It never refuses a
   * request because of it. At most 128 characters.
   */
  requestId?: string | undefined;
}

/** The codes of refusals of {@link resetMemory}; `"UNKNOWN"` stands for codes that are not documented. */
export type ResetMemoryCode =
  | "BAD_REQUEST"
  | "UNAUTHORIZED"
  | "NOT_FOUND"
  | "NOT_ACCEPTABLE"
  | "REQUEST_TIMEOUT"
  | "CONFLICT"
  | "PAYLOAD_TOO_LARGE"
  | "UNSUPPORTED_MEDIA_TYPE"
  | "EXPECTATION_FAILED"
  | "IDEMPOTENCY_KEY_REUSED"
  | "TOO_MANY_REQUESTS"
  | "REQUEST_HEADER_FIELDS_TOO_LARGE"
  | "INTERNAL_ERROR"
  | "NOT_IMPLEMENTED"
  | "SERVICE_UNAVAILABLE"
  | "UNKNOWN";

/** The headers that a response of {@link resetMemory} may have. */
export type ResetMemoryHeader =
  | ["Idempotency-Replayed", `${boolean}`]
  | "RateLimit"
  | "RateLimit-Policy"
  | "X-Request-Id";

const resetMemoryOperation: Operation = {
  operationId: "resetMemory",
  method: "POST",
  path: "/v1/memory/reset",
  idempotent: true,
  codes: [
    "BAD_REQUEST",
    "UNAUTHORIZED",
    "NOT_FOUND",
    "NOT_ACCEPTABLE",
    "REQUEST_TIMEOUT",
    "CONFLICT",
    "PAYLOAD_TOO_LARGE",
    "UNSUPPORTED_MEDIA_TYPE",
    "EXPECTATION_FAILED",
    "IDEMPOTENCY_KEY_REUSED",
    "TOO_MANY_REQUESTS",
    "REQUEST_HEADER_FIELDS_TOO_LARGE",
    "INTERNAL_ERROR",
    "NOT_IMPLEMENTED",
    "SERVICE_UNAVAILABLE",
  ],
};

/**
 * Reset a memory. Deletes the memory of a contact for a persona or an agent number, with its messages
 * and history.
 * @param transport The transport that sends the call.
 * @param body The contact, and the persona or agent number.
 * @param options Time limit, signal and headers of this call; see {@link ResetMemoryOptions}.
 * @returns The memory is gone.
 * @throws {ApiError} `BAD_REQUEST`, `NOT_FOUND`, `CONFLICT`, `IDEMPOTENCY_KEY_REUSED`; see {@link
 *   ResetMemoryCode}.
 * @example
 * ```ts
 * const resetResult = await resetMemory(transport, {
 *   contact_id: "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
 *   persona_id: "persona-10482201",
 * });
 * ```
 */
export function resetMemory(
  transport: Transport,
  body: MemoryReset,
  options?: ResetMemoryOptions,
): Call<MemoryResetResult, ResetMemoryCode, ResetMemoryHeader> {
  return transport.call(
    resetMemoryOperation,
    {
      headers: {
        "idempotency-key": options?.idempotencyKey,
        "x-request-id": options?.requestId,
      },
      body,
    },
    options,
  );
}

/** Options of {@link enableMemory}. */
export interface EnableMemoryOptions extends CallOptions {
  /**
   * A unique value for this change, such as a UUID; 1 to 255 visible ASCII characters. Repeat the
   * request with the same key and it takes effect once.
   * @default a new one for each call
   */
  idempotencyKey?: string | undefined;
  /**
   * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`. The
   * server replaces a longer one, or one with other characters, with a new id. It never refuses a
   * request because of it. At most 128 characters.
   */
  requestId?: string | undefined;
}

/** The codes of refusals of {@link enableMemory}; `"UNKNOWN"` stands for codes that are not documented. */
export type EnableMemoryCode =
  | "BAD_REQUEST"
  | "UNAUTHORIZED"
  | "NOT_ACCEPTABLE"
  | "REQUEST_TIMEOUT"
  | "CONFLICT"
  | "PAYLOAD_TOO_LARGE"
  | "UNSUPPORTED_MEDIA_TYPE"
  | "EXPECTATION_FAILED"
  | "IDEMPOTENCY_KEY_REUSED"
  | "TOO_MANY_REQUESTS"
  | "REQUEST_HEADER_FIELDS_TOO_LARGE"
  | "INTERNAL_ERROR"
  | "NOT_IMPLEMENTED"
  | "SERVICE_UNAVAILABLE"
  | "UNKNOWN";

/** The headers that a response of {@link enableMemory} may have. */
export type EnableMemoryHeader =
  | ["Idempotency-Replayed", `${boolean}`]
  | "RateLimit"
  | "RateLimit-Policy"
  | "X-Request-Id";

const enableMemoryOperation: Operation = {
  operationId: "enableMemory",
  method: "POST",
  path: "/v1/memory/enable",
  idempotent: true,
  codes: [
    "BAD_REQUEST",
    "UNAUTHORIZED",
    "NOT_ACCEPTABLE",
    "REQUEST_TIMEOUT",
    "CONFLICT",
    "PAYLOAD_TOO_LARGE",
    "UNSUPPORTED_MEDIA_TYPE",
    "EXPECTATION_FAILED",
    "IDEMPOTENCY_KEY_REUSED",
    "TOO_MANY_REQUESTS",
    "REQUEST_HEADER_FIELDS_TOO_LARGE",
    "INTERNAL_ERROR",
    "NOT_IMPLEMENTED",
    "SERVICE_UNAVAILABLE",
  ],
};

/**
 * Enable memory. Switches memory on or off for a version of a persona or of a pathway.
 * @param transport The transport that sends the call.
 * @param body The persona or pathway, and its new setting.
 * @param options Time limit, signal and headers of this call; see {@link EnableMemoryOptions}.
 * @returns The setting is stored.
 * @throws {ApiError} `BAD_REQUEST`, `CONFLICT`, `IDEMPOTENCY_KEY_REUSED`; see {@link
 *   EnableMemoryCode}.
 * @example
 * ```ts
 * const enableResult = await enableMemory(transport, {
 *   memory_enabled: false,
 *   persona_id: "persona-10482202",
 *   version_id: "0198f3c1-2b7a-7c4e-a1d3-5e6f7a8b9c0e",
 * });
 * ```
 */
export function enableMemory(
  transport: Transport,
  body: MemoryEnable,
  options?: EnableMemoryOptions,
): Call<MemoryEnableResult, EnableMemoryCode, EnableMemoryHeader> {
  return transport.call(
    enableMemoryOperation,
    {
      headers: {
        "idempotency-key": options?.idempotencyKey,
        "x-request-id": options?.requestId,
      },
      body,
    },
    options,
  );
}
