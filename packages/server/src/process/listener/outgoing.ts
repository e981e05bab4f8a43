// Writes responses to the wire: through Node where it has parsed the request, by hand where it has refused to.
import { type ServerResponse, STATUS_CODES } from "node:http";
import { type Answer, answerHeaders } from "../../http/answer.ts";
import type { Connection } from "./connection.ts";

/** Longer ones are encoded once, in one piece; Node joins shorter ones with the headers. */
const longText = 65_536;

/** Statuses whose responses end with their headers (RFC 9110, section 8.6). */
const endsWithHead = new Set([204, 304]);

/** Sends the answer, and ends when the client has taken it or is gone. A HEAD request gets the headers alone. */
export async function send(connection: Connection, outgoing: ServerResponse, answer: Answer): Promise<void> {
  // It may have gone while the response was made.
  if (connection.socket.destroyed) return;
  const { body } = answer;
  const headers: Record<string, string | number> = answerHeaders(answer);
  const content = typeof body === "string" && body.length > longText ? Buffer.from(body) : body;
  const length = content === undefined ? 0 : Buffer.byteLength(content);
  // Without a length, Node would send a response without content in chunks.
  if (content !== undefined || !endsWithHead.has(answer.status)) headers["content-length"] = length;
  settle(connection, outgoing, headers);
  const taken = connection.taken(outgoing);
  outgoing.writeHead(answer.status, headers);
  if (outgoing.req.method === "HEAD") outgoing.end();
  else outgoing.end(content);
  await connection.sent(length, taken);
}

/**
 * Says whether the connection stays open, where Node would decide by itself: it closes connections whose next request has been
 * accepted already, and then gives that one no response.
 */
function settle(connection: Connection, outgoing: ServerResponse, headers: Record<string, string | number>): void {
  const { httpVersion, headersDistinct, complete } = outgoing.req;
  const isExpected = headersDistinct["expect"] !== undefined;
  // The client may go on with the body that it was not asked for, or with the next request.
  if (headers["connection"] === "close" || (isExpected && !complete)) connection.close();
  if (connection.isLast) headers["connection"] = "close";
  else if (connection.isClosing || isExpected || httpVersion === "1.0") headers["connection"] = "keep-alive";
}

/** Sends the answer to a request that Node's parser has refused. Nothing can follow it on the connection. */
export async function sendByHand({ socket }: Connection, answer: Answer): Promise<void> {
  if (!socket.writable) return;
  const body = Buffer.from(answer.body ?? "");
  const headers = { ...answerHeaders(answer), "content-length": body.length, connection: "close" };
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status]}\r\n${head.join("")}\r\n`);
  socket.write(body);
}
