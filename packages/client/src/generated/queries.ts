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
  UpdateContactChange,
  UpdateContactOptions,
  UpdateMemoryChange,
  UpdateMemoryFactsChange,
  UpdateMemoryFactsOptions,
  UpdateMemoryOptions,
  UpdateMemorySummaryChange,
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
} from "./types.ts";

/**
 * Options for TanStack Query: those of `contacts.memories`, with a key for each query, and what to
 * read again after each change.
 */
export class MemoryQueries {
  readonly #methods: MemoryMethods;

  constructor(methods: MemoryMethods) {
    this.#methods = methods;
    bindMethods(this, MemoryQueries);
  }

  /** Options of a mutation with `resolveMemory`. */
  resolve(): MutationOptions<{ readonly body: MemoryResolve; readonly options?: ResolveMemoryOptions | undefined }, MemoryResolution> {
    return mutationOptions(["memories", "resolveMemory"], ["memories", "contacts"], ({ body, options }) =>
      this.#methods.resolve(body, options),
    );
  }

  /** Options of a query for `getMemory`. */
  get(memoryId: string | Memory): QueryOptions<Memory> {
    return queryOptions(["memories", "getMemory"], [memoryId], (each) =>
      this.#methods.get(memoryId, each),
    );
  }

  /** Options of a mutation with `updateMemory`. */
  update(): MutationOptions<{ readonly memoryId: string | Memory; readonly body: MemoryUpdate; readonly options?: UpdateMemoryOptions | undefined }, Memory> {
    return mutationOptions(["memories", "updateMemory"], ["memories", "contacts"], ({ memoryId, body, options }) =>
      this.#methods.update(memoryId, body, options),
    );
  }

  /** Options of a mutation with `modify`: read, change, write, and again if others wrote in between. */
  modify(): MutationOptions<{ readonly memoryId: string | Memory; readonly change: UpdateMemoryChange; readonly options?: CallOptions | undefined }, Memory> {
    return mutationOptions(["memories", "updateMemory"], ["memories", "contacts"], ({ memoryId, change, options }) =>
      this.#methods.modify(memoryId, change, options),
    );
  }

  /** Options of a query for `listMemoryMessages`. */
  listMessages(memoryId: string): QueryOptions<MemoryMessage[]> {
    return queryOptions(["memories", "listMemoryMessages"], [memoryId], (each) =>
      this.#methods.listMessages(memoryId, each),
    );
  }

  /** Options of a mutation with `createMemoryMessages`. */
  createMessages(): MutationOptions<{ readonly memoryId: string; readonly body: MemoryMessagesCreate; readonly options?: CreateMemoryMessagesOptions | undefined }, Memory> {
    return mutationOptions(["memories", "createMemoryMessages"], ["memories", "contacts"], ({ memoryId, body, options }) =>
      this.#methods.createMessages(memoryId, body, options),
    );
  }

  /** Options of a mutation with `updateMemoryFacts`. */
  updateFacts(): MutationOptions<{ readonly memoryId: string | Memory; readonly body: MemoryFactsUpdate; readonly options?: UpdateMemoryFactsOptions | undefined }, Memory> {
    return mutationOptions(["memories", "updateMemoryFacts"], ["memories", "contacts"], ({ memoryId, body, options }) =>
      this.#methods.updateFacts(memoryId, body, options),
    );
  }

  /** Options of a mutation with `modifyFacts`: read, change, write, and again if others wrote in between. */
  modifyFacts(): MutationOptions<{ readonly memoryId: string | Memory; readonly change: UpdateMemoryFactsChange; readonly options?: CallOptions | undefined }, Memory> {
    return mutationOptions(["memories", "updateMemoryFacts"], ["memories", "contacts"], ({ memoryId, change, options }) =>
      this.#methods.modifyFacts(memoryId, change, options),
    );
  }

  /** Options of a mutation with `updateMemorySummary`. */
  updateSummary(): MutationOptions<{ readonly memoryId: string | MemoryAfterSummary | Memory; readonly body: MemorySummaryUpdate; readonly options?: UpdateMemorySummaryOptions | undefined }, MemoryAfterSummary> {
    return mutationOptions(["memories", "updateMemorySummary"], ["memories", "contacts"], ({ memoryId, body, options }) =>
      this.#methods.updateSummary(memoryId, body, options),
    );
  }

  /** Options of a mutation with `modifySummary`: read, change, write, and again if others wrote in between. */
  modifySummary(): MutationOptions<{ readonly memoryId: string | Memory; readonly change: UpdateMemorySummaryChange; readonly options?: CallOptions | undefined }, MemoryAfterSummary | Memory> {
    return mutationOptions(["memories", "updateMemorySummary"], ["memories", "contacts"], ({ memoryId, change, options }) =>
      this.#methods.modifySummary(memoryId, change, options),
    );
  }

  /** Options of a query for `getMemoryContext`. */
  context(query: GetMemoryContextQuery): QueryOptions<MemoryContext> {
    return queryOptions(["memories", "getMemoryContext"], [query], (each) =>
      this.#methods.context(query, each),
    );
  }

  /** Options of a query for `getMemoryChanges`. */
  changes(query: GetMemoryChangesQuery): QueryOptions<MemoryChanges> {
    return queryOptions(["memories", "getMemoryChanges"], [query], (each) =>
      this.#methods.changes(query, each),
    );
  }

  /** Options of a mutation with `resetMemory`. */
  reset(): MutationOptions<{ readonly body: MemoryReset; readonly options?: ResetMemoryOptions | undefined }, MemoryResetResult> {
    return mutationOptions(["memories", "resetMemory"], ["memories", "contacts"], ({ body, options }) =>
      this.#methods.reset(body, options),
    );
  }

  /** Options of a mutation with `enableMemory`. */
  enable(): MutationOptions<{ readonly body: MemoryEnable; readonly options?: EnableMemoryOptions | undefined }, MemoryEnableResult> {
    return mutationOptions(["memories", "enableMemory"], ["memories", "contacts"], ({ body, options }) =>
      this.#methods.enable(body, options),
    );
  }
}

/**
 * Options for TanStack Query: those of `contacts`, with a key for each query, and what to read again
 * after each change.
 */
export class ContactQueries {
  readonly #methods: ContactMethods;
  readonly memories: MemoryQueries;

  constructor(methods: ContactMethods) {
    this.#methods = methods;
    bindMethods(this, ContactQueries);
    this.memories = new MemoryQueries(methods.memories);
  }

  /** Options of a query for `listContacts`. */
  list(query?: ListContactsQuery): QueryOptions<ContactPage> {
    return queryOptions(["contacts", "listContacts"], [query], (each) =>
      this.#methods.list(query, each),
    );
  }

  /** Options of a query for the pages of `listContacts`, one after the other. */
  listPages(query?: ListContactsQuery): InfiniteQueryOptions<ContactPage, string | undefined> {
    return infiniteQueryOptions<ContactPage, string>(["contacts", "listContacts"], [query], ({ pagination }) => pagination.next_cursor, (start, each) =>
      this.#methods.list(start === undefined ? query : { ...query, cursor: start }, each),
    );
  }

  /** Options of a query for `getContact`. */
  get(contactId: string | ContactDetails): QueryOptions<ContactDetails> {
    return queryOptions(["contacts", "getContact"], [contactId], (each) =>
      this.#methods.get(contactId, each),
    );
  }

  /** Options of a mutation with `updateContact`. */
  update(): MutationOptions<{ readonly contactId: string | Contact | ContactDetails; readonly body: ContactUpdate; readonly options?: UpdateContactOptions | undefined }, Contact> {
    return mutationOptions(["contacts", "updateContact"], ["contacts", "memories"], ({ contactId, body, options }) =>
      this.#methods.update(contactId, body, options),
    );
  }

  /** Options of a mutation with `modify`: read, change, write, and again if others wrote in between. */
  modify(): MutationOptions<{ readonly contactId: string | ContactDetails; readonly change: UpdateContactChange; readonly options?: CallOptions | undefined }, Contact | ContactDetails> {
    return mutationOptions(["contacts", "updateContact"], ["contacts", "memories"], ({ contactId, change, options }) =>
      this.#methods.modify(contactId, change, options),
    );
  }

  /** Options of a mutation with `deleteContact`. */
  delete(): MutationOptions<{ readonly contactId: string; readonly options?: DeleteContactOptions | undefined }, undefined> {
    return mutationOptions(["contacts", "deleteContact"], ["contacts", "memories"], ({ contactId, options }) =>
      this.#methods.delete(contactId, options),
    );
  }

  /** Options of a query for `findContact`. */
  find(body: ContactFind): QueryOptions<ContactDetails | null> {
    return queryOptions(["contacts", "findContact"], [body], (each) =>
      this.#methods.find(body, each),
    );
  }

  /** Options of a mutation with `resolveContact`. */
  resolve(): MutationOptions<{ readonly body: ContactResolve; readonly options?: ResolveContactOptions | undefined }, ContactResolution> {
    return mutationOptions(["contacts", "resolveContact"], ["contacts", "memories"], ({ body, options }) =>
      this.#methods.resolve(body, options),
    );
  }

  /** Options of a mutation with `mergeContacts`. */
  merge(): MutationOptions<{ readonly body: ContactMerge; readonly options?: MergeContactsOptions | undefined }, Contact> {
    return mutationOptions(["contacts", "mergeContacts"], ["contacts", "memories"], ({ body, options }) =>
      this.#methods.merge(body, options),
    );
  }
}
