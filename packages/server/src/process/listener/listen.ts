// Node's HTTP server around the app: its limits, its connections, and an orderly end.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { limits } from "../../generated/limits.ts";
import { type Config, maxConnections, timeouts } from "../config.ts";
import { Connections } from "./connections.ts";
import type { ListenerOptions } from "./listener-options.ts";
import { acceptRequests } from "./requests.ts";

export interface Listener {
  /** The URL of the server, such as `http://127.0.0.1:8080`. */
  readonly url: string;
  /**
   * Stops accepting connections. Idle ones end at once, busy ones after their response, all of them after the time for
   * draining.
   */
  close(): Promise<void>;
}

type Place = Pick<Config, "host" | "port" | "keepAliveMs">;

/** Listens on the configured host and port. Rejects with one clear sentence if that fails. */
export async function listen(place: Place, options: ListenerOptions): Promise<Listener> {
  const server = createServer({
    maxHeaderSize: limits.head.maxBytes,
    headersTimeout: timeouts.headers,
    // Bodies have their limit in connections.ts. Node's limit would include the time that a request waits for its turn.
    requestTimeout: 0,
    keepAliveTimeout: place.keepAliveMs,
    connectionsCheckingInterval: timeouts.check,
    // Otherwise Node would refuse a request without Host itself, without a log line.
    requireHostHeader: false,
  });
  server.timeout = timeouts.silence;
  // A client that has sent everything may close its half of the connection, and still expects its responses.
  (server as Server & { httpAllowHalfOpen: boolean }).httpAllowHalfOpen = true;
  const connections = new Connections(place.keepAliveMs, options.aroundTurn);
  acceptRequests(server, connections, options);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(toListenError(error, place, options.setting ?? "PORT")),
    );
    // If the system's queue is full, new clients retry only after a second.
    server.listen({ port: place.port, host: place.host, backlog: maxConnections }, resolve);
  });
  const checking = setInterval(() => connections.check(), timeouts.check).unref();
  return {
    url: addressOf(server),
    async close() {
      await close(server, connections);
      clearInterval(checking);
    },
  };
}

async function close(server: Server, connections: Connections): Promise<void> {
  // Node would also end connections whose requests wait for their turn.
  server.closeIdleConnections = () => connections.closeIdle();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A connection becomes idle only after its last response was read.
  const idling = setInterval(() => connections.closeIdle(), 50);
  const deadline = setTimeout(() => server.closeAllConnections(), timeouts.drain);
  await closed;
  clearInterval(idling);
  clearTimeout(deadline);
}

function addressOf(server: Server): string {
  const { address, port, family } = server.address() as AddressInfo;
  return `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;
}

function toListenError(error: NodeJS.ErrnoException, { host, port }: Place, setting: string): Error {
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${port} on ${host} is in use. Stop what uses it, or set ${setting} to another one.`,
    EACCES: `Port ${port} may not be used by this user. Set ${setting} to one above 1023.`,
    EADDRNOTAVAIL: `${host} is not an address of this machine. Set HOST to one that is, such as 127.0.0.1.`,
    ENOTFOUND: `${host} is not a known host. Set HOST to an address of this machine, such as 127.0.0.1.`,
  };
  return new Error(reasons[error.code ?? ""] ?? `Cannot listen on ${host}:${port} (${error.code}).`, { cause: error });
}
