// Handles the events of Node's HTTP server: requests for the app, and refusals of HTTP itself.
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { routes } from "../../generated/routes.ts";
import { problem, toResponse } from "../../http/problem.ts";
import type { ApiRequest } from "../../http/request.ts";
import { requestId } from "../../http/request-id.ts";
import { type ApiResponse, complete } from "../../http/response.ts";
import type { Connection } from "./connection.ts";
import type { Connections } from "./connections.ts";
import { IncomingRequest } from "./incoming-request.ts";
import type { ListenerOptions } from "./listener-options.ts";
import { send, sendByHand } from "./outgoing.ts";
import { HttpFault, readTarget, toHttpFault } from "./request-head.ts";

type Options = Pick<ListenerOptions, "respond" | "onRefusal" | "newRequestId">;

/** Accepts the requests of a server, one at a time per connection. */
export function acceptRequests(server: Server, connections: Connections, options: Options): void {
  const accept = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const connection = connections.of(incoming.socket);
    if (connection !== undefined) takeRequest(connection, connections, { incoming, outgoing, server, options });
  };
  server.on("connection", (socket: Socket) => connections.open(socket));
  server.on("request", accept);
  // The client is asked for the body when it is read, because the request may be refused before.
  server.on("checkContinue", accept);
  server.on("checkExpectation", (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const fault = new HttpFault("EXPECTATION_FAILED", "EXPECTATION", { path: "Expect" });
    const connection = connections.of(incoming.socket);
    connection?.take(() => send(connection, outgoing, refusal(fault, options, headerOf(incoming))), { isLast: true });
  });
  server.on("connect", (incoming: IncomingMessage, socket: Duplex) => {
    socket.on("error", () => {});
    const fault = new HttpFault("METHOD_NOT_ALLOWED", "CONNECT", {}, { allow: everyMethod });
    const connection = connections.of(socket);
    connection?.take(() => sendByHand(connection, refusal(fault, options, headerOf(incoming))), { isLast: true });
  });
  server.on("clientError", (error: NodeJS.ErrnoException, socket: Duplex) => {
    const connection = connections.of(socket);
    if (connection === undefined || isReset(error)) socket.destroy();
    else takeParserError(connection, error, options);
  });
}

const everyMethod = [...new Set(["HEAD", ...routes.map(({ method }) => method)])].sort().join(", ");

interface Arrival {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly server: Server;
  readonly options: Options;
}

function takeRequest(connection: Connection, connections: Connections, arrival: Arrival): void {
  const { incoming, outgoing, server, options } = arrival;
  try {
    const method = connection.takeUnknownMethod() ?? incoming.method!;
    const request = new IncomingRequest(incoming, outgoing, { method, ...readTarget(incoming) }, connections);
    const turn = async () => {
      const response = await options.respond(request);
      connections.callers.learn(request, response.status);
      // A stopping server accepts no further request on this connection.
      if (!server.listening) connection.close();
      await connections.turns.over;
      await sendSafely(connection, arrival, response);
    };
    // Node's parser stops at an upgrade and loses what follows. So a refused upgrade is the last request, as is one
    // that the client declares as its last.
    const isLast = incoming.headersDistinct["upgrade"] !== undefined || !outgoing.shouldKeepAlive;
    connection.take(turn, { request, isLast });
  } catch (error) {
    if (!(error instanceof HttpFault)) throw error;
    connection.take(() => send(connection, outgoing, refusal(error, options, headerOf(incoming))), { isLast: true });
  }
}

/** Sends the response, or a bare 500 in place of one that Node refuses to write. */
async function sendSafely(connection: Connection, arrival: Arrival, response: ApiResponse): Promise<void> {
  const { incoming, outgoing, options } = arrival;
  try {
    await send(connection, outgoing, response);
  } catch {
    // The rest of a response that has begun can no longer be told from the next one.
    if (outgoing.headersSent) connection.socket.destroy();
    else
      await send(
        connection,
        outgoing,
        refusal(new HttpFault("INTERNAL_ERROR", "RESPONSE"), options, headerOf(incoming)),
      );
  }
}

function isReset({ code }: NodeJS.ErrnoException): boolean {
  return code === "ECONNRESET" || code === "EPIPE";
}

/** Refuses unparsable data, after the responses to all requests before it. */
function takeParserError(connection: Connection, error: NodeJS.ErrnoException, options: Options): void {
  // The rest of a head waits here, not at the client; connections.ts has its limit.
  if (error.code === "ERR_HTTP_REQUEST_TIMEOUT" && connection.isBusy) return;
  const { newest } = connection;
  // The body belongs to a request that the app has received, so the app refuses it and logs it.
  if (newest !== undefined && !newest.isComplete) {
    const { code, fault } = toHttpFault(error.code);
    newest.fail(problem(code, fault, { connection: "close" }));
    connection.close();
    return;
  }
  const respond = () => refusal(toHttpFault(error.code), options, () => null);
  connection.take(() => sendByHand(connection, respond()), { isLast: true });
}

function headerOf({ headersDistinct }: IncomingMessage): ApiRequest["header"] {
  return (name) => headersDistinct[name]?.join(", ") ?? null;
}

/** Creates the response of a refusal outside the app, and logs it. */
function refusal(
  { code, reason, fault, headers }: HttpFault,
  { onRefusal, newRequestId }: Options,
  header: ApiRequest["header"],
): ApiResponse {
  const id = requestId({ header }, newRequestId);
  const response = toResponse(problem(code, fault, headers));
  onRefusal({ requestId: id, status: response.status, reason });
  return complete(response, { "x-request-id": id });
}
