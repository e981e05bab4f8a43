// Generated from spec/contacts.yaml by `pnpm generate`, do not edit.
import type { Call, CallOptions, PagedCall, Transport } from "../call/transport.ts";
import {
  findContact,
  getContact,
  listContacts,
  mergeContacts,
  modifyContact,
  resolveContact,
  updateContact,
  type ContactPage,
  type FindContactCode,
  type FindContactHeader,
  type FindContactOptions,
  type GetContactCode,
  type GetContactHeader,
  type GetContactOptions,
  type ListContactsCode,
  type ListContactsHeader,
  type ListContactsOptions,
  type ListContactsQuery,
  type MergeContactsCode,
  type MergeContactsHeader,
  type MergeContactsOptions,
  type ResolveContactCode,
  type ResolveContactHeader,
  type ResolveContactOptions,
  type UpdateContactChange,
  type UpdateContactCode,
  type UpdateContactHeader,
  type UpdateContactOptions,
} from "./operations.ts";
import type {
  Contact,
  ContactDetails,
  ContactFind,
  ContactMerge,
  ContactResolution,
  ContactResolve,
  ContactUpdate,
} from "./types.ts";
/** The people and companies of your organisation, and the identifiers they are recognised by. */
export class ContactMethods {
  readonly #transport: Transport;

  constructor(transport: Transport) {
    this.#transport = transport;
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
   *   identifiers: 50 contacts with the largest metadata fit. With `cursor` a page that would be larger
   *   ends early, with `has_more` and `next_cursor`. Without it the request is refused with 400 for
   *   `limit`, and the message says how many of these contacts fit. No contact is left out silently.
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
   *
   * Afterwards the duplicate's id answers 404. A contact cannot be merged with itself: that is refused
   * with 400. A contact that does not exist is refused with 404, and `path` says which of the two it is.
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
   * @throws {ApiError} 409 `CONFLICT`: Together the contacts have more than 100 identifiers, or a
   *   request with the same idempotency key is still in progress.
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
