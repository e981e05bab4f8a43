// Checks request heads for rules of HTTP (RFC 9112) that Node's parser does not enforce, and explains the parser's
// errors.
import type { IncomingMessage } from "node:http";
import type { ProblemCode } from "../../generated/problems.ts";
import type { Fault } from "../../http/problem.ts";
import type { Target } from "./incoming-request.ts";

/** A violation of HTTP in a request. */
export class HttpFault extends Error {
  override readonly name = "HttpFault";
  readonly code: ProblemCode;
  /** The code for the log, never the client's text. */
  readonly reason: string;
  readonly fault: Fault;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ProblemCode, reason: string, fault: Fault = {}, headers: Readonly<Record<string, string>> = {}) {
    super(reason);
    this.code = code;
    this.reason = reason;
    this.fault = fault;
    this.headers = headers;
  }
}

const host = /^(?:\[[\da-f:.]+\]|[\w.~!$&'()*+,;=%-]*)(?::\d*)?$/i;

/** Returns the target of a request with a valid head. Throws `HttpFault`. */
export function readTarget(incoming: IncomingMessage): Target {
  const { httpVersion, headersDistinct, url = "" } = incoming;
  if (httpVersion !== "1.1" && httpVersion !== "1.0") {
    throw malformed("VERSION", "The request line has no HTTP version. Send HTTP/1.1.");
  }
  const { host: hosts = [] } = headersDistinct;
  // HTTP/1.0 has no Host, and some health checks of load balancers still use it.
  if (hosts.length > 1 || (hosts.length === 0 && httpVersion === "1.1") || !host.test(hosts[0] ?? "")) {
    throw malformed("HOST", "Expected one Host header with a host name or address. Send exactly one.");
  }
  assertChunked(headersDistinct["transfer-encoding"], httpVersion);
  return parseTarget(url);
}

/** Refuses transfer codings other than chunked, which Node's parser would pass on encoded. */
function assertChunked(lines: readonly string[] | undefined, httpVersion: string): void {
  if (lines === undefined) return;
  if (httpVersion === "1.0") {
    throw malformed("TRANSFER_ENCODING", "HTTP/1.0 has no Transfer-Encoding. Send HTTP/1.1, or a Content-Length.");
  }
  const codings = lines
    .join(",")
    .toLowerCase()
    .split(",")
    .map((coding) => coding.trim());
  const chunked = codings.indexOf("chunked");
  if (chunked !== codings.length - 1) {
    throw malformed("TRANSFER_ENCODING", "The last transfer coding must be chunked, once. Send the body in chunks.");
  }
  if (codings.length === 1) return;
  const message = "The only transfer coding is chunked. Send the body without another one.";
  throw new HttpFault("NOT_IMPLEMENTED", "TRANSFER_ENCODING", { message, path: "Transfer-Encoding" });
}

/** Matches nearly all targets: those that need no resolving or encoding. */
const plain = /^\/(?!\/)[\w\-.~!$&'()*+,;=:@%/]*$/;

/** Returns the path and query of a target in any of its forms. Throws `HttpFault`. */
export function parseTarget(url: string): Target {
  const mark = url.indexOf("?");
  const pathname = mark === -1 ? url : url.slice(0, mark);
  if (plain.test(pathname) && !pathname.includes("/.") && !url.includes("#")) {
    return { pathname, search: mark === -1 ? "" : url.slice(mark) };
  }
  const absolute = url.startsWith("/") ? `http://localhost${url}` : url;
  if (!URL.canParse(absolute)) throw malformed("TARGET", "The target of the request is not a valid path or URL.");
  const parsed = new URL(absolute);
  return { pathname: parsed.pathname, search: parsed.search };
}

export const invalidHttp = "The request is not valid HTTP/1.1.";

function malformed(reason: string, message: string): HttpFault {
  return new HttpFault("BAD_REQUEST", reason, { message });
}

/** Converts an error code of the parser. */
export function toHttpFault(code = "UNKNOWN"): HttpFault {
  switch (code) {
    case "HPE_HEADER_OVERFLOW":
      return new HttpFault("REQUEST_HEADER_FIELDS_TOO_LARGE", code);
    case "HPE_CHUNK_EXTENSIONS_OVERFLOW":
      return new HttpFault("PAYLOAD_TOO_LARGE", code, { message: "The extensions of a chunk are too long." });
    case "ERR_HTTP_REQUEST_TIMEOUT":
      return new HttpFault("REQUEST_TIMEOUT", code);
    default:
      return malformed(code, invalidHttp);
  }
}
