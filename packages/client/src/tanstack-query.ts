// Options for TanStack Query: `@contacts-api/client/tanstack-query`.

export * from "./generated/queries.ts";
export type { InfiniteQueryOptions, MutationOptions, QueryKey, QueryOptions } from "./query/query-options.ts";
