// A resource is a tag of the spec. All that the server knows of it is in one folder.
import type { Database, Engine, MigratableDatabase, Session, Statement } from "../database/database.ts";
import type { Migration } from "../database/migration.ts";
import type { Table, TableOfItsOwn } from "../database/table.ts";
import type { Json, OperationId, Operations, ResourceOperationIds } from "../generated/operations.ts";
import type { Contact, ContactDetails } from "../generated/types.ts";
import type { InMemorySession } from "../in-memory/in-memory-database.ts";

/** The tags of the spec, in camel case. */
export type ResourceName = keyof ResourceOperationIds;

export interface RequestContext {
  readonly now: Date;
  readonly newId: () => string;
  /** Refuses with 412 unless the caller's preconditions allow this version. It must be called before any change. */
  readonly assertVersion: (version: number) => void;
  /** The rows of a contact in all resources, and the stored responses with its data. */
  readonly contactRows: RowsOfContacts;
  /**
   * Returns the embedded rows of these contacts, in the same order. The list ends early if the rows would exceed a
   * page, but never before the first contact.
   */
  readonly embeddedIn: (contactIds: readonly string[]) => Promise<readonly EmbeddedInContact[]>;
}

/** Must be called before a contact is deleted, in the transaction that deletes it. */
export interface RowsOfContacts {
  merged(merge: Merge): Promise<void>;
  deleted(contactId: string): Promise<void>;
}

/** The properties of a contact with details that are named after a resource. */
export type EmbeddedProperties = {
  readonly [Name in Exclude<keyof ContactDetails & ResourceName, keyof Contact>]: Json<ContactDetails[Name]>;
};

export interface EmbeddedInContact {
  readonly properties: EmbeddedProperties;
  /** Changes whenever the properties do. Empty if there are no rows. */
  readonly state: string;
}

/** One operation, and the repositories it uses, by the names of their resources. */
export type Operation<Id extends OperationId, Needs> = Operations<RequestContext & Needs>[Id];

export interface MergedIds {
  readonly from: string;
  readonly into: string;
}

export interface Merge extends MergedIds {
  readonly now: Date;
}

/** Handles the rows of a contact in the transaction that merges or deletes it. */
export interface ContactRows<Repository> {
  /** Called before the contact `from` is deleted. */
  merged(repository: Repository, merge: Merge): Promise<void>;
  /** Called before the contact is deleted. */
  deleted(repository: Repository, contactId: string): Promise<void>;
}

/** The rows that a contact embeds, by the contact's id. */
export type EmbeddedRows<Value> = ReadonlyMap<string, { readonly rows: Value; readonly state: string }>;

/** A stored total of rows per organisation, so that no request counts. */
export interface KeptTotal {
  /** The plural noun: "contacts". */
  readonly noun: string;
  /** Returns `kept` and `counted` of one moment, for the organisation `$1`. */
  readonly compare: Readonly<Record<Engine, Statement>>;
  /** Adds pending entries to the totals. Returns their number. */
  fold(database: Pick<Database, "engine" | "write">): Promise<number>;
  /** Counts the rows of an organisation again, and stores the result. */
  recount(database: MigratableDatabase, orgId: string): Promise<void>;
}

/** A resource. If its tables refer to contacts, it must define `contactRows`. */
export type Resource<Name extends ResourceName, Repository, Needs> = ResourceParts<Name, Repository, Needs> &
  (
    | { readonly tables: readonly Table[]; readonly contactRows: ContactRows<Repository> }
    | { readonly tables: readonly TableOfItsOwn[]; readonly contactRows?: undefined }
  ) &
  Embeds<Name, Repository>;

/** A resource with the name of a contact's property returns the property's value. */
type Embeds<Name, Repository> = Name extends keyof EmbeddedProperties
  ? {
      /** Returns an entry for each contact, or for the first ones (at least one) if the others would exceed a page. */
      embeddedIn(
        repository: Repository,
        contactIds: readonly string[],
      ): Promise<EmbeddedRows<EmbeddedProperties[Name]>>;
    }
  : { readonly embeddedIn?: undefined };

interface ResourceParts<Name extends ResourceName, Repository, Needs> {
  /** The main table, with the columns `id` and `created_at`. */
  readonly table: string;
  /** Each version is unique among all migrations. */
  readonly migrations: readonly Migration[];
  readonly sql: (session: Session, orgId: string) => Repository;
  readonly inMemory: (session: InMemorySession, orgId: string) => Repository;
  readonly operations: Pick<Operations<RequestContext & Needs>, ResourceOperationIds[Name]>;
  readonly total?: KeptTotal;
  /** Inserts the rows of a demonstration. */
  seed?(repository: Repository, context: Pick<RequestContext, "now" | "newId">): Promise<void>;
}
