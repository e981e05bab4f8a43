// The one address of the loop. It forwards all requests to the running API, and notifies open pages of the reference of
// changes.
import { request as ask, createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";

const script = `new EventSource("/dev/changes").onmessage = () => location.reload();\n`;

export class Front {
  readonly #server: Server;
  readonly #listeners = new Set<ServerResponse>();
  readonly #urlOfApi: () => string | undefined;

  constructor(urlOfApi: () => string | undefined) {
    this.#urlOfApi = urlOfApi;
    this.#server = createServer((incoming, outgoing) => this.#respond(incoming, outgoing));
  }

  /** Returns the address. Rejects if the port is taken. */
  async listen(host: string, port: number): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(port, host, resolve);
    });
    const address = this.#server.address();
    return `http://${host}:${typeof address === "object" ? address?.port : port}`;
  }

  /** Reloads every open page of the reference. */
  reload(): void {
    for (const listener of this.#listeners) listener.write("data: changed\n\n");
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #respond(incoming: IncomingMessage, outgoing: ServerResponse): void {
    if (incoming.url === "/dev/reload.js") {
      outgoing.writeHead(200, { "content-type": "text/javascript" }).end(script);
    } else if (incoming.url === "/dev/changes") {
      outgoing.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" }).flushHeaders();
      this.#listeners.add(outgoing);
      outgoing.on("close", () => this.#listeners.delete(outgoing));
    } else this.#passOn(incoming, outgoing);
  }

  #passOn(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const unavailable = () => {
      if (outgoing.headersSent) outgoing.destroy();
      else
        outgoing.writeHead(503, { "content-type": "text/plain" }).end("The API does not run: the terminal says why.\n");
    };
    const url = this.#urlOfApi();
    if (url === undefined) {
      unavailable();
      return;
    }
    // Pages are changed on the way, so they must arrive uncompressed.
    const headers = {
      ...incoming.headers,
      ...(incoming.url?.startsWith("/docs") ? { "accept-encoding": "identity" } : {}),
    };
    const options = { method: incoming.method, headers, setHost: false };
    const passed = ask(new URL(incoming.url ?? "/", url), options, async (response) => {
      if (!response.headers["content-type"]?.startsWith("text/html")) {
        outgoing.writeHead(response.statusCode!, response.headers);
        response.pipe(outgoing);
        return;
      }
      const { "content-length": _, ...others } = response.headers;
      outgoing.writeHead(response.statusCode!, { ...others, "cache-control": "no-store" });
      outgoing.end(listening(await text(response)));
    });
    passed.on("error", unavailable);
    incoming.pipe(passed);
  }
}

/** Adds the script that reloads a page, and a policy that allows it. */
function listening(page: string): string {
  return page
    .replace(/(http-equiv="content-security-policy" content=")([^"]*)/, (_, before: string, policy: string) => {
      const connects = policy.includes("connect-src ");
      return (
        before + (connects ? policy.replace("connect-src ", "connect-src 'self' ") : `${policy}; connect-src 'self'`)
      );
    })
    .replace("</head>", `<script src="/dev/reload.js" defer></script></head>`);
}
