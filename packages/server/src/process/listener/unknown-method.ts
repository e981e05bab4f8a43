// Node's parser refuses methods that it does not know. For HTTP such a method is like any other that a path does not have, so
// the parser reads another one in its place, and the request goes the usual way: 401, 404, or 405 with `Allow`.

/** What the parser knows and reads as HTTP demands; some others belong to protocols of their own. */
const known = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT"]);
/** A request with it may have a body. */
const standIn = "POST";

const space = 0x20;
/** Longer methods are left to the parser. */
const mostBytes = 64;
/** Blank lines may come before a request (RFC 9112, section 2.2). */
const start = /^((?:\r\n)*)([\w!#$%&'*+.^`|~-]+) /;
const part = /^(?:\r\n)*[\w!#$%&'*+.^`|~-]+$/;

export interface Start {
  readonly bytes: Buffer;
  /** The method, if the parser would not know it. */
  readonly method: string | undefined;
}

/** Whether the bytes begin a request and end within its method, which may turn out to be an unknown one. */
export function isPartOfMethod(bytes: Buffer): boolean {
  return bytes.length < mostBytes && part.test(bytes.toString("latin1"));
}

/** The bytes that begin a request, with a method that the parser knows. */
export function withKnownMethod(bytes: Buffer): Start {
  if (known.has(bytes.toString("latin1", 0, bytes.indexOf(space)))) return { bytes, method: undefined };
  const [, blank, method] = start.exec(bytes.toString("latin1", 0, mostBytes)) ?? [];
  if (blank === undefined || method === undefined || known.has(method)) return { bytes, method: undefined };
  const rest = bytes.subarray(blank.length + method.length);
  return { bytes: Buffer.concat([Buffer.from(standIn), rest]), method };
}
