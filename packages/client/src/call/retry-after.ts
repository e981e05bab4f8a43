import { type Headed, headerOf } from "./headers.ts";

/**
 * Returns the seconds of `Retry-After` (RFC 9110, section 10.2.3). A date is compared with the server's own clock if
 * the response has its `Date`. Returns `undefined` for anything but a whole number or a date.
 */
export function readRetryAfter(response: Headed): number | undefined {
  const value = headerOf(response, "retry-after") ?? "";
  if (/^\d+$/.test(value)) return Math.min(Number(value), 1e9);
  // All HTTP dates begin with the day of the week; `Date.parse` accepts much more.
  if (!/^[A-Z][a-z]+(,| [A-Z]).*:/.test(value)) return undefined;
  const seconds = (Date.parse(value) - (Date.parse(headerOf(response, "date") ?? "") || Date.now())) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}
