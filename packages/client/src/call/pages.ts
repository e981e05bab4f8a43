// Reads lists page after page, one page ahead of the reader at most.
import type { ApiResponse, Call, DocumentedHeader, Result } from "./call.ts";
import { LazyCall } from "./lazy-call.ts";
import type { CallOptions, Page as Envelope, Fail, Operation, OperationInput, Transport } from "./operation.ts";
import { fitting, upTo } from "./page-limit.ts";

/** The limit of `toArray`: beyond that, read one page at a time to save memory. */
const mostItems = 100_000;

/**
 * A list that can be read. Await it for its first page, or iterate over it for every item of every page. Nothing is
 * sent before you do either. `timeout` and `maxRetries` apply to each page.
 *
 * @example
 * ```ts
 * for await (const contact of contacts.list()) console.log(contact.name);
 * ```
 */
export interface PagedCall<Item, Page, Code extends string = string, Header extends DocumentedHeader = string>
  extends Promise<Page> {
  // Its own members rather than those of `Call` and `AsyncIterable`: each base costs the caller's compiler more.
  /** Returns the first page with status, headers and request id. Rejects as the call itself does. */
  withResponse(): Promise<ApiResponse<Page, Header>>;
  /** Returns the first page, or the error, as {@link Call.result} does. */
  result(): Promise<Result<Page, Code, Header>>;
  /** Iterates over every item of every page. */
  [Symbol.asyncIterator](): AsyncIterator<Item>;
  /**
   * Iterates over pages, and fetches the next one while you work on this one. To continue later, keep
   * `pagination.next_cursor` of the last page and send it as `cursor`.
   */
  pages(): AsyncIterable<Page>;
  /**
   * Returns the items in one array.
   *
   * @param options `limit`: the maximum number of items, 1 to 100,000.
   * @throws TypeError when the limit is missing or out of range.
   */
  toArray(options: { limit: number }): Promise<Item[]>;
  /** @internal Returns the first page, with fewer items if the server refuses the page as too large. */
  firstPage(): Promise<Page>;
}

/** Returns the page of an envelope. Refuses any other envelope, and a page that does not follow the ones before it. */
export function asPage({ data, pagination }: Partial<Envelope>, { follows }: OperationInput, fail: Fail): Envelope {
  if (!pagination || !Array.isArray(data)) throw fail("envelope", "with JSON that is not a page");
  const page = { data, pagination };
  if (follows && !follows(page)) throw fail("page", "with a page that does not follow the one before");
  return page;
}

/** The start of a page: a cursor, or the number of items before it. */
export type Start = string | number;

/** The rules for getting from one page to the next. */
export interface Course {
  /** Returns the start of the page that a query asks for. */
  start(query: Readonly<Record<string, unknown>>): Start;
  /** Returns the start of the next page; `undefined` if this is the last. */
  next(page: Envelope, start: Start): Start | undefined;
  /** Tells if a page, requested at `start`, leads on. */
  follows(page: Envelope, start: Start): boolean;
}

/** Follows cursors, and offsets with servers that predate cursors. */
const byEither: Course = {
  start: ({ cursor, offset = 0 }) => (cursor ?? offset) as Start,
  next: ({ data, pagination: { has_more, next_cursor, offset = 0 } }) =>
    has_more ? next_cursor || offset + data.length : undefined,
  // A page from elsewhere, or an empty one with more to come, would be requested again and again.
  follows: ({ data, pagination: { has_more, next_cursor, offset } }, start) =>
    (typeof start === "number" ? offset === start : next_cursor !== start && !next_cursor !== has_more) &&
    (!has_more || data.length > 0),
};

/**
 * Makes a call that reads pages.
 *
 * @param course The order of the operation's pages, if it is not by cursor and offset alike.
 */
export function paged<
  Item,
  Page extends { data: Item[]; pagination: object },
  Code extends string,
  Header extends DocumentedHeader,
>(
  transport: Transport,
  operation: Operation,
  input: OperationInput,
  options: CallOptions = {},
  course = byEither,
): PagedCall<Item, Page, Code, Header> {
  let first: Call<Page, Code, Header> | undefined;

  const { query = {} } = input;

  function page(query: Record<string, unknown>, start: Start, signal = options.signal): Promise<Page> {
    const follows = (page: Envelope) => course.follows(page, start);
    const ahead = fitting(operation, query, (query) =>
      transport.call<Call<Page, Code, Header>>(operation, { ...input, query, follows }, { ...options, signal }),
    );
    ahead.catch(() => {}); // a rejection is handled when the reader awaits this page
    return ahead;
  }

  async function* pages(wanted = Number.POSITIVE_INFINITY): AsyncGenerator<Page> {
    const { signal, end } = linked(options.signal);
    try {
      let start: Start | undefined = startOf(operation, query, course);
      let next = page(upTo(wanted, operation, query), start, signal);
      let left = wanted;
      while (start !== undefined) {
        const data: Page = await next;
        left -= data.data.length;
        start = left > 0 ? course.next(data, start) : undefined;
        if (typeof start === "string") next = page({ ...query, offset: undefined, cursor: start }, start, signal);
        else if (start) next = page({ ...query, offset: start }, start, signal);
        yield data;
        options.signal?.throwIfAborted();
      }
    } finally {
      end(); // a reader that stops early needs no further page
    }
  }

  async function* items(wanted?: number): AsyncGenerator<Item> {
    for await (const { data } of pages(wanted)) {
      for (const item of data) {
        yield item;
        // The reader does not want the rest of a page that has arrived.
        options.signal?.throwIfAborted();
      }
    }
  }

  const call = new LazyCall<Page, Code, Header>(async () => {
    startOf(operation, query, course);
    first ??= transport.call<Call<Page, Code, Header>>(operation, input, options);
    return first.withResponse();
  });
  return Object.assign(call, {
    pages: () => pages(),
    firstPage: async () => page(query, startOf(operation, query, course)),
    async toArray({ limit }: { limit: number }) {
      if (!(Number.isInteger(limit) && limit > 0 && limit <= mostItems)) {
        throw new TypeError(`${operation.operationId}: limit must be a whole number from 1 to ${mostItems}.`);
      }
      const all: Item[] = [];
      for await (const item of items(limit)) if (all.push(item) >= limit) break;
      return all;
    },
    [Symbol.asyncIterator]: () => items(),
  });
}

/** Refuses text in place of a number, because pages cannot be counted with it. */
function startOf({ operationId }: Operation, query: Readonly<Record<string, unknown>>, course: Course): Start {
  const start = course.start(query);
  const { offset } = query;
  if (offset === undefined || Number.isInteger(offset)) return start;
  throw new TypeError(`${operationId}: offset must be a whole number.`);
}

/** Returns a signal that ends with the caller's, and a function that ends it. */
function linked(caller: AbortSignal | undefined): { signal: AbortSignal; end: () => void } {
  const controller = new AbortController();
  const follow = () => controller.abort(caller?.reason);
  if (caller?.aborted) follow();
  caller?.addEventListener("abort", follow);
  return {
    signal: controller.signal,
    end() {
      caller?.removeEventListener("abort", follow);
      controller.abort();
    },
  };
}
