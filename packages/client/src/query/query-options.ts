// Options for TanStack Query. It declares the few members that it uses. Users without TanStack Query need no such
// package. Functions that take data are declared as methods, so that options of a client with its own metadata fit where
// those of any client are asked for.
import type { CallOptions } from "../call/operation.ts";

/** The scope if there is one, a resource, an operation of it, and the arguments. */
export type QueryKey = readonly unknown[];

/** The part of a key that names the operation. */
type OperationKey = readonly [...scope: readonly string[], resource: string, operationId: string];

/**
 * Options for `useQuery` and similar hooks. The client has already retried transient failures, so the query is not
 * retried.
 */
export interface QueryOptions<Data> {
  readonly queryKey: QueryKey;
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<Data>;
  readonly retry: false;
}

/** Options for `useInfiniteQuery` and similar hooks. */
export interface InfiniteQueryOptions<Page, Start> {
  readonly queryKey: QueryKey;
  readonly queryFn: (context: { readonly signal: AbortSignal; readonly pageParam: Start }) => Promise<Page>;
  readonly initialPageParam: Start;
  getNextPageParam(page: Page, pages: readonly Page[], start: Start): Start | undefined;
  readonly retry: false;
}

/**
 * Options for `useMutation` and similar hooks. When it has ended, in success or failure, the queries that it may have
 * changed are fetched again.
 */
export interface MutationOptions<Variables, Data> {
  readonly mutationKey: QueryKey;
  mutationFn(variables: Variables): Promise<Data>;
  onSettled(data: Data | undefined, error: Error | null, ...rest: readonly unknown[]): void;
}

interface Client {
  invalidateQueries(filters: { readonly queryKey: readonly string[] }): Promise<unknown>;
}

/** @param asked The arguments of the call; an object that stands for its id is in the key as its id. */
export function queryOptions<Data>(
  key: OperationKey,
  asked: readonly unknown[],
  call: (options: CallOptions) => PromiseLike<Data>,
): QueryOptions<Data> {
  return { queryKey: keyOf(key, asked), queryFn: async ({ signal }) => call({ signal }), retry: false };
}

/** @param next Returns the start of the next page. */
export function infiniteQueryOptions<Page, Start>(
  key: OperationKey,
  asked: readonly unknown[],
  next: (page: Page, start: Start | undefined) => Start | null | undefined,
  call: (start: Start | undefined, options: CallOptions) => PromiseLike<Page>,
): InfiniteQueryOptions<Page, Start | undefined> {
  return {
    // Pages are kept in another form than one page.
    queryKey: [...keyOf(key, asked), "pages"],
    queryFn: async ({ signal, pageParam }) => call(pageParam, { signal }),
    initialPageParam: undefined,
    getNextPageParam: (page, _, start) => next(page, start) ?? undefined,
    retry: false,
  };
}

/** @param changes The resources whose queries may be out of date afterwards. */
export function mutationOptions<Variables, Data>(
  key: OperationKey,
  changes: readonly string[],
  call: (variables: Variables) => PromiseLike<Data>,
): MutationOptions<Variables, Data> {
  return {
    mutationKey: key,
    mutationFn: async (variables) => call(variables),
    onSettled(_, __, ...rest) {
      const { client } = Object(rest.at(-1)) as { client?: Client };
      for (const resource of changes)
        client?.invalidateQueries({ queryKey: [...key.slice(0, -2), resource] }).catch(() => {});
    },
  };
}

function keyOf(key: OperationKey, asked: readonly unknown[]): QueryKey {
  const given = asked.filter((value) => value !== undefined);
  return [
    ...key,
    ...given.map((value) =>
      Object(value) === value && Object.hasOwn(Object(value), "id") ? (value as { id: unknown }).id : value,
    ),
  ];
}
