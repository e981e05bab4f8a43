import { once } from "node:events";
import { connect, type Socket } from "node:net";

export interface RawResponse {
  readonly status: number;
  readonly body: string;
}

/**
 * One kept HTTP/1.1 connection, one request at a time. Far cheaper than an HTTP client, so that on a small machine the
 * load takes little of what the server could use; it understands responses with a content-length, which all contenders send.
 */
export class Connection {
  readonly #socket: Socket;
  #received = "";
  #settle: PromiseWithResolvers<RawResponse> | undefined;

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay().setEncoding("latin1");
    socket.on("data", (text: string) => this.#take(text));
    socket.on("error", () => {});
    socket.on("close", () => this.#settle?.reject(new ConnectionLost()));
  }

  static async open(url: URL): Promise<Connection> {
    const socket = connect(Number(url.port), url.hostname);
    await once(socket, "connect");
    return new Connection(socket);
  }

  get isOpen(): boolean {
    return !this.#socket.destroyed && this.#socket.writable;
  }

  send(request: string): Promise<RawResponse> {
    this.#settle = Promise.withResolvers();
    this.#socket.write(request, "latin1");
    return this.#settle.promise;
  }

  close(): void {
    this.#settle = undefined;
    this.#socket.destroy();
  }

  #take(text: string): void {
    this.#received += text;
    const end = this.#received.indexOf("\r\n\r\n");
    if (end === -1) return;
    const head = this.#received.slice(0, end);
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    if (length === undefined) throw new Error(`A response has no content-length:\n${head}`);
    const size = end + 4 + Number(length);
    if (this.#received.length < size) return;
    const body = this.#received.slice(end + 4, size);
    this.#received = this.#received.slice(size);
    this.#settle?.resolve({ status: Number(head.slice(9, 12)), body });
    this.#settle = undefined;
  }
}

/** The server closed the connection before it had responded. */
export class ConnectionLost extends Error {
  override readonly name = "ConnectionLost";
}
