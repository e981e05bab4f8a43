// The order of an operation's pages.
import type { Parameter } from "../parameters.ts";

/** `either`: by cursor, and by offset with a server that sends no cursor. */
export type Course = "either" | "cursor" | "offset";

/** Returns the way that both the query and the pagination of the envelope offer; undefined if there is none. */
export function courseOf(query: readonly Parameter[], pagination: readonly string[]): Course | undefined {
  if (pagination.length === 0) return undefined;
  const takes = (wanted: string, type: string) =>
    query.some((parameter) => parameter.name === wanted && parameter.type === type);
  const byCursor = takes("cursor", "string") && pagination.includes("next_cursor");
  const byOffset = takes("offset", "integer");
  if (byCursor)
    return byOffset && pagination.includes("offset") && pagination.includes("has_more") ? "either" : "cursor";
  return byOffset ? "offset" : undefined;
}
