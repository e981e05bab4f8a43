// Node's parser refuses a method that it does not know. For HTTP such a method is like any other that a path does not have,
// so the request is read from its packet and goes the usual way: 401, 404, or 405 with `Allow`.
import { METHODS } from "node:http";
import type { ApiRequest } from "../http/request.ts";
import { parseTarget } from "./request-head.ts";
import type { ParserError } from "./requests.ts";

const head = /^([\w!#$%&'*+.^`|~-]+) (\S+) HTTP\/1\.[01]$/;
const ofToken = /[\w!#$%&'*+.^`|~-]/;

/**
 * The request whose method the parser does not know; undefined if it is not HTTP, or its head has not arrived whole.
 * `held` is what the parser has not been given yet.
 */
export function readUnknownMethod({ rawPacket, bytesParsed }: ParserError, held: Buffer): ApiRequest | undefined {
  if (rawPacket === undefined || bytesParsed === undefined) return undefined;
  const text = Buffer.concat([rawPacket, held]).toString("latin1");
  // A request or a body may stand before it.
  let start = Math.min(bytesParsed, text.length - 1);
  while (start > 0 && ofToken.test(text[start - 1]!)) start--;
  const end = text.indexOf("\r\n\r\n", start);
  if (end === -1) return undefined;
  const [line = "", ...fields] = text.slice(start, end).split("\r\n");
  const [, method, target] = head.exec(line) ?? [];
  // The beginning of the method may have been read before: what is left of it must not pass for another one.
  if (method === undefined || target === undefined || METHODS.includes(method)) return undefined;
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
