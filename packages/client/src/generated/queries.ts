// Generated from spec/contacts.yaml by `pnpm generate`, do not edit.
import { bindMethods } from "../call/bind-methods.ts";
import type { CallOptions } from "../call/operation.ts";
import {
  infiniteQueryOptions,
  mutationOptions,
  queryOptions,
  type InfiniteQueryOptions,
  type MutationOptions,
  type QueryOptions,
} from "../query/query-options.ts";
import type {
  ContactMethods,
  MemoryMethods,
} from "./methods.ts";
import type {
  ContactPage,
  CreateMemoryMessagesOptions,
  DeleteContactOptions,
  EnableMemoryOptions,
  GetMemoryChangesQuery,
  GetMemoryContextQuery,
  ListContactsQuery,
  MergeContactsOptions,
  ResetMemoryOptions,
  ResolveContactOptions,
  ResolveMemoryOptions,
  UpdateContactOptions,
  UpdateMemoryFactsOptions,
  UpdateMemoryOptions,
  UpdateMemorySummaryOptions,
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
 * Options for TanStack Query: those of `contacts.memories`, with a key for each query, and the queries
 * to fetch again after each change.
 */
export class MemoryQueries {
  readonly #methods: MemoryMethods;
  readonly #scope: readonly string[];

  /**
   * @param methods The client, or one of its resources.
   * @param scope The first part of all keys, for several clients in one cache: the organisation's name, for example.
   */
  constructor(methods: MemoryMethods, scope?: string) {
    this.#methods = methods;
    this.#scope = scope === undefined ? [] : [scope];
    bindMethods(this, MemoryQueries);
  }

  /** Options of a mutation with `resolveMemory`. */
  resolve(): MutationOptions<{ readonly body: MemoryResolve; readonly options?: ResolveMemoryOptions | undefined }, MemoryResolution> {
    return mutationOptions([...this.#scope, "memories", "resolveMemory"], ["memories", "contacts"], ({ body, options }) =>
      this.#methods.resolve(body, options),
    );
  }

  /** Options of a query for `getMemory`. */
  get(memoryId: string | Memory): QueryOptions<Memory> {
    return queryOptions([...this.#scope, "memories", "getMemory"], [memoryId], (each) =>
      this.#methods.get(memoryId, each),
    );
  }

  /** Options of a mutation with `updateMemory`. */
  update(): MutationOptions<{ readonly memoryId: string | Memory; readonly body: MemoryUpdate; readonly options?: UpdateMemoryOptions | undefined }, Memory> {
    return mutationOptions([...this.#scope, "memories", "updateMemory"], ["memories", "contacts"], ({ memoryId, body, options }) =>
      this.#methods.update(memoryId, body, options),
    );
  }

  /** Options of a mutation with `modify`: read, change, write, and start again if others wrote in between. */
  modify(): MutationOptions<{ readonly memoryId: string | Memory; change(current: Memory): MemoryUpdate | undefined | PromiseLike<MemoryUpdate | undefined>; readonly options?: CallOptions | undefined }, Memory> {
    return mutationOptions([...this.#scope, "memories", "updateMemory"], ["memories", "contacts"], ({ memoryId, change, options }) =>
      this.#methods.modify(memoryId, change, options),
    );
  }

  /** Options of a query for `listMemoryMessages`. */
  listMessages(memoryId: string): QueryOptions<MemoryMessage[]> {
    return queryOptions([...this.#scope, "memories", "listMemoryMessages"], [memoryId], (each) =>
      this.#methods.listMessages(memoryId, each),
    );
  }

  /** Options of a mutation with `createMemoryMessages`. */
  createMessages(): MutationOptions<{ readonly memoryId: string; readonly body: MemoryMessagesCreate; readonly options?: CreateMemoryMessagesOptions | undefined }, Memory> {
    return mutationOptions([...this.#scope, "memories", "createMemoryMessages"], ["memories", "contacts"], ({ memoryId, body, options }) =>
      this.#methods.createMessages(memoryId, body, options),
    );
  }

  /** Options of a mutation with `updateMemoryFacts`. */
  updateFacts(): MutationOptions<{ readonly memoryId: string | Memory; readonly body: MemoryFactsUpdate; readonly options?: UpdateMemoryFactsOptions | undefined }, Memory> {
    return mutationOptions([...this.#scope, "memories", "updateMemoryFacts"], ["memories", "contacts"], ({ memoryId, body, options }) =>
      this.#methods.updateFacts(memoryId, body, options),
    );
  }

  /** Options of a mutation with `modifyFacts`: read, change, write, and start again if others wrote in between. */
  modifyFacts(): MutationOptions<{ readonly memoryId: string | Memory; change(current: Memory): MemoryFactsUpdate | undefined | PromiseLike<MemoryFactsUpdate | undefined>; readonly options?: CallOptions | undefined }, Memory> {
    return mutationOptions([...this.#scope, "memories", "updateMemoryFacts"], ["memories", "contacts"], ({ memoryId, change, options }) =>
      this.#methods.modifyFacts(memoryId, change, options),
    );
  }

  /** Options of a mutation with `updateMemorySummary`. */
  updateSummary(): MutationOptions<{ readonly memoryId: string | MemoryAfterSummary | Memory; readonly body: MemorySummaryUpdate; readonly options?: UpdateMemorySummaryOptions | undefined }, MemoryAfterSummary> {
    return mutationOptions([...this.#scope, "memories", "updateMemorySummary"], ["memories", "contacts"], ({ memoryId, body, options }) =>
      this.#methods.updateSummary(memoryId, body, options),
    );
  }

  /** Options of a mutation with `modifySummary`: read, change, write, and start again if others wrote in between. */
  modifySummary(): MutationOptions<{ readonly memoryId: string | Memory; change(current: Memory): MemorySummaryUpdate | undefined | PromiseLike<MemorySummaryUpdate | undefined>; readonly options?: CallOptions | undefined }, MemoryAfterSummary | Memory> {
    return mutationOptions([...this.#scope, "memories", "updateMemorySummary"], ["memories", "contacts"], ({ memoryId, change, options }) =>
      this.#methods.modifySummary(memoryId, change, options),
    );
  }

  /** Options of a query for `getMemoryContext`. */
  context(query: GetMemoryContextQuery): QueryOptions<MemoryContext> {
    return queryOptions([...this.#scope, "memories", "getMemoryContext"], [query], (each) =>
      this.#methods.context(query, each),
    );
  }

  /** Options of a query for `getMemoryChanges`. */
  changes(query: GetMemoryChangesQuery): QueryOptions<MemoryChanges> {
    return queryOptions([...this.#scope, "memories", "getMemoryChanges"], [query], (each) =>
      this.#methods.changes(query, each),
    );
  }

  /** Options of a mutation with `resetMemory`. */
  reset(): MutationOptions<{ readonly body: MemoryReset; readonly options?: ResetMemoryOptions | undefined }, MemoryResetResult> {
    return mutationOptions([...this.#scope, "memories", "resetMemory"], ["memories", "contacts"], ({ body, options }) =>
      this.#methods.reset(body, options),
    );
  }

  /** Options of a mutation with `enableMemory`. */
  enable(): MutationOptions<{ readonly body: MemoryEnable; readonly options?: EnableMemoryOptions | undefined }, MemoryEnableResult> {
    return mutationOptions([...this.#scope, "memories", "enableMemory"], ["memories", "contacts"], ({ body, options }) =>
      this.#methods.enable(body, options),
    );
  }
}

/**
 * Options for TanStack Query: those of `contacts`, with a key for each query, and the queries to fetch
 * again after each change.
 */
export class ContactQueries<OwnMetadata extends object = Metadata> {
  readonly #methods: ContactMethods<OwnMetadata>;
  readonly #scope: readonly string[];
  readonly memories: MemoryQueries;

  /**
   * @param methods The client, or one of its resources.
   * @param scope The first part of all keys, for several clients in one cache: the organisation's name, for example.
   */
  constructor(methods: ContactMethods<OwnMetadata>, scope?: string) {
    this.#methods = methods;
    this.#scope = scope === undefined ? [] : [scope];
    bindMethods(this, ContactQueries);
    this.memories = new MemoryQueries(methods.memories, scope);
  }

  /** Options of a query for `listContacts`. */
  list(query?: ListContactsQuery): QueryOptions<ContactPage<OwnMetadata>> {
    return queryOptions([...this.#scope, "contacts", "listContacts"], [query], (each) =>
      this.#methods.list(query, each),
    );
  }

  /** Options of a query for the pages of `listContacts`, one after the other. */
  listPages(query?: ListContactsQuery): InfiniteQueryOptions<ContactPage<OwnMetadata>, string | undefined> {
    return infiniteQueryOptions<ContactPage<OwnMetadata>, string>([...this.#scope, "contacts", "listContacts"], [query], ({ pagination }) => pagination.next_cursor, (start, each) =>
      this.#methods.list(start === undefined ? query : { ...query, cursor: start }, each).firstPage(),
    );
  }

  /** Options of a query for `getContact`. */
  get(contactId: string | ContactDetails<OwnMetadata>): QueryOptions<ContactDetails<OwnMetadata>> {
    return queryOptions([...this.#scope, "contacts", "getContact"], [contactId], (each) =>
      this.#methods.get(contactId, each),
    );
  }

  /** Options of a mutation with `updateContact`. */
  update(): MutationOptions<{ readonly contactId: string | Contact<OwnMetadata> | ContactDetails<OwnMetadata>; readonly body: ContactUpdate<OwnMetadata>; readonly options?: UpdateContactOptions | undefined }, Contact<OwnMetadata>> {
    return mutationOptions([...this.#scope, "contacts", "updateContact"], ["contacts", "memories"], ({ contactId, body, options }) =>
      this.#methods.update(contactId, body, options),
    );
  }

  /** Options of a mutation with `modify`: read, change, write, and start again if others wrote in between. */
  modify(): MutationOptions<{ readonly contactId: string | ContactDetails<OwnMetadata>; change(current: ContactDetails<OwnMetadata>): ContactUpdate<OwnMetadata> | undefined | PromiseLike<ContactUpdate<OwnMetadata> | undefined>; readonly options?: CallOptions | undefined }, Contact<OwnMetadata> | ContactDetails<OwnMetadata>> {
    return mutationOptions([...this.#scope, "contacts", "updateContact"], ["contacts", "memories"], ({ contactId, change, options }) =>
      this.#methods.modify(contactId, change, options),
    );
  }

  /** Options of a mutation with `deleteContact`. */
  delete(): MutationOptions<{ readonly contactId: string; readonly options?: DeleteContactOptions | undefined }, undefined> {
    return mutationOptions([...this.#scope, "contacts", "deleteContact"], ["contacts", "memories"], ({ contactId, options }) =>
      this.#methods.delete(contactId, options),
    );
  }

  /** Options of a query for `findContact`. */
  find(body: ContactFind): QueryOptions<ContactDetails<OwnMetadata> | null> {
    return queryOptions([...this.#scope, "contacts", "findContact"], [body], (each) =>
      this.#methods.find(body, each),
    );
  }

  /** Options of a mutation with `resolveContact`. */
  resolve(): MutationOptions<{ readonly body: ContactResolve<OwnMetadata>; readonly options?: ResolveContactOptions | undefined }, ContactResolution<OwnMetadata>> {
    return mutationOptions([...this.#scope, "contacts", "resolveContact"], ["contacts", "memories"], ({ body, options }) =>
      this.#methods.resolve(body, options),
    );
  }

  /** Options of a mutation with `mergeContacts`. */
  merge(): MutationOptions<{ readonly body: ContactMerge; readonly options?: MergeContactsOptions | undefined }, Contact<OwnMetadata>> {
    return mutationOptions([...this.#scope, "contacts", "mergeContacts"], ["contacts", "memories"], ({ body, options }) =>
      this.#methods.merge(body, options),
    );
  }
}
