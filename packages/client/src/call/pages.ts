// Lists, page after page: one page ahead of whoever reads, and never more.
import { type Answer, type Call, callOf } from "./call.ts";
import type { CallOptions, Page as Envelope, Operation, OperationInput, Transport } from "./operation.ts";

/** The most that `toArray` gathers: beyond that, memory is better spent on one page at a time. */
const mostItems = 100_000;

/**
 * A list that can be read. Await it for its first page, or iterate over it for every item of every page. Nothing is
 * sent before you do either. `timeout` and `maxRetries` hold for each page.
 *
 * @example
 * ```ts
 * for await (const contact of contacts.list()) console.log(contact.name);
 * ```
 */
export interface PagedCall<Item, Page, Code extends string = string, Header extends string = string>
  extends Call<Page, Code, Header>,
    AsyncIterable<Item> {
  /**
   * Page after page, the next one fetched while you work on this one. To continue later, keep `pagination.next_cursor` of
   * the last page and send it as `cursor`.
   */
  pages(): AsyncIterable<Page>;
  /**
   * The items in one array.
   *
   * @param options `limit`: how many at the most, 1 to 100,000.
   * @throws TypeError when the limit is missing or out of range.
   */
  toArray(options: { limit: number }): Promise<Item[]>;
}

/** Where a page may start, among the other parameters. */
interface Query extends Record<string, unknown> {
  offset?: number | undefined;
  cursor?: string | undefined;
}

/** What a page has to be. */
interface AnyPage<Item> {
  data: Item[];
  /** Servers from before there were cursors send none. */
  pagination: { offset: number; has_more: boolean; next_cursor?: string | null };
}

export function paged<Item, Page extends AnyPage<Item>, Code extends string, Header extends string>(
  transport: Transport,
  operation: Operation,
  input: OperationInput,
  options: CallOptions = {},
): PagedCall<Item, Page, Code, Header> {
  let first: Call<Page, Code, Header> | undefined;

  async function* pages(): AsyncGenerator<Page> {
    const { signal, end } = linked(options.signal);
    const page = (query: Query, start: number | string) => {
      const one = { ...input, query, follows: (page: Envelope) => movesOn(page, start) };
      const call = transport.call<Page, Code, Header>(operation, one, { ...options, signal });
      const ahead = call.withResponse();
      ahead.catch(() => {}); // it is looked at when the reader comes to it
      return ahead;
    };
    const after = ({ data, pagination }: Page) => {
      const { next_cursor } = pagination;
      if (next_cursor) return page({ ...input.query, offset: undefined, cursor: next_cursor }, next_cursor);
      const offset = pagination.offset + data.length;
      return page({ ...input.query, offset }, offset);
    };
    const query: Query = input.query ?? {};
    try {
      let next: Promise<Answer<Page, Header>> | undefined = page(query, query.cursor ?? query.offset ?? 0);
      while (next) {
        const { data }: Answer<Page, Header> = await next;
        next = data.pagination.has_more ? after(data) : undefined;
        yield data;
      }
    } finally {
      end(); // whoever stops reading needs no page ahead
    }
  }

  async function* items(): AsyncGenerator<Item> {
    for await (const { data } of pages()) yield* data;
  }

  return {
    ...callOf(() => {
      first ??= transport.call<Page, Code, Header>(operation, input, options);
      return first.withResponse();
    }),
    pages,
    async toArray({ limit }) {
      if (!(Number.isInteger(limit) && limit > 0 && limit <= mostItems)) {
        throw new TypeError(`${operation.operationId}: limit must be a whole number from 1 to ${mostItems}.`);
      }
      const all: Item[] = [];
      for await (const item of items()) if (all.push(item) >= limit) break;
      return all;
    },
    [Symbol.asyncIterator]: items,
  };
}

/** A page from elsewhere, or an empty one with more to come, would be asked for again and again. */
function movesOn({ data, pagination: { offset, has_more, next_cursor } }: Envelope, start: number | string): boolean {
  const follows = typeof start === "number" ? offset === start : next_cursor !== start && !next_cursor !== has_more;
  return follows && (!has_more || data.length > 0);
}

/** A signal that ends with the caller's, and by itself. */
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
