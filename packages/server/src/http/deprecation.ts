// Tells callers of an operation that will end, on every answer of it.
import type { Route } from "../generated/routes.ts";

/** `Deprecation` (RFC 9745) and `Sunset` (RFC 8594); nothing for an operation that stays. */
export function deprecation({ ending }: Pick<Route, "ending">): Record<string, string> {
  if (ending === undefined) return {};
  return {
    deprecation: `@${Date.parse(ending.since) / 1000}`,
    sunset: new Date(ending.sunset).toUTCString(),
  };
}
