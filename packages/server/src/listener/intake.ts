import type { Socket } from "node:net";
import type { Connection } from "./connection.ts";
import type { Connections } from "./connections.ts";

/** Node makes two large objects of each request it reads; this many bytes are ten of the shortest requests. */
const pieceBytes = 256;
/** Within a body there are no requests; its rest may be followed by some. */
const bodyPieceBytes = 2_048;

/**
 * What has arrived on a connection and was not read by Node's parser yet. Node would parse all requests of a packet at once,
 * 2,400 of them in 64 KiB; here the parser gets a small piece at a time, and none while a request is in progress.
 */
export class Intake {
  readonly #socket: Socket;
  readonly #shared: Connections;
  readonly #connection: Connection;
  readonly #parse: (chunk: Buffer) => void;
  /** Tells Node that nothing more comes; called once everything held is handed on. */
  #finish: (() => void) | undefined;
  #isEnded = false;
  #isFeeding = false;
  #held: Buffer = Buffer.alloc(0);
  #holdingSince = 0;
  #isDiscarding = false;

  constructor(socket: Socket, shared: Connections, connection: Connection) {
    this.#socket = socket;
    this.#shared = shared;
    this.#connection = connection;
    // Node's HTTP server has just put its parser there, as the last listener.
    this.#parse = takeListener(socket, "data");
    this.#finish = takeListener(socket, "end");
    socket.on("data", (chunk: Buffer) => this.#receive(chunk));
    socket.once("end", () => {
      this.#isEnded = true;
      this.feed();
    });
    socket.once("close", () => this.discard());
  }

  /** Since when there has always been something, in milliseconds of `performance.now()`. */
  get holdingSince(): number | undefined {
    return this.isHolding ? this.#holdingSince : undefined;
  }

  /** What has not been handed on. */
  get held(): Buffer {
    return this.#held;
  }

  /** The body of the request in progress, or the next request. */
  get #isWanted(): boolean {
    const { isArriving, isBusy, isClosing } = this.#connection;
    return isArriving || !(isBusy || isClosing);
  }

  get isHolding(): boolean {
    return this.#held.length > 0;
  }

  /** Hands on what the connection is ready for. */
  feed(): void {
    // A request begins while the parser is still in the piece that holds it.
    if (this.#isFeeding) return;
    this.#isFeeding = true;
    try {
      this.#feed();
    } finally {
      this.#isFeeding = false;
    }
    if (this.isHolding) this.#socket.pause();
    else if (this.#isEnded) this.#end();
    else if (this.#socket.isPaused()) this.#socket.resume();
  }

  #feed(): void {
    while (this.isHolding && this.#isWanted) {
      const length = this.#connection.isArriving ? bodyPieceBytes : pieceBytes;
      const piece = this.#held.subarray(0, length);
      this.#hold(this.#held.subarray(piece.length));
      this.#parse(piece);
    }
  }

  #end(): void {
    this.#finish?.();
    this.#finish = undefined;
  }

  /** Drops what is held and what is still to come. */
  discard(): void {
    this.#isDiscarding = true;
    this.#hold(Buffer.alloc(0));
    this.#socket.resume();
  }

  #receive(chunk: Buffer): void {
    if (this.#isDiscarding) return;
    this.#hold(this.isHolding ? Buffer.concat([this.#held, chunk]) : chunk);
    this.feed();
  }

  #hold(held: Buffer): void {
    if (!this.isHolding) this.#holdingSince = performance.now();
    const more = held.length - this.#held.length;
    this.#held = held;
    this.#shared.hold(more);
  }
}

/** Takes the newest listener of an event off the socket. */
function takeListener<Values extends unknown[]>(socket: Socket, event: string): (...values: Values) => void {
  const listener = socket.listeners(event).at(-1) as (this: Socket, ...values: Values) => void;
  socket.off(event, listener);
  return listener.bind(socket);
}
