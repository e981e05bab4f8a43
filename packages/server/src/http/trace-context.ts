// The trace of a request (W3C Trace Context, section 3.2), so that its log line can be found. Responses do not include
// it: `traceresponse` is a draft, and every response has X-Request-Id.
import type { ApiRequest } from "./request.ts";

const form = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(-.*)?$/;

/** Returns the trace id of a valid `traceparent`, otherwise a new one of 32 hexadecimal digits. */
export function traceId(request: ApiRequest, newId: () => string): string {
  const header = request.header("traceparent");
  const [, version, trace, parent, more] = (header !== null && form.exec(header)) || [];
  // Later versions may append fields. Version 00 may not, and ff is invalid.
  const isValid = version !== undefined && version !== "ff" && (version !== "00" || more === undefined);
  if (isValid && !/^0+$/.test(trace!) && !/^0+$/.test(parent!)) return trace!;
  return newId().replaceAll("-", "");
}
