// Node's parser refuses a method that it does not know. For HTTP such a method is like any other that a path does not have,
// so the request is read from its packet and goes the usual way: 401, 404, or 405 with `Allow`.
import type { ApiRequest } from "../http/request.ts";
import { parseTarget } from "./request-head.ts";
import type { ParserError } from "./requests.ts";

const requestLine = /^([\w!#$%&'*+.^`|~-]+) (\S+) HTTP\/1\.[01]$/;

/** The request whose method the parser does not know; undefined if it is not HTTP, or its head is not in one packet. */
export function readUnknownMethod({ rawPacket, bytesParsed }: ParserError): ApiRequest | undefined {
  if (rawPacket === undefined || bytesParsed === undefined) return undefined;
  // Requests before it may be in the same packet.
  const start = rawPacket.lastIndexOf("\n", Math.max(0, bytesParsed - 1)) + 1;
  const end = rawPacket.indexOf("\r\n\r\n", start);
  if (end === -1) return undefined;
  const [line = "", ...fields] = rawPacket.toString("latin1", start, end).split("\r\n");
  const [, method, target] = requestLine.exec(line) ?? [];
  if (method === undefined || target === undefined) return undefined;
  const headers = new Headers();
  try {
    for (const field of fields) headers.append(field.slice(0, field.indexOf(":")), field.slice(field.indexOf(":") + 1));
    const { pathname, search } = parseTarget(target);
    const body = async () => new Uint8Array();
    return { method, pathname, search, header: (name) => headers.get(name), body, isAborted: false };
  } catch {
    return undefined;
  }
}
