import type { Socket } from "node:net";
import { maxHeldBytes } from "../config.ts";
import type { Connection } from "./connection.ts";
import type { Connections } from "./connections.ts";
import type { IncomingRequest } from "./incoming-request.ts";

/** Node makes two large objects of each request it reads; this many bytes are ten of the shortest requests. */
const pieceBytes = 256;
/** Of a body whose length is not known before its end, which requests may follow. */
const chunkedPieceBytes = 2_048;

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
  #isDue = false;
  #isDeferred = false;
  #held: Buffer = Buffer.alloc(0);
  #holdingSince = 0;
  #isDiscarding = false;
  /** The request whose body arrives, and how many bytes of it the parser has got. */
  #arriving: IncomingRequest | undefined;
  #handedOn = 0;

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
      this.#arrive();
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

  /** Whether there is something to hand on, or may be: the connection only looks idle. */
  get isPending(): boolean {
    return this.isHolding || this.#isDeferred;
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
      const piece = this.#held.subarray(0, this.#nextLength());
      this.#hold(this.#held.subarray(piece.length));
      this.#handedOn += piece.length;
      this.#parse(piece);
    }
  }

  /** Bytes of the next piece: within a body there are no requests. */
  #nextLength(): number {
    const { newest } = this.#connection;
    if (newest === undefined || newest.isComplete) {
      // A head alone: its body then comes in one piece, which need not be copied.
      const end = this.#held.indexOf("\r\n\r\n");
      return end === -1 ? pieceBytes : end + 4;
    }
    if (newest.declaredLength === undefined) return chunkedPieceBytes;
    if (newest !== this.#arriving) [this.#arriving, this.#handedOn] = [newest, 0];
    return Math.max(pieceBytes, newest.declaredLength - this.#handedOn);
  }

  /** The organisation that sends: by the key of the connection's last request, or of its first one before that is parsed. */
  get #caller(): string {
    const { newest } = this.#connection;
    if (newest !== undefined) return this.#shared.callers.of(newest.header("authorization"));
    const found = /\nauthorization:[ \t]*([^\r\n]*)/i.exec(this.#held.toString("latin1", 0, 1_024));
    return this.#shared.callers.of(found?.[1] ?? null);
  }

  /** Reads the next request, once it is the turn of the one who sends it. */
  readOn(): void {
    if (this.isHolding) this.#shared.turns.later(() => this.feed());
    else if (this.#shared.turns.defers(this.#caller, () => this.#resume())) {
      this.#isDeferred = true;
      this.#socket.pause();
    }
  }

  #resume(): void {
    this.#isDeferred = false;
    this.#socket.resume();
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
    this.#arrive();
  }

  #arrive(): void {
    if (this.#isDue) {
      this.#socket.pause();
      return;
    }
    this.#isDue = true;
    const begin = () => {
      this.#isDue = false;
      if (!this.#socket.destroyed) this.feed();
    };
    // Where little more can be held, what has just arrived does not wait.
    if (this.#shared.heldBytes > 0.75 * maxHeldBytes) begin();
    else this.#shared.turns.arrive(this.#caller, begin);
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
