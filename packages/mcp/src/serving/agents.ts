// The protocol of 2026-07-28, which has no sessions: the address of an agent stands for its session.
import type { IncomingMessage, ServerResponse } from "node:http";
import { toNodeHandler } from "@modelcontextprotocol/node";
import { createMcpHandler, type McpHttpHandler } from "@modelcontextprotocol/server";
import { createServer } from "../server.ts";
import { Session, type SessionOptions } from "../session/session.ts";
import { keep } from "./newest.ts";

/** Serves agents by name. The requests of one agent share the memory of what it has read, and its limit of calls. */
export function serveAgents(options: SessionOptions) {
  const agents = new Map<string, McpHttpHandler>();

  return {
    handle(agent: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
      // A request that a server has received always has a method and a target.
      const received = request as IncomingMessage & { method: string; url: string };
      return toNodeHandler(agents.get(agent) ?? begin(agent))(received, response);
    },
    async close(): Promise<void> {
      await Promise.all([...agents.values()].map((handler) => handler.close()));
    },
  };

  function begin(agent: string): McpHttpHandler {
    const session = new Session(options);
    // Without a session, the protocols of 2025 cannot ask a person before a contact is deleted.
    const handler = createMcpHandler(() => createServer(options, session), { legacy: "reject" });
    void keep(agents, agent, handler)?.close();
    return handler;
  }
}
