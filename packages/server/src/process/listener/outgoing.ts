// Writes responses: through Node if it has parsed the request, otherwise directly to the socket.
import { type ServerResponse, STATUS_CODES } from "node:http";
import { type ApiResponse, responseHeaders } from "../../http/response.ts";
import type { Connection } from "./connection.ts";

/** A longer body is encoded once, as one piece. Node joins shorter ones with the headers. */
const longText = 65_536;

/** Statuses without content (RFC 9110, section 8.6). */
const endsWithHead = new Set([204, 304]);

/** Sends the response, and ends when the client has read it or has left. A response to HEAD has no body. */
export async function send(connection: Connection, outgoing: ServerResponse, response: ApiResponse): Promise<void> {
  // The client may have left in the meantime.
  if (connection.socket.destroyed) return;
  const { body } = response;
  const headers: Record<string, string | number> = responseHeaders(response);
  const content = typeof body === "string" && body.length > longText ? Buffer.from(body) : body;
  const length = content === undefined ? 0 : Buffer.byteLength(content);
  // Without a length, Node would send an empty response in chunks.
  if (content !== undefined || !endsWithHead.has(response.status)) headers["content-length"] = length;
  settle(connection, outgoing, headers);
  const taken = connection.taken(outgoing);
  outgoing.writeHead(response.status, headers);
  if (outgoing.req.method === "HEAD") outgoing.end();
  else outgoing.end(content);
  await connection.sent(length, taken);
}

/**
 * Decides whether the connection stays open. Node itself would close a connection whose next request is already
 * accepted, and never respond to it.
 */
function settle(connection: Connection, outgoing: ServerResponse, headers: Record<string, string | number>): void {
  const { httpVersion, headersDistinct, complete } = outgoing.req;
  const isExpected = headersDistinct["expect"] !== undefined;
  // The client may continue with the body that it was not asked for, or with the next request.
  if (headers["connection"] === "close" || (isExpected && !complete)) connection.close();
  if (connection.isLast) headers["connection"] = "close";
  else if (connection.isClosing || isExpected || httpVersion === "1.0") headers["connection"] = "keep-alive";
}

/** Sends the response to a request that Node's parser has refused. It is the last one on the connection. */
export async function sendByHand({ socket }: Connection, response: ApiResponse): Promise<void> {
  if (!socket.writable) return;
  const body = Buffer.from(response.body ?? "");
  const headers = { ...responseHeaders(response), "content-length": body.length, connection: "close" };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`HTTP/1.1 ${response.status} ${STATUS_CODES[response.status]}\r\n${head.join("")}\r\n`);
  socket.write(body);
}
