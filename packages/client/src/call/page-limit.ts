// Smaller pages, because a server refuses a page of too many bytes.
import { ApiError } from "../errors/api-error.ts";
import type { Operation } from "./operation.ts";

type Query = Record<string, unknown>;

/** Returns the query of a first page that has no more items than wanted. */
export function upTo(wanted: number, { limit }: Operation, query: Query): Query {
  return limit && wanted < Number(query["limit"] ?? limit.default) ? { ...query, limit: wanted } : query;
}

/** Asks for a page, and again with half the limit as long as the server refuses it for its limit. */
export async function fitting<Page>(
  { limit: offered }: Operation,
  query: Query,
  ask: (query: Query) => Promise<Page>,
): Promise<Page> {
  for (let asked = query; ; ) {
    try {
      return await ask(asked);
    } catch (error) {
      const limit = Number(asked["limit"] ?? offered?.default);
      // A limit out of range is refused whatever the items are.
      const isInRange = Number.isInteger(limit) && limit <= Number(offered?.maximum);
      if (!isInRange || limit < 2 || !isRefusedLimit(error)) throw error;
      asked = { ...asked, limit: Math.floor(limit / 2) };
    }
  }
}

function isRefusedLimit(error: unknown): boolean {
  return error instanceof ApiError && error.status === 400 && error.problems.every(({ path }) => path === "limit");
}
