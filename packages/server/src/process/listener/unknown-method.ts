// Node's parser refuses unknown methods. HTTP treats them like any method that a path does not have. So the parser
// reads another method in their place, and the request takes the usual way: 401, 404, or 405 with `Allow`.

/** Methods that the parser reads according to HTTP. The others it knows belong to special protocols. */
const known = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT"]);
/** A method that allows a body. */
const standIn = "POST";

const space = 0x20;
/** Longer methods are left to the parser. */
const mostBytes = 64;
/** Blank lines may come before a request (RFC 9112, section 2.2). */
const start = /^((?:\r\n)*)([\w!#$%&'*+.^`|~-]+) /;
const part = /^(?:\r\n)*[\w!#$%&'*+.^`|~-]+$/;

export interface Start {
  readonly bytes: Buffer;
  /** The method, if the parser does not know it. */
  readonly method: string | undefined;
}

/** Returns true if the bytes begin a request and end within its method, which may be an unknown one. */
export function isPartOfMethod(bytes: Buffer): boolean {
  return bytes.length < mostBytes && part.test(bytes.toString("latin1"));
}

/** Returns the first bytes of a request, with a method that the parser knows. */
export function withKnownMethod(bytes: Buffer): Start {
  if (known.has(bytes.toString("latin1", 0, bytes.indexOf(space)))) return { bytes, method: undefined };
  const [, blank, method] = start.exec(bytes.toString("latin1", 0, mostBytes)) ?? [];
  if (blank === undefined || method === undefined || known.has(method)) return { bytes, method: undefined };
  const rest = bytes.subarray(blank.length + method.length);
  return { bytes: Buffer.concat([Buffer.from(standIn), rest]), method };
}
