// The protocols of 2025: a session is a connection of one agent, with separate memory.
import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { NodeStreamableHTTPServerTransport } from "@modelcontextprotocol/node";
import { createServer } from "../server.ts";
import type { SessionOptions } from "../session/session.ts";
import { keep } from "./newest.ts";

export function serveSessions(options: SessionOptions) {
  const sessions = new Map<string, NodeStreamableHTTPServerTransport>();

  return {
    async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
      const id = request.headers["mcp-session-id"];
      const known = typeof id === "string" ? sessions.get(id) : undefined;
      if (known) return known.handleRequest(request, response);
      if (id !== undefined) {
        const error = { code: -32_001, message: "Unknown session. Start a new one with initialize." };
        response.writeHead(404, { "content-type": "application/json" });
        response.end(JSON.stringify({ jsonrpc: "2.0", error, id: null }));
        return;
      }
      const transport = begin();
      await createServer(options).connect(transport);
      await transport.handleRequest(request, response);
      // Only `initialize` starts a session; anything else has been refused.
      if (transport.sessionId === undefined) await transport.close();
    },
    async close(): Promise<void> {
      await Promise.all([...sessions.values()].map((transport) => transport.close()));
    },
  };

  function begin(): NodeStreamableHTTPServerTransport {
    const transport: NodeStreamableHTTPServerTransport = new NodeStreamableHTTPServerTransport({
      sessionIdGenerator: () => randomUUID(),
      onsessioninitialized: (id) => void keep(sessions, id, transport)?.close(),
      onsessionclosed: (id) => void sessions.delete(id),
    });
    return transport;
  }
}
