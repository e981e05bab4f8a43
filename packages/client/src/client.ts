import { bindMethods } from "./call/bind-methods.ts";
import { type ApiResponse, type Call, callOf } from "./call/call.ts";
import { transportOf } from "./call/transport.ts";
import { ContactMethods } from "./generated/methods.ts";
import {
  defaultBaseUrl,
  type ResolveContactCode,
  type ResolveContactHeader,
  type UpdateContactCode,
  type UpdateContactHeader,
  type UpdateContactOptions,
} from "./generated/operations.ts";
import type { Contact, ContactDetails, ContactFind, ContactUpdate, Metadata } from "./generated/types.ts";
import { logged } from "./observing/logged.ts";
import type { ContactsClientOptions } from "./settings/options.ts";
import { readSettings } from "./settings/settings.ts";

/**
 * The Contacts API: one method per operation, each returning data without its envelope.
 *
 * A method rejects with one of these:
 *
 * - {@link ApiError}: the server refused the call
 * - {@link NetworkError}: the server could not be reached
 * - {@link TimeoutError}: time ran out
 * - {@link ResponseFormatError}: the response could not be read
 * - {@link RedirectError}: the response was a redirect
 * - the reason of your own `signal`: you aborted the call
 * - `TypeError`: the arguments cannot be sent, such as an empty id or a header with a line break; no request was made
 *
 * Transient failures are retried within the call's `timeout`, unless the request could take effect twice.
 *
 * A client holds no connection and needs no closing. Make one and share it.
 *
 * @example
 * ```ts
 * const contacts = new ContactsClient({ apiKey: "…" });
 * const contact = await contacts.update("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", {
 *   name: "John Smith",
 *   metadata: { verified: true },
 * });
 * console.log(contact.updated_at);
 * ```
 * @typeParam OwnMetadata - The type of your metadata; the server does not check it.
 *   `new ContactsClient<{ plan?: string }>()`. Code for clients of any metadata takes a `ContactsClient<object>`.
 */
export class ContactsClient<OwnMetadata extends object = Metadata> extends ContactMethods<OwnMetadata> {
  /**
   * @param options Key, address and limits; see {@link ContactsClientOptions} for each default.
   * @throws TypeError when there is no key, or an option is invalid.
   */
  constructor(options: ContactsClientOptions = {}) {
    super(transportOf(logged(readSettings(options, defaultBaseUrl))));
    bindMethods(this, ContactsClient);
  }

  /**
   * Creates the contact with these identifiers, or updates it if there is one.
   *
   * @param identifiers At least one; those that the contact lacks are added to it.
   * @param changes As for `update`. A contact that is created has them from the start.
   * @param options As for `update`; an `idempotencyKey` applies to both requests, with `-update` added for the second one.
   *   So it has at most 248 characters.
   * @returns The contact, and `created`. `.withResponse()` has the response to the last request.
   * @throws {ApiError} As `resolve` and `update` do.
   * @throws TypeError when `idempotencyKey` is too long for the second request; nothing is sent.
   * @example
   * ```ts
   * const { contact, created } = await contacts.upsert({ external_id: "crm-20417" }, { name: "John Smith" });
   * ```
   */
  upsert(
    identifiers: ContactFind,
    changes: ContactUpdate<OwnMetadata>,
    options: UpdateContactOptions = {},
  ): Call<Upserted<OwnMetadata>, ResolveContactCode | UpdateContactCode, ResolveContactHeader | UpdateContactHeader> {
    return callOf(this.#upsert(identifiers, changes, options));
  }

  async #upsert(
    identifiers: ContactFind,
    changes: ContactUpdate<OwnMetadata>,
    { idempotencyKey, ifMatch, ...both }: UpdateContactOptions,
  ): Promise<ApiResponse<Upserted<OwnMetadata>, ResolveContactHeader | UpdateContactHeader>> {
    const { name, metadata, ...others } = changes;
    // The API takes 255 characters. A longer key would be refused after the contact has been created.
    if (idempotencyKey !== undefined && idempotencyKey.length > 255 - "-update".length) {
      throw new TypeError("upsert: idempotencyKey must have at most 248 characters.");
    }
    const key = (suffix: string) => (idempotencyKey === undefined ? {} : { idempotencyKey: idempotencyKey + suffix });
    const found = await this.resolve({ ...identifiers, name, metadata }, { ...both, ...key("") }).withResponse();
    const { contact, created } = found.data;
    const isWhole = created && Object.values(others).every((value) => value === undefined);
    if (isWhole || Object.values(changes).every((value) => value === undefined)) return found;
    const updated = await this.update(contact.id, changes, { ...both, ifMatch, ...key("-update") }).withResponse();
    return { ...updated, data: { contact: updated.data, created }, attempts: found.attempts + updated.attempts };
  }
}

interface Upserted<OwnMetadata extends object> {
  readonly contact: Contact<OwnMetadata> | ContactDetails<OwnMetadata>;
  readonly created: boolean;
}
