// The HTTP server of Node around the app: its limits, an ear for what never becomes a request of the app, an end in order.
import { createServer, type Server, type ServerResponse, STATUS_CODES } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { getRequestListener } from "@hono/node-server";
import { type Config, maxConnections, maxHeaderBytes, timeouts } from "./config.ts";

/** What was answered without the app, as it is no request that HTTP knows. The reason is a code, never the client's text. */
export interface BareRefusal {
  readonly status: number;
  readonly reason: string;
}

export interface ListenerOptions {
  readonly fetch: (request: Request) => Response | Promise<Response>;
  readonly onRefusal: (refusal: BareRefusal) => void;
  /** What the port is set with. @default "PORT" */
  readonly setting?: string;
}

export interface Listener {
  /** Where it listens, such as `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Accepts no connection any more; idle ones end at once, busy ones with their answer, all after the time for draining. */
  close(): Promise<void>;
}

type Place = Pick<Config, "host" | "port" | "keepAlive">;

/** Listens on the place that the settings name. Rejects with one clear sentence when that cannot be. */
export async function listen(place: Place, options: ListenerOptions): Promise<Listener> {
  const server = createServer({
    maxHeaderSize: maxHeaderBytes,
    headersTimeout: timeouts.headers,
    requestTimeout: timeouts.request,
    keepAliveTimeout: place.keepAlive,
    connectionsCheckingInterval: timeouts.check,
    // Node would refuse a request without a host by itself, and nobody would hear of it.
    requireHostHeader: false,
  });
  server.timeout = timeouts.silence;
  server.maxConnections = maxConnections;
  const answering = new Set<ServerResponse>();
  refuseBarely(server, options.onRefusal);
  const toApp = getRequestListener(options.fetch, {
    errorHandler() {
      options.onRefusal({ status: 400, reason: "INVALID_TARGET" });
      return new Response(null, { status: 400, headers: { connection: "close" } });
    },
  });
  server.on("request", (incoming, outgoing) => {
    answering.add(outgoing);
    outgoing.once("close", () => answering.delete(outgoing));
    if (!server.listening) outgoing.setHeader("connection", "close");
    void toApp(incoming, outgoing);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(toListenError(error, place, options.setting ?? "PORT")),
    );
    server.listen(place.port, place.host, resolve);
  });
  return { url: addressOf(server), close: () => close(server, answering) };
}

const statuses: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Answers what Node's parser refuses, as Node would, and says so. */
function refuseBarely(server: Server, onRefusal: (refusal: BareRefusal) => void): void {
  const answers = new WeakMap<Duplex, ServerResponse>();
  server.on("request", (incoming, outgoing) => {
    const { socket } = incoming;
    answers.set(socket, outgoing);
    // An answer may come before the end of its request; what becomes of the rest is no request of its own.
    outgoing.once("close", () => incoming.complete && answers.delete(socket));
  });
  const end = (socket: Duplex, status: number) => {
    const line = `HTTP/1.1 ${status} ${STATUS_CODES[status]}`;
    if (socket.writable) socket.write(`${line}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    socket.destroy();
  };
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    const { code = "UNKNOWN" } = error;
    const isReset = code === "ECONNRESET" || code === "EPIPE";
    // A request that the app has got has its line in the log from there, and perhaps half of its answer.
    const ofApp = answers.get(socket);
    if (isReset || ofApp?.headersSent) {
      socket.destroy();
      return;
    }
    const status = statuses[code] ?? 400;
    if (ofApp === undefined) onRefusal({ status, reason: code });
    end(socket, status);
  });
  server.on("connect", (_request, socket) => {
    onRefusal({ status: 405, reason: "CONNECT" });
    end(socket, 405);
  });
  server.on("checkExpectation", ({ socket }) => {
    onRefusal({ status: 417, reason: "EXPECTATION" });
    end(socket, 417);
  });
}

async function close(server: Server, answering: Set<ServerResponse>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  for (const outgoing of answering) if (!outgoing.headersSent) outgoing.setHeader("connection", "close");
  // A connection that has got its last answer is idle only then.
  const idling = setInterval(() => server.closeIdleConnections(), 50);
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
    EADDRNOTAVAIL: `${host} is no address of this machine. Set HOST to one that is, such as 127.0.0.1.`,
    ENOTFOUND: `${host} is no known host. Set HOST to an address of this machine, such as 127.0.0.1.`,
  };
  return new Error(reasons[error.code ?? ""] ?? `Cannot listen on ${host}:${port} (${error.code}).`, { cause: error });
}
