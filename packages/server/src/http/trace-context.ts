// The trace that a request is part of (W3C Trace Context, section 3.2), so that its log line is found from there. Answers
// do not name it: `traceresponse` is a draft, and X-Request-Id is on every answer.
import type { ApiRequest } from "./request.ts";

const form = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(-.*)?$/;

/** The trace id of a valid `traceparent`; a new one, 32 hexadecimal digits, if there is none. */
export function traceId(request: ApiRequest, newId: () => string): string {
  const header = request.header("traceparent");
  const [, version, trace, parent, more] = (header !== null && form.exec(header)) || [];
  // Later versions may add to the end; version 00 has an end, and ff is none.
  const isValid = version !== undefined && version !== "ff" && (version !== "00" || more === undefined);
  if (isValid && !/^0+$/.test(trace!) && !/^0+$/.test(parent!)) return trace!;
  return newId().replaceAll("-", "");
}
