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
} from "./types.ts";

export type OperationId =
  | "listContacts"
  | "getContact"
  | "updateContact"
  | "findContact"
  | "resolveContact"
  | "mergeContacts";

/** The operations of each resource, by the resource's tag. */
export interface ResourceOperationIds {
  contacts:
    | "listContacts"
    | "getContact"
    | "updateContact"
    | "findContact"
    | "resolveContact"
    | "mergeContacts";
}

/**
 * What each operation is asked, validated. Query parameters have their defaults. Header parameters that the
 * pipeline deals with are not here.
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
}

/**
 * What each operation may answer. Refusals are thrown as problems; `version` becomes the entity tag, `undefined` when
 * there is nothing to tag.
 */
export interface OperationAnswers {
  /** GET /v1/contacts: List contacts. */
  listContacts: { status: 200; body: ContactListEnvelope };

  /** GET /v1/contacts/{contact_id}: Get a contact. */
  getContact: { status: 200; body: ContactDetailsEnvelope; version: number | undefined };

  /** PATCH /v1/contacts/{contact_id}: Update a contact. */
  updateContact: { status: 200; body: ContactEnvelope; version: number | undefined };

  /** POST /v1/contacts/find: Find a contact by identifier. */
  findContact: { status: 200; body: ContactLookupEnvelope; version: number | undefined };

  /** POST /v1/contacts/resolve: Find or create a contact. */
  resolveContact:
    | { status: 200; body: ContactResolutionEnvelope; version: number | undefined }
    | { status: 201; body: ContactResolutionEnvelope; version: number | undefined; headers: { Location: string } };

  /** POST /v1/contacts/merge: Merge two contacts. */
  mergeContacts: { status: 200; body: ContactEnvelope; version: number | undefined };
}

/** One function for each operation, no more and no fewer. `Context` is what the server hands to all of them. */
export type Operations<Context> = {
  readonly [Id in keyof OperationRequests]: (
    request: OperationRequests[Id],
    context: Context,
  ) => Promise<OperationAnswers[Id]>;
};
