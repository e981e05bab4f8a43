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
export type ContactFind = {
  /**
   * A phone number in international form: a plus sign, the country code and the number, 4 to 15 digits
   * together. Spaces, brackets and dashes (`-`) are tolerated; it is kept and shown in E.164. A number
   * that the country's numbering plan cannot have is refused with 400.
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
} & ({
  phone_number: PhoneNumber;
} | {
  email: EmailAddress;
} | {
  external_id: ExternalId;
});

/** Identifiers to find a contact by, at least one, and what a new contact is to have. */
export type ContactResolve = {
  /**
   * A phone number in international form: a plus sign, the country code and the number, 4 to 15 digits
   * together. Spaces, brackets and dashes (`-`) are tolerated; it is kept and shown in E.164. A number
   * that the country's numbering plan cannot have is refused with 400.
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
} & ({
  phone_number: PhoneNumber;
} | {
  email: EmailAddress;
} | {
  external_id: ExternalId;
});

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
 * together. Spaces, brackets and dashes (`-`) are tolerated; it is kept and shown in E.164. A number
 * that the country's numbering plan cannot have is refused with 400.
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
  identifier_type: "phone_number" | "email" | "external_id";
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

export interface paths {
  "/v1/contacts": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List contacts
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
     */
    get: operations["listContacts"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/contacts/{contact_id}": {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * The contact's id.
         * @example aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee
         */
        contact_id: components["parameters"]["ContactId"];
      };
      cookie?: never;
    };
    /**
     * Get a contact
     *
     * One contact of your organisation with its identifiers and memories.
     */
    get: operations["getContact"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Update a contact
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
     */
    patch: operations["updateContact"];
    trace?: never;
  };
  "/v1/contacts/find": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Find a contact by identifier
     *
     * Looks a contact up by phone number, e-mail address or external id, and never creates one. It is a
     * POST so that personal identifiers stay out of addresses and logs.
     *
     * Give at least one identifier. With several, the first that belongs to a contact decides, in the
     * order phone number, e-mail address, external id. Nothing found is a success with `data: null`.
     */
    post: operations["findContact"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/contacts/resolve": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Find or create a contact
     *
     * Finds the contact with the given identifiers, or creates it: 200 when it was found, 201 when it was
     * created. Any number of concurrent requests with the same identifier create one contact.
     *
     * Give at least one identifier. A contact that is found gains the identifiers it does not have yet, as
     * primary where it has none of that type, which moves its `updated_at` and entity tag; its name and
     * metadata stay as they are. Identifiers that belong to different contacts are refused with 409,
     * naming them; `mergeContacts` makes them one. A contact has at most 100 identifiers; more are refused
     * with 409 as well.
     */
    post: operations["resolveContact"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/contacts/merge": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Merge two contacts
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
     */
    post: operations["mergeContacts"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}

export interface components {
  schemas: {
    ContactUpdate: ContactUpdate;
    ContactFind: ContactFind;
    ContactResolve: ContactResolve;
    ContactMerge: ContactMerge;
    Uuid: Uuid;
    ContactName: ContactName;
    EmailAddress: EmailAddress;
    PhoneNumber: PhoneNumber;
    ExternalId: ExternalId;
    Metadata: Metadata;
    Contact: Contact;
    ContactDetails: ContactDetails;
    Identifier: Identifier;
    ContactMemory: ContactMemory;
    Pagination: Pagination;
    ContactEnvelope: ContactEnvelope;
    ContactDetailsEnvelope: ContactDetailsEnvelope;
    ContactLookupEnvelope: ContactLookupEnvelope;
    ContactResolutionEnvelope: ContactResolutionEnvelope;
    ContactResolution: ContactResolution;
    ContactListEnvelope: ContactListEnvelope;
    NoErrors: NoErrors;
    ProblemEnvelope: ProblemEnvelope;
    Problem: Problem;
    ProblemCode: ProblemCode;
  };
  responses: {
    /** What the path names is still at a version that `If-None-Match` names. No body. */
    NotModified: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        ETag: components["headers"]["ETag"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content?: never;
    };
    /** The body is not JSON, a field or parameter is unknown or wrong, or the request contradicts itself. */
    BadRequest: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ProblemEnvelope;
      };
    };
    /**
     * The body is not JSON, a field or parameter is unknown or wrong, or the two contacts cannot become
     * one.
     */
    MergeBadRequest: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ProblemEnvelope;
      };
    };
    /** A parameter is unknown, out of range or malformed. */
    BadParameter: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ProblemEnvelope;
      };
    };
    /**
     * A parameter is unknown, out of range or malformed, `cursor` and `offset` are both given, or the page
     * would be too large.
     */
    BadPage: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ProblemEnvelope;
      };
    };
    /** The key is missing, unknown or revoked. */
    Unauthorized: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ProblemEnvelope;
      };
    };
    /** Your organisation has no such contact. */
    NotFound: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ProblemEnvelope;
      };
    };
    /** Your organisation has no such contact, or neither of the two. */
    MergeNotFound: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ProblemEnvelope;
      };
    };
    /** The path does not have this method. */
    MethodNotAllowed: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        Allow: components["headers"]["Allow"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ProblemEnvelope;
      };
    };
    /** The `Accept` header admits no `application/json`. */
    NotAcceptable: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ProblemEnvelope;
      };
    };
    /** The request did not arrive in time. */
    RequestTimeout: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ProblemEnvelope;
      };
    };
    /**
     * An identifier belongs to another contact, the contact has 100 identifiers already, or a request with
     * the same idempotency key is still in progress.
     */
    IdentifierConflict: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ProblemEnvelope;
      };
    };
    /**
     * The identifiers belong to different contacts, the contact would have more than 100 identifiers, or a
     * request with the same idempotency key is still in progress.
     */
    ResolutionConflict: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ProblemEnvelope;
      };
    };
    /**
     * Together the contacts have more than 100 identifiers, or a request with the same idempotency key is
     * still in progress.
     */
    MergeConflict: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ProblemEnvelope;
      };
    };
    /** A request with the same idempotency key is still at work. */
    RequestInProgress: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ProblemEnvelope;
      };
    };
    /** What the path names is not at a version that `If-Match` or `If-None-Match` allows. */
    PreconditionFailed: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ProblemEnvelope;
      };
    };
    /** The body has more than 65,536 bytes. */
    PayloadTooLarge: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ProblemEnvelope;
      };
    };
    /** The body is not announced as `application/json` in UTF-8, or it has a content coding. */
    UnsupportedMediaType: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        "Accept-Encoding": components["headers"]["Accept-Encoding"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ProblemEnvelope;
      };
    };
    /** The `Expect` header is not `100-continue`. */
    ExpectationFailed: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ProblemEnvelope;
      };
    };
    /** The idempotency key was used before, with another request. */
    IdempotencyKeyReused: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ProblemEnvelope;
      };
    };
    /** The rate limit of the key is used up. */
    TooManyRequests: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        "Retry-After": components["headers"]["Retry-After"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ProblemEnvelope;
      };
    };
    /** The request line and headers have more than 16,384 bytes. */
    HeadersTooLarge: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ProblemEnvelope;
      };
    };
    /** Something unforeseen went wrong on the server. Nothing was changed. */
    InternalError: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ProblemEnvelope;
      };
    };
    /** The server does not know the transfer coding. */
    NotImplemented: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ProblemEnvelope;
      };
    };
    /** The server is stopping, or its database is away. */
    ServiceUnavailable: {
      headers: {
        "X-Request-Id": components["headers"]["X-Request-Id"];
        "Retry-After": components["headers"]["Retry-After"];
        RateLimit: components["headers"]["RateLimit"];
        "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
        [name: string]: unknown;
      };
      content: {
        "application/json": ProblemEnvelope;
      };
    };
  };
  parameters: {
    /**
     * The contact's id.
     * @example aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee
     */
    ContactId: Uuid;
    /**
     * The maximum number of items in a page.
     * @example 50
     */
    Limit: number;
    /**
     * Where to continue, in place of `offset`: the `next_cursor` of the page before. It is opaque: do not
     * read or make one.
     * @example MSAyMDI2LTAzLTAyVDA5OjE1OjAwLjAwMFogYWFhYWFhYWEtYmJiYi1jY2NjLWRkZGQtZWVlZWVlZWVlZWVl
     */
    Cursor: string;
    /**
     * How many items to skip. Without `offset` and `cursor`, a list starts at its first item. To read
     * further than 10,000 items, send `cursor`.
     * @example 0
     */
    Offset: number;
    /**
     * A value that you make up for this one change, a UUID for instance; 1 to 255 visible ASCII
     * characters. Repeat the request with the same key and it takes effect once.
     * @example 6f9a1c34-0d5e-4b7a-8c2f-91e3d7b5a604
     */
    IdempotencyKey: string;
    /**
     * Entity tags of the versions you know, or `*`. The request is carried out only if what the path names
     * is at one of them (RFC 9110, section 13.1.1). What is no entity tag matches nothing.
     * @example "3"
     */
    IfMatch: string;
    /**
     * Entity tags of the versions you have, or `*`. A read answers 304 if what the path names is at one of
     * them, a change answers 412 (RFC 9110, section 13.1.2). What is no entity tag matches nothing.
     * @example "3"
     */
    IfNoneMatch: string;
    /**
     * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`.
     * Anything else is passed over and the server makes an id.
     * @example signup-7f3b2a
     */
    RequestId: string;
  };
  headers: {
    /**
     * The id of this request, yours or one made by the server. Quote it when you report a problem.
     * @example 019cbd02-c000-7c4e-a1d3-5e6f7a8b9c0d
     */
    "X-Request-Id": string;
    /**
     * The version of what the response holds, for `If-Match` and `If-None-Match`. Absent when it holds
     * nothing.
     * @example "3"
     */
    ETag: string;
    /**
     * The address of what was created.
     * @example /v1/contacts/019cbd02-c000-7c4e-a1d3-5e6f7a8b9c0d
     */
    Location: string;
    /**
     * Present and `true` when this is the stored answer of an earlier request with the same idempotency
     * key.
     * @example true
     */
    "Idempotency-Replayed": "true";
    /**
     * What is left in the current window (`r`) and the seconds until it starts anew (`t`), as in
     * draft-ietf-httpapi-ratelimit-headers. Absent unless a limit is configured.
     * @example "default";r=99;t=42
     */
    RateLimit: string;
    /**
     * The limit itself, requests (`q`) per window of seconds (`w`). Absent unless a limit is configured.
     * @example "default";q=100;w=60
     */
    "RateLimit-Policy": string;
    /**
     * The number of seconds to wait before trying again.
     * @example 12
     */
    "Retry-After": number;
    /**
     * The scheme that the key is to be sent with.
     * @example Bearer
     */
    "WWW-Authenticate": "Bearer";
    /**
     * With a content coding that is refused, the only one that is accepted.
     * @example identity
     */
    "Accept-Encoding": "identity";
    /**
     * The methods that the path has.
     * @example GET, HEAD, PATCH
     */
    Allow: string;
  };
}

export interface operations {
  listContacts: {
    parameters: {
      query?: {
        /**
         * The maximum number of items in a page.
         * @example 50
         */
        limit?: components["parameters"]["Limit"];
        /**
         * Where to continue, in place of `offset`: the `next_cursor` of the page before. It is opaque: do not
         * read or make one.
         * @example MSAyMDI2LTAzLTAyVDA5OjE1OjAwLjAwMFogYWFhYWFhYWEtYmJiYi1jY2NjLWRkZGQtZWVlZWVlZWVlZWVl
         */
        cursor?: components["parameters"]["Cursor"];
        /**
         * How many items to skip. Without `offset` and `cursor`, a list starts at its first item. To read
         * further than 10,000 items, send `cursor`.
         * @example 0
         */
        offset?: components["parameters"]["Offset"];
      };
      header?: {
        /**
         * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`.
         * Anything else is passed over and the server makes an id.
         * @example signup-7f3b2a
         */
        "X-Request-Id"?: components["parameters"]["RequestId"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** One page of contacts. */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/json": ContactListEnvelope;
        };
      };
      400: components["responses"]["BadPage"];
      401: components["responses"]["Unauthorized"];
      406: components["responses"]["NotAcceptable"];
      408: components["responses"]["RequestTimeout"];
      417: components["responses"]["ExpectationFailed"];
      429: components["responses"]["TooManyRequests"];
      431: components["responses"]["HeadersTooLarge"];
      500: components["responses"]["InternalError"];
      501: components["responses"]["NotImplemented"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  getContact: {
    parameters: {
      query?: never;
      header?: {
        /**
         * Entity tags of the versions you have, or `*`. A read answers 304 if what the path names is at one of
         * them, a change answers 412 (RFC 9110, section 13.1.2). What is no entity tag matches nothing.
         * @example "3"
         */
        "If-None-Match"?: components["parameters"]["IfNoneMatch"];
        /**
         * Entity tags of the versions you know, or `*`. The request is carried out only if what the path names
         * is at one of them (RFC 9110, section 13.1.1). What is no entity tag matches nothing.
         * @example "3"
         */
        "If-Match"?: components["parameters"]["IfMatch"];
        /**
         * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`.
         * Anything else is passed over and the server makes an id.
         * @example signup-7f3b2a
         */
        "X-Request-Id"?: components["parameters"]["RequestId"];
      };
      path: {
        /**
         * The contact's id.
         * @example aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee
         */
        contact_id: components["parameters"]["ContactId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** The contact. */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          ETag: components["headers"]["ETag"];
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/json": ContactDetailsEnvelope;
        };
      };
      304: components["responses"]["NotModified"];
      400: components["responses"]["BadParameter"];
      401: components["responses"]["Unauthorized"];
      404: components["responses"]["NotFound"];
      406: components["responses"]["NotAcceptable"];
      408: components["responses"]["RequestTimeout"];
      412: components["responses"]["PreconditionFailed"];
      417: components["responses"]["ExpectationFailed"];
      429: components["responses"]["TooManyRequests"];
      431: components["responses"]["HeadersTooLarge"];
      500: components["responses"]["InternalError"];
      501: components["responses"]["NotImplemented"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  updateContact: {
    parameters: {
      query?: never;
      header?: {
        /**
         * A value that you make up for this one change, a UUID for instance; 1 to 255 visible ASCII
         * characters. Repeat the request with the same key and it takes effect once.
         * @example 6f9a1c34-0d5e-4b7a-8c2f-91e3d7b5a604
         */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /**
         * Entity tags of the versions you know, or `*`. The request is carried out only if what the path names
         * is at one of them (RFC 9110, section 13.1.1). What is no entity tag matches nothing.
         * @example "3"
         */
        "If-Match"?: components["parameters"]["IfMatch"];
        /**
         * Entity tags of the versions you have, or `*`. A read answers 304 if what the path names is at one of
         * them, a change answers 412 (RFC 9110, section 13.1.2). What is no entity tag matches nothing.
         * @example "3"
         */
        "If-None-Match"?: components["parameters"]["IfNoneMatch"];
        /**
         * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`.
         * Anything else is passed over and the server makes an id.
         * @example signup-7f3b2a
         */
        "X-Request-Id"?: components["parameters"]["RequestId"];
      };
      path: {
        /**
         * The contact's id.
         * @example aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee
         */
        contact_id: components["parameters"]["ContactId"];
      };
      cookie?: never;
    };
    /** What to change. */
    requestBody: {
      content: {
        "application/json": ContactUpdate;
      };
    };
    responses: {
      /** The contact after the update. */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          ETag: components["headers"]["ETag"];
          "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/json": ContactEnvelope;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      404: components["responses"]["NotFound"];
      406: components["responses"]["NotAcceptable"];
      408: components["responses"]["RequestTimeout"];
      409: components["responses"]["IdentifierConflict"];
      412: components["responses"]["PreconditionFailed"];
      413: components["responses"]["PayloadTooLarge"];
      415: components["responses"]["UnsupportedMediaType"];
      417: components["responses"]["ExpectationFailed"];
      422: components["responses"]["IdempotencyKeyReused"];
      429: components["responses"]["TooManyRequests"];
      431: components["responses"]["HeadersTooLarge"];
      500: components["responses"]["InternalError"];
      501: components["responses"]["NotImplemented"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  findContact: {
    parameters: {
      query?: never;
      header?: {
        /**
         * A value that you make up for this one change, a UUID for instance; 1 to 255 visible ASCII
         * characters. Repeat the request with the same key and it takes effect once.
         * @example 6f9a1c34-0d5e-4b7a-8c2f-91e3d7b5a604
         */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /**
         * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`.
         * Anything else is passed over and the server makes an id.
         * @example signup-7f3b2a
         */
        "X-Request-Id"?: components["parameters"]["RequestId"];
      };
      path?: never;
      cookie?: never;
    };
    /** What to look for. */
    requestBody: {
      content: {
        "application/json": ContactFind;
      };
    };
    responses: {
      /** The contact, or `null` when nothing matches. */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          ETag: components["headers"]["ETag"];
          "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/json": ContactLookupEnvelope;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      406: components["responses"]["NotAcceptable"];
      408: components["responses"]["RequestTimeout"];
      409: components["responses"]["RequestInProgress"];
      413: components["responses"]["PayloadTooLarge"];
      415: components["responses"]["UnsupportedMediaType"];
      417: components["responses"]["ExpectationFailed"];
      422: components["responses"]["IdempotencyKeyReused"];
      429: components["responses"]["TooManyRequests"];
      431: components["responses"]["HeadersTooLarge"];
      500: components["responses"]["InternalError"];
      501: components["responses"]["NotImplemented"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  resolveContact: {
    parameters: {
      query?: never;
      header?: {
        /**
         * A value that you make up for this one change, a UUID for instance; 1 to 255 visible ASCII
         * characters. Repeat the request with the same key and it takes effect once.
         * @example 6f9a1c34-0d5e-4b7a-8c2f-91e3d7b5a604
         */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /**
         * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`.
         * Anything else is passed over and the server makes an id.
         * @example signup-7f3b2a
         */
        "X-Request-Id"?: components["parameters"]["RequestId"];
      };
      path?: never;
      cookie?: never;
    };
    /** Who to find, and what to create if there is nobody. */
    requestBody: {
      content: {
        "application/json": ContactResolve;
      };
    };
    responses: {
      /** The contact was found. */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          ETag: components["headers"]["ETag"];
          "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/json": ContactResolutionEnvelope;
        };
      };
      /** The contact was created. */
      201: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          ETag: components["headers"]["ETag"];
          Location: components["headers"]["Location"];
          "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/json": ContactResolutionEnvelope;
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      406: components["responses"]["NotAcceptable"];
      408: components["responses"]["RequestTimeout"];
      409: components["responses"]["ResolutionConflict"];
      413: components["responses"]["PayloadTooLarge"];
      415: components["responses"]["UnsupportedMediaType"];
      417: components["responses"]["ExpectationFailed"];
      422: components["responses"]["IdempotencyKeyReused"];
      429: components["responses"]["TooManyRequests"];
      431: components["responses"]["HeadersTooLarge"];
      500: components["responses"]["InternalError"];
      501: components["responses"]["NotImplemented"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  mergeContacts: {
    parameters: {
      query?: never;
      header?: {
        /**
         * A value that you make up for this one change, a UUID for instance; 1 to 255 visible ASCII
         * characters. Repeat the request with the same key and it takes effect once.
         * @example 6f9a1c34-0d5e-4b7a-8c2f-91e3d7b5a604
         */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
        /**
         * Your own id for this request, to find it again in logs: 1 to 128 letters, digits and `. _ ~ -`.
         * Anything else is passed over and the server makes an id.
         * @example signup-7f3b2a
         */
        "X-Request-Id"?: components["parameters"]["RequestId"];
      };
      path?: never;
      cookie?: never;
    };
    /** Which contact stays and which one goes. */
    requestBody: {
      content: {
        "application/json": ContactMerge;
      };
    };
    responses: {
      /** The primary contact after the merge. */
      200: {
        headers: {
          "X-Request-Id": components["headers"]["X-Request-Id"];
          ETag: components["headers"]["ETag"];
          "Idempotency-Replayed": components["headers"]["Idempotency-Replayed"];
          RateLimit: components["headers"]["RateLimit"];
          "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
          [name: string]: unknown;
        };
        content: {
          "application/json": ContactEnvelope;
        };
      };
      400: components["responses"]["MergeBadRequest"];
      401: components["responses"]["Unauthorized"];
      404: components["responses"]["MergeNotFound"];
      406: components["responses"]["NotAcceptable"];
      408: components["responses"]["RequestTimeout"];
      409: components["responses"]["MergeConflict"];
      413: components["responses"]["PayloadTooLarge"];
      415: components["responses"]["UnsupportedMediaType"];
      417: components["responses"]["ExpectationFailed"];
      422: components["responses"]["IdempotencyKeyReused"];
      429: components["responses"]["TooManyRequests"];
      431: components["responses"]["HeadersTooLarge"];
      500: components["responses"]["InternalError"];
      501: components["responses"]["NotImplemented"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
}
