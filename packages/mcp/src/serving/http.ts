// Streamable HTTP on this machine. A session is a connection of one agent, with separate memory.
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import {
  localhostHostValidation,
  localhostOriginValidation,
  NodeStreamableHTTPServerTransport,
} from "@modelcontextprotocol/node";
import type { Server } from "@modelcontextprotocol/server";
import { StartError } from "../options.ts";

/** The maximum number of sessions. Agents disappear without notice, so the oldest session is closed for a new one. */
const mostSessions = 100;

const isOwnHost = localhostHostValidation();
const isOwnOrigin = localhostOriginValidation();

export interface RunningHttp {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves on 127.0.0.1; throws a StartError if the port is taken. 0 takes a free one. */
export async function serveHttp(port: number, createServer: () => Server): Promise<RunningHttp> {
  const sessions = new Map<string, NodeStreamableHTTPServerTransport>();
  const http = createHttpServer((request, response) => {
    // Pages of other sites reach this address through their own names (DNS rebinding).
    if (!isOwnHost(request, response) || !isOwnOrigin(request, response)) return;
    handle(sessions, createServer, request, response).catch(() => response.destroy());
  });
  http.listen(port, "127.0.0.1");
  await once(http, "listening").catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === "EADDRINUSE" ? "it is in use" : (error.code ?? "it failed");
    throw new StartError(`Cannot listen on port ${port}: ${reason}. Choose another one with --http <port>.`, 1);
  });
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/mcp`,
    async close() {
      await Promise.all([...sessions.values()].map((transport) => transport.close()));
      http.close();
      http.closeAllConnections();
    },
  };
}

async function handle(
  sessions: Map<string, NodeStreamableHTTPServerTransport>,
  createServer: () => Server,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (new URL(request.url ?? "/", "http://local").pathname !== "/mcp") {
    response.writeHead(404, { "content-type": "text/plain" }).end("The MCP endpoint is /mcp.\n");
    return;
  }
  const id = request.headers["mcp-session-id"];
  const known = typeof id === "string" ? sessions.get(id) : undefined;
  if (known) return known.handleRequest(request, response);
  if (id !== undefined) {
    const error = { code: -32_001, message: "Unknown session. Start a new one with initialize." };
    response.writeHead(404, { "content-type": "application/json" });
    response.end(JSON.stringify({ jsonrpc: "2.0", error, id: null }));
    return;
  }
  const transport = begin(sessions);
  await createServer().connect(transport);
  await transport.handleRequest(request, response);
  // Only `initialize` starts a session; anything else has been refused.
  if (transport.sessionId === undefined) await transport.close();
}

function begin(sessions: Map<string, NodeStreamableHTTPServerTransport>): NodeStreamableHTTPServerTransport {
  const transport: NodeStreamableHTTPServerTransport = new NodeStreamableHTTPServerTransport({
    sessionIdGenerator: () => randomUUID(),
    onsessioninitialized(id) {
      sessions.set(id, transport);
      const [oldest = id] = sessions.keys();
      if (sessions.size <= mostSessions) return;
      void sessions.get(oldest)?.close();
      sessions.delete(oldest);
    },
    onsessionclosed: (id) => void sessions.delete(id),
  });
  return transport;
}
