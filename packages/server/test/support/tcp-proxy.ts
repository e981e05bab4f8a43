import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** A wire between the code under test and its server that can be cut. */
export interface TcpProxy {
  /** The URL, by way of the proxy. */
  readonly url: string;
  /** Looks at what the client sends, before it is passed on. */
  onRequest: (bytes: Buffer) => void;
  /** Called when the server responds, before the response is passed on or held back. */
  onResponse: () => void;
  /** Responses are held back from now on. */
  silence(): void;
  /** Breaks all connections, and refuses new ones until `restore`. */
  cut(): void;
  restore(): void;
}

export async function startTcpProxy(targetUrl: string): Promise<TcpProxy & AsyncDisposable> {
  const target = new URL(targetUrl);
  const sockets = new Set<Socket>();
  let state: "open" | "silent" | "cut" = "open";
  const server = createServer((client) => {
    if (state === "cut") return void client.destroy();
    const upstream = connect(Number(target.port), target.hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", () => {});
      socket.on("close", () => sockets.delete(socket));
    }
    client.on("data", (bytes: Buffer) => {
      upstream.write(bytes);
      proxy.onRequest(bytes);
    });
    upstream.on("data", (bytes) => {
      proxy.onResponse();
      if (state === "open") client.write(bytes);
    });
    client.on("close", () => upstream.end());
    upstream.on("close", () => client.end());
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = new URL(targetUrl);
  url.port = String((server.address() as { port: number }).port);
  const proxy: TcpProxy & AsyncDisposable = {
    url: url.href,
    onRequest: () => {},
    onResponse: () => {},
    silence: () => {
      state = "silent";
    },
    cut: () => {
      state = "cut";
      for (const socket of sockets) socket.destroy();
    },
    restore: () => {
      state = "open";
    },
    [Symbol.asyncDispose]: async () => {
      proxy.cut();
      server.close();
    },
  };
  return proxy;
}
