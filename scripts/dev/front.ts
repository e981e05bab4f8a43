// The one address of the loop: passes everything on to the API that runs at the moment, and lets pages of the reference
// hear that they have changed.
import { request as ask, createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";

const script = `new EventSource("/dev/changes").onmessage = () => location.reload();\n`;

export class Front {
  readonly #server: Server;
  readonly #listeners = new Set<ServerResponse>();
  readonly #urlOfApi: () => string | undefined;

  constructor(urlOfApi: () => string | undefined) {
    this.#urlOfApi = urlOfApi;
    this.#server = createServer((incoming, outgoing) => this.#answer(incoming, outgoing));
  }

  /** Answers the address. Rejects if the port is taken. */
  async listen(host: string, port: number): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(port, host, resolve);
    });
    const address = this.#server.address();
    return `http://${host}:${typeof address === "object" ? address?.port : port}`;
  }

  /** Makes every open page of the reference load itself anew. */
  reload(): void {
    for (const listener of this.#listeners) listener.write("data: changed\n\n");
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #answer(incoming: IncomingMessage, outgoing: ServerResponse): void {
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
    // Pages are changed on their way, so they must come as they are.
    const headers = {
      ...incoming.headers,
      ...(incoming.url?.startsWith("/docs") ? { "accept-encoding": "identity" } : {}),
    };
    const options = { method: incoming.method, headers, setHost: false };
    const passed = ask(new URL(incoming.url ?? "/", url), options, async (answer) => {
      if (!answer.headers["content-type"]?.startsWith("text/html")) {
        outgoing.writeHead(answer.statusCode!, answer.headers);
        answer.pipe(outgoing);
        return;
      }
      const { "content-length": _, ...others } = answer.headers;
      outgoing.writeHead(answer.statusCode!, { ...others, "cache-control": "no-store" });
      outgoing.end(listening(await text(answer)));
    });
    passed.on("error", unavailable);
    incoming.pipe(passed);
  }
}

/** A page that hears of changes: with the script, and with a policy that lets it listen. */
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
