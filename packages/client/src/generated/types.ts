// Generated from spec/contacts.yaml by `pnpm generate`, do not edit.
/** What to change about a contact. Every field is optional. */
export interface ContactUpdate {
  /**
   * A person's or company's name. White space around it is removed; 1 to 256 characters must remain.
   * @example John Smith
   */
  name?: ContactName;
  /**
   * One e-mail address, without a display name. Compared without regard to case (in NFC and lower case),
   * shown as it was last written.
   * @example john.smith@mail.example
   */
  email?: EmailAddress;
  /**
   * The id of the contact in a system of yours. Compared byte by byte. 1 to 256 characters.
   * @example crm-20417
   */
  external_id?: ExternalId;
  /**
   * Whatever you want to keep about a contact: any JSON, at most 65,536 bytes of UTF-8 when written
   * without white space, and nested at most 32 deep (the metadata object itself is the first level).
   * Numbers are IEEE 754 doubles; send longer ones as strings.
   */
  metadata?: Metadata;
}

/** Identifiers to look for; at least one. */
export interface ContactFind {
  /**
   * A phone number in international form: a plus sign, the country code and the number, 4 to 15 digits
   * together. Spaces, brackets and dashes (`-`) are tolerated; it is kept and shown in E.164. The
   * country code must exist, and the number must have a length that the country uses; whether it is
   * assigned to somebody is not checked.
   * @example +14155550123
   */
  phone_number?: PhoneNumber;
  /**
   * One e-mail address, without a display name. Compared without regard to case (in NFC and lower case),
   * shown as it was last written.
   * @example john.smith@mail.example
   */
  email?: EmailAddress;
  /**
   * The id of the contact in a system of yours. Compared byte by byte. 1 to 256 characters.
   * @example crm-20417
   */
  external_id?: ExternalId;
}

/** Identifiers to find a contact by, at least one, and what a new contact is to have. */
export interface ContactResolve {
  /**
   * A phone number in international form: a plus sign, the country code and the number, 4 to 15 digits
   * together. Spaces, brackets and dashes (`-`) are tolerated; it is kept and shown in E.164. The
   * country code must exist, and the number must have a length that the country uses; whether it is
   * assigned to somebody is not checked.
   * @example +14155550123
   */
  phone_number?: PhoneNumber;
  /**
   * One e-mail address, without a display name. Compared without regard to case (in NFC and lower case),
   * shown as it was last written.
   * @example john.smith@mail.example
   */
  email?: EmailAddress;
  /**
   * The id of the contact in a system of yours. Compared byte by byte. 1 to 256 characters.
   * @example crm-20417
   */
  external_id?: ExternalId;
  /** The name of a contact that is created; one that is found keeps its own. */
  name?: ContactName;
  /** The metadata of a contact that is created; one that is found keeps its own. */
  metadata?: Metadata;
  /**
   * @deprecated Accepted for older programs, without effect. At most 256 characters.
   * @example persona-10482201
   */
  persona_id?: string;
  /**
   * @deprecated Accepted for older programs, without effect. At most 256 characters.
   * @example +14155550199
   */
  agent_number?: string;
}

/** The contact that stays and the one that goes. */
export interface ContactMerge {
  /** The id of the contact that stays. */
  primary_contact_id: Uuid;
  /** The id of the contact that is folded into it and deleted. */
  duplicate_contact_id: Uuid;
}

/**
 * A UUID as RFC 9562 writes it, with any version and variant bits; upper and lower case are the same.
 * @example aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee
 */
export type Uuid = string;

/**
 * A person's or company's name. White space around it is removed; 1 to 256 characters must remain.
 * @example John Smith
 */
export type ContactName = string;

/**
 * One e-mail address, without a display name. Compared without regard to case (in NFC and lower case),
 * shown as it was last written.
 * @example john.smith@mail.example
 */
export type EmailAddress = string;

/**
 * A phone number in international form: a plus sign, the country code and the number, 4 to 15 digits
 * together. Spaces, brackets and dashes (`-`) are tolerated; it is kept and shown in E.164. The
 * country code must exist, and the number must have a length that the country uses; whether it is
 * assigned to somebody is not checked.
 * @example +14155550123
 */
export type PhoneNumber = string;

/**
 * The id of the contact in a system of yours. Compared byte by byte. 1 to 256 characters.
 * @example crm-20417
 */
export type ExternalId = string;

/**
 * Whatever you want to keep about a contact: any JSON, at most 65,536 bytes of UTF-8 when written
 * without white space, and nested at most 32 deep (the metadata object itself is the first level).
 * Numbers are IEEE 754 doubles; send longer ones as strings.
 */
export interface Metadata {
  [key: string]: unknown;
}

/** A person or company as your organisation knows it. */
export interface Contact {
  /** The contact's id, given by the server. */
  id: Uuid;
  /**
   * The organisation that the contact belongs to.
   * @example bbbbbbbb-cccc-dddd-eeee-ffffffffffff
   */
  org_id: Uuid;
  /**
   * The contact's name, `null` if none is known.
   * @example John Smith
   */
  name: string | null;
  /**
   * Whatever you want to keep about a contact: any JSON, at most 65,536 bytes of UTF-8 when written
   * without white space, and nested at most 32 deep (the metadata object itself is the first level).
   * Numbers are IEEE 754 doubles; send longer ones as strings.
   */
  metadata: Metadata;
  /**
   * When the contact was created.
   * @example 2026-03-02T09:15:00.000Z
   */
  created_at: string;
  /**
   * When the contact last changed. Later than before after every change.
   * @example 2026-03-04T16:40:12.345Z
   */
  updated_at: string;
}

/** A contact with its identifiers and memories. */
export interface ContactDetails extends Contact {
  /**
   * What the contact is recognised by, by type (phone numbers, e-mail addresses, external ids), the
   * primary one first.
   */
  identifiers: Identifier[];
  /** What agents remember of the contact, one entry per persona or agent number. Empty if there is none. */
  memories: ContactMemory[];
}

/** Something that a contact is recognised by. Unique within an organisation, by type and value. */
export interface Identifier {
  /**
   * The id of this entry, given by the server.
   * @example 019cadd4-5620-7f52-8b4e-6f9f5a0d2c37
   */
  id: Uuid;
  /** The contact it belongs to. */
  contact_id: Uuid;
  /**
   * What kind of identifier it is. New kinds may be added.
   * @example email
   */
  identifier_type: "phone_number" | "email" | "external_id" | (string & {});
  /**
   * The identifier itself; a phone number in E.164.
   * @example john.smith@mail.example
   */
  identifier_value: string;
  /**
   * Whether it is the first choice among the contact's identifiers of this type.
   * @example true
   */
  is_primary: boolean;
}

/** What agents remember of a contact, for one persona or one agent number. */
export interface ContactMemory {
  /**
   * The id of the memory.
   * @example mem-019cbd02-c000-7c4e-a1d3-5e6f7a8b9c0d
   */
  id: string;
  /** The contact that is remembered. */
  contact_id: Uuid;
  /**
   * The persona it belongs to, or `null`.
   * @example persona-10482201
   */
  persona_id: string | null;
  /**
   * The agent number it belongs to, in E.164, or `null`.
   * @example +14155550199
   */
  agent_number: string | null;
  /**
   * A running summary of the conversations, or `null` if there is none yet.
   * @example Asked twice about delivery times.
   */
  summary: string | null;
  /** What is known for a fact. */
  facts: {
    [key: string]: unknown;
  };
}

/** Where a page stands in the whole list. */
export interface Pagination {
  /**
   * The number of all items of the list.
   * @example 2
   */
  total: number;
  /**
   * The maximum number of items in a page.
   * @example 50
   */
  limit: number;
  /**
   * How many items were skipped by number; 0 with `cursor`.
   * @example 0
   */
  offset: number;
  /**
   * Whether there are items after this page.
   * @example true
   */
  has_more: boolean;
  /**
   * The `cursor` of the page after this one, or `null` if this is the last.
   * @example MSAyMDI2LTAzLTAyVDA5OjE1OjAwLjAwMFogYWFhYWFhYWEtYmJiYi1jY2NjLWRkZGQtZWVlZWVlZWVlZWVl
   */
  next_cursor: string | null;
}

/** A contact. */
export interface ContactEnvelope {
  /** A person or company as your organisation knows it. */
  data: Contact;
  /** Always `null` in a success. */
  errors: NoErrors;
}

/** A contact with its identifiers and memories. */
export interface ContactDetailsEnvelope {
  /** A contact with its identifiers and memories. */
  data: ContactDetails;
  /** Always `null` in a success. */
  errors: NoErrors;
}

/** The contact that was found, or nothing. */
export interface ContactLookupEnvelope {
  /** The contact, or `null` when nothing matches. */
  data: ContactDetails | null;
  /** Always `null` in a success. */
  errors: NoErrors;
}

/** The contact that was found or created. */
export interface ContactResolutionEnvelope {
  /** A contact, and whether it is new. */
  data: ContactResolution;
  /** Always `null` in a success. */
  errors: NoErrors;
}

/** A contact, and whether it is new. */
export interface ContactResolution {
  /** A contact with its identifiers and memories. */
  contact: ContactDetails;
  /**
   * Whether the contact was created by this request.
   * @example true
   */
  created: boolean;
}

/** A page of contacts. */
export interface ContactListEnvelope {
  /** The contacts of this page. */
  data: ContactDetails[];
  /** Where a page stands in the whole list. */
  pagination: Pagination;
  /** Always `null` in a success. */
  errors: NoErrors;
}

/** Always `null` in a success. */
export type NoErrors = null;

/** A refusal. */
export interface ProblemEnvelope {
  /** Always `null` in a refusal. */
  data: null;
  /**
   * What is wrong, one entry per fault. A request with more faults than fit gets the first ones; the
   * last entry then says how many more there are.
   */
  errors: Problem[];
}

/** One fault. */
export interface Problem {
  /**
   * What went wrong, for programs. The catalogue is closed; new codes come with a new version of this
   * document.
   * @example NOT_FOUND
   */
  error: ProblemCode;
  /**
   * What is wrong and what to do, for people. Its wording may change. At most 512 characters.
   * @example Contact not found
   */
  message: string;
  /**
   * Where the fault is: a JSON pointer (RFC 6901) into the request body, such as `/metadata/source`, or
   * the name of a parameter, such as `limit`. A longer one is cut off and ends in `…`. Absent when no
   * field is wrong. At most 256 characters.
   * @example /email
   */
  path?: string;
  /** With `CONFLICT`: the contact that the identifier belongs to, or that has no room for another. */
  contact_id?: Uuid;
  /** With `CONFLICT`: the contacts that the identifiers belong to. */
  contact_ids?: Uuid[];
}

/**
 * What went wrong, for programs. The catalogue is closed; new codes come with a new version of this
 * document.
 *
 * - `BAD_REQUEST`: The body is not JSON, a field or parameter is unknown or wrong, or the request
 *   contradicts itself. Mend what `path` names.
 * - `UNAUTHORIZED`: The key is missing, unknown or revoked. Send a valid key in the `authorization`
 *   header.
 * - `NOT_FOUND`: Your organisation has no such contact, or there is no such path.
 * - `METHOD_NOT_ALLOWED`: The path does not have this method; `Allow` names those it has.
 * - `NOT_ACCEPTABLE`: The `Accept` header admits no `application/json`, which is all there is.
 * - `REQUEST_TIMEOUT`: The request did not arrive in time. Send it again, headers and body without a
 *   pause.
 * - `CONFLICT`: An identifier belongs to another contact, identifiers belong to different contacts, a
 *   contact would have more than 100 identifiers, or a request with the same idempotency key is still
 *   in progress.
 * - `PRECONDITION_FAILED`: The contact is not at a version that `If-Match` or `If-None-Match` allows.
 *   Read it again and decide anew.
 * - `PAYLOAD_TOO_LARGE`: The body is over the limit. Send less.
 * - `UNSUPPORTED_MEDIA_TYPE`: The body is not announced as `application/json` in UTF-8 without a
 *   content coding; `path` names the header that is wrong.
 * - `EXPECTATION_FAILED`: The `Expect` header asks for something else than `100-continue`. Send the
 *   request without it.
 * - `IDEMPOTENCY_KEY_REUSED`: The idempotency key was used before, with another request. Make up a new
 *   one.
 * - `TOO_MANY_REQUESTS`: The rate limit is used up. Wait as long as `Retry-After` says.
 * - `REQUEST_HEADER_FIELDS_TOO_LARGE`: The request line and headers are over the limit. Send fewer or
 *   shorter ones.
 * - `INTERNAL_ERROR`: Something unforeseen went wrong on the server. Try again; if it stays, report
 *   the request id.
 * - `NOT_IMPLEMENTED`: The request uses a transfer coding that the server does not know. Send the body
 *   as it is, or in chunks.
 * - `SERVICE_UNAVAILABLE`: The server is stopping, or its database is away. Wait as long as
 *   `Retry-After` says.
 * @example NOT_FOUND
 */
export type ProblemCode =
  | "BAD_REQUEST"
  | "UNAUTHORIZED"
  | "NOT_FOUND"
  | "METHOD_NOT_ALLOWED"
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
  | "SERVICE_UNAVAILABLE";
