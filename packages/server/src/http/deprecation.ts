// Headers that announce the end of an operation on each of its responses.
import type { Route } from "../generated/routes.ts";

/** Returns `Deprecation` (RFC 9745) and `Sunset` (RFC 8594), or nothing for an operation without an end. */
export function deprecation({ ending }: Pick<Route, "ending">): Record<string, string> {
  if (ending === undefined) return {};
  return {
    deprecation: `@${Date.parse(ending.since) / 1000}`,
    sunset: new Date(ending.sunset).toUTCString(),
  };
}
