// Times of the API have one form, whatever offset a caller writes.

/** Returns a valid RFC 3339 time in UTC, with milliseconds: `2026-03-02T09:15:00.000Z`. Smaller units are dropped. */
export function toUtc(time: string): string {
  if (/^.{10}T.{8}\.\d{3}Z$/.test(time)) return time;
  return new Date(time.toUpperCase()).toISOString();
}
