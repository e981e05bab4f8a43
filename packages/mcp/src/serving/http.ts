// Streamable HTTP on this machine: sessions at /mcp, and agents, each with its address, at /mcp/<agent>.
import { once } from "node:events";
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { localhostHostValidation, localhostOriginValidation } from "@modelcontextprotocol/node";
import { StartError } from "../options.ts";
import type { SessionOptions } from "../session/session.ts";
import { serveAgents } from "./agents.ts";
import { serveSessions } from "./sessions.ts";

const isOwnHost = localhostHostValidation();
const isOwnOrigin = localhostOriginValidation();

export interface RunningHttp {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves on 127.0.0.1; throws a StartError if the port is taken. 0 takes a free one. */
export async function serveHttp(port: number, options: SessionOptions): Promise<RunningHttp> {
  const sessions = serveSessions(options);
  const agents = serveAgents(options);
  const http = createHttpServer((request, response) => {
    handle(request, response).catch(() => response.destroy());
  });
  http.listen(port, "127.0.0.1");
  await once(http, "listening").catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === "EADDRINUSE" ? "it is in use" : (error.code ?? "it failed");
    throw new StartError(`Cannot listen on port ${port}: ${reason}. Choose another one with --http <port>.`, 1);
  });
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/mcp`,
    async close() {
      await Promise.all([sessions.close(), agents.close()]);
      http.close();
      http.closeAllConnections();
    },
  };

  // Async, so that whatever it throws ends one request and not the process.
  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Pages of other sites reach this address through their own names (DNS rebinding).
    if (!isOwnHost(request, response) || !isOwnOrigin(request, response)) return;
    // Null for targets such as `//`. Any page can send those with an image, which has no Origin.
    const path = URL.parse(request.url ?? "/", "http://local")?.pathname ?? "";
    const [, agent] = /^\/mcp\/([\w-]{1,64})$/.exec(path) ?? [];
    if (path === "/mcp") return sessions.handle(request, response);
    if (agent !== undefined) return agents.handle(agent, request, response);
    response.writeHead(404, { "content-type": "text/plain" }).end("The MCP endpoints are /mcp and /mcp/<agent>.\n");
  }
}
