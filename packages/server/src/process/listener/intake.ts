import type { Socket } from "node:net";
import { maxHeldBytes } from "../config.ts";
import { Framing } from "./framing.ts";
import type { IncomingRequest } from "./incoming-request.ts";
import type { Shared } from "./shared.ts";
import { isPartOfMethod, withKnownMethod } from "./unknown-method.ts";

/** The part of a connection that the intake uses. */
interface Receiver {
  readonly isBusy: boolean;
  readonly isArriving: boolean;
  readonly isClosing: boolean;
  readonly newest: IncomingRequest | undefined;
}

/**
 * Bytes of a connection that Node's parser has not read yet. Node would parse all requests of a packet at once, 2,400
 * of them in 64 KiB. Here the parser gets a small piece at a time, and none while a request is in progress.
 */
export class Intake {
  readonly #socket: Socket;
  readonly #shared: Shared;
  readonly #connection: Receiver;
  readonly #framing: Framing;
  readonly #parse: (chunk: Buffer) => void;
  /** Reports the end of the connection to Node, after all held bytes were passed on. */
  #finish: (() => void) | undefined;
  #isEnded = false;
  #isFeeding = false;
  #isDue = false;
  #isDeferred = false;
  #held: Buffer = Buffer.alloc(0);
  #holdingSince = 0;
  #isDiscarding = false;
  #isPaused = false;
  #method: string | undefined;

  constructor(socket: Socket, shared: Shared, connection: Receiver) {
    this.#socket = socket;
    this.#shared = shared;
    this.#connection = connection;
    this.#framing = new Framing(() => connection.newest);
    // Node's HTTP server has just added its parser as the last listener.
    this.#parse = takeListener(socket, "data");
    this.#finish = takeListener(socket, "end");
    socket.on("data", (chunk: Buffer) => this.#receive(chunk));
    // Otherwise Node would resume reading whenever a part of the body was read.
    const resume = socket.resume.bind(socket);
    socket.resume = () => (this.#isPaused ? socket : resume());
    socket.once("end", () => {
      this.#isEnded = true;
      this.#arrive();
    });
    socket.once("close", () => this.discard());
  }

  /** Start of the time in which bytes were always held, in milliseconds of `performance.now()`. */
  get holdingSince(): number | undefined {
    return this.isHolding ? this.#holdingSince : undefined;
  }

  /** True if the body of the request in progress, or the next request, is expected. */
  get #isWanted(): boolean {
    const { isArriving, isBusy, isClosing, newest } = this.#connection;
    return isArriving ? newest?.isFull !== true : !(isBusy || isClosing);
  }

  /** True if only blank lines have arrived. */
  get isUnused(): boolean {
    return this.#framing.isUnused && !this.isPending;
  }

  /** True if a head is incomplete. */
  get isMidHead(): boolean {
    return this.#framing.isMidHead;
  }

  get isHolding(): boolean {
    return this.#held.length > 0;
  }

  /** True if bytes are held or may be, so that the connection only looks idle. */
  get isPending(): boolean {
    return (this.isHolding && !this.#awaitsMethod) || this.#isDeferred;
  }

  /** True if the parser must wait for the rest of a method. */
  get #awaitsMethod(): boolean {
    return this.#framing.isStart && !this.#isEnded && isPartOfMethod(this.#held);
  }

  /** Passes on the bytes that the connection is ready for. */
  feed(): void {
    // A request begins while the parser still reads the piece that holds it.
    if (this.#isFeeding) return;
    this.#isFeeding = true;
    try {
      this.#feed();
    } finally {
      this.#isFeeding = false;
    }
    if (this.isHolding && !this.#awaitsMethod) this.#pause();
    else if (this.#isEnded) this.#end();
    else if (this.#socket.isPaused()) this.#unpause();
  }

  #feed(): void {
    while (this.isHolding && this.#isWanted && !this.#awaitsMethod) {
      const piece = this.#framing.next(this.#held);
      this.#hold(this.#held.subarray(piece.length));
      this.#parse(this.#known(piece));
      this.#framing.read(piece);
    }
  }

  #known(piece: Buffer): Buffer {
    if (!this.#framing.isStart) return piece;
    const { bytes, method } = withKnownMethod(piece);
    this.#method = method;
    return bytes;
  }

  /** Returns the method of the request that has just begun, if Node's parser does not know it. */
  takeUnknownMethod(): string | undefined {
    const method = this.#method;
    this.#method = undefined;
    return method;
  }

  /**
   * The organisation of the sender, by the key of the connection's last request, or of its first one before that is
   * parsed.
   */
  get caller(): string {
    const { newest } = this.#connection;
    if (newest !== undefined) return this.#shared.callers.of(newest.header("authorization"));
    const found = /\nauthorization:[ \t]*([^\r\n]*)/i.exec(this.#held.toString("latin1", 0, 1_024));
    return this.#shared.callers.of(found?.[1] ?? null);
  }

  /** Continues to read a body when there is space for more of it. */
  readBody(): void {
    if (this.isHolding) this.#arrive();
  }

  /** Reads the next request when its sender's turn comes. */
  readOn(): void {
    if (this.isHolding) this.#shared.turns.later(this.caller, () => this.feed());
    else if (this.#shared.turns.defers(this.caller, () => this.#resume())) {
      this.#isDeferred = true;
      this.#pause();
    }
  }

  #resume(): void {
    this.#isDeferred = false;
    this.#unpause();
  }

  #pause(): void {
    this.#isPaused = true;
    this.#socket.pause();
  }

  #unpause(): void {
    this.#isPaused = false;
    this.#socket.resume();
  }

  #end(): void {
    this.#finish?.();
    this.#finish = undefined;
  }

  /** Drops the held bytes and everything that follows. */
  discard(): void {
    this.#isDiscarding = true;
    this.#hold(Buffer.alloc(0));
    this.#unpause();
  }

  #receive(chunk: Buffer): void {
    if (this.#isDiscarding) return;
    this.#hold(this.isHolding ? Buffer.concat([this.#held, chunk]) : chunk);
    this.#arrive();
  }

  #arrive(): void {
    if (this.#isDue) {
      this.#pause();
      return;
    }
    this.#isDue = true;
    const begin = () => {
      this.#isDue = false;
      if (!this.#socket.destroyed) this.feed();
    };
    // Close to the limit of held bytes, new bytes do not wait.
    if (this.#shared.heldBytes > 0.75 * maxHeldBytes) begin();
    else this.#shared.turns.arrive(this.caller, begin);
  }

  #hold(held: Buffer): void {
    if (!this.isHolding) this.#holdingSince = performance.now();
    const more = held.length - this.#held.length;
    this.#held = held;
    this.#shared.hold(more);
  }
}

/** Removes and returns the newest listener of an event of the socket. */
function takeListener<Values extends unknown[]>(socket: Socket, event: string): (...values: Values) => void {
  const listener = socket.listeners(event).at(-1) as (this: Socket, ...values: Values) => void;
  socket.off(event, listener);
  return listener.bind(socket);
}
