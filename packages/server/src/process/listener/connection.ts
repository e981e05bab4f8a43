import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { problem } from "../../http/problem.ts";
import { minSendingRate, timeouts } from "../config.ts";
import type { IncomingRequest } from "./incoming-request.ts";
import { Intake } from "./intake.ts";
import type { Shared } from "./shared.ts";

/** Responds to one request, and ends when the client has read the response. */
export type Turn = () => Promise<void>;

/**
 * The connection of one client. Clients may send requests without waiting for responses (pipelining, RFC 9112, section
 * 9.3.2). Each request starts when the client has read the previous response. So a client that does not read costs one
 * response.
 */
export class Connection {
  readonly socket: Socket;
  readonly #shared: Shared;
  readonly #intake: Intake;
  readonly #waiting: { readonly turn: Turn; readonly request: IncomingRequest | undefined }[] = [];
  #isBusy = false;
  #isClosing = false;
  #current: IncomingRequest | undefined;
  #newest: IncomingRequest | undefined;
  /** The time of opening, or of the last response that the client had read. */
  #restingSince = performance.now();
  #hasServed = false;
  #sendingSince: number | undefined;
  #onTaken: (() => void) | undefined;
  /** The latest time at which the connection ends, in milliseconds of `performance.now()`. */
  deadline = Number.POSITIVE_INFINITY;

  constructor(socket: Socket, shared: Shared) {
    this.socket = socket;
    this.#shared = shared;
    this.#intake = new Intake(socket, shared, this);
    socket.once("close", () => this.#onTaken?.());
    // Node's own end after a last response would not read what still arrives.
    socket.destroySoon = () => this.close();
  }

  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** True while the body of the request in progress is arriving. */
  get isArriving(): boolean {
    return this.#isBusy && this.#current === this.#newest && this.#current?.isComplete === false;
  }

  /** True if no request after the accepted ones is served. */
  get isClosing(): boolean {
    return this.#isClosing;
  }

  /** True if the next response is the last one. */
  get isLast(): boolean {
    return this.#isClosing && this.#waiting.length === 0;
  }

  /** Start of the idle time, or undefined. Blank lines do not count as a request, as HTTP demands. */
  get idleSince(): number | undefined {
    const isIdle = !(this.#isBusy || this.#isNewestIncomplete || this.#intake.isMidHead || this.#intake.isPending);
    return isIdle && this.#hasServed ? this.#restingSince : undefined;
  }

  /** Time of opening, as long as nothing has arrived. */
  get unusedSince(): number | undefined {
    return this.#intake.isUnused ? this.#restingSince : undefined;
  }

  /** Start of the wait for the rest of a request that already has its response. Node has its own limit for heads. */
  get incompleteSince(): number | undefined {
    return !this.#isBusy && this.#hasServed && this.#isNewestIncomplete ? this.#restingSince : undefined;
  }

  /** True if a request has begun to arrive and is incomplete. */
  get #isNewestIncomplete(): boolean {
    return this.#newest?.isComplete === false;
  }

  /** Start of the time without a request to work on. */
  get restingSince(): number | undefined {
    if (this.#isBusy) return this.arrivingSince;
    return this.#intake.isPending ? undefined : this.#restingSince;
  }

  get arrivingSince(): number | undefined {
    return this.#current?.arrivingSince;
  }

  /** Returns the method of the request that has just begun, if Node's parser does not know it. */
  takeUnknownMethod(): string | undefined {
    return this.#intake.takeUnknownMethod();
  }

  get holdingSince(): number | undefined {
    return this.#intake.holdingSince;
  }

  get sendingSince(): number | undefined {
    return this.#sendingSince;
  }

  /** The request that is being read, or was read last. */
  get newest(): IncomingRequest | undefined {
    return this.#newest;
  }

  /** Refuses with 408 the request whose body is late. */
  expire(): void {
    this.#current?.fail(problem("REQUEST_TIMEOUT", {}, { connection: "close" }));
  }

  /** Queues a request behind the earlier ones. After the last request the connection closes. */
  take(turn: Turn, { request, isLast = false }: { request?: IncomingRequest; isLast?: boolean } = {}): void {
    if (this.#isClosing) return;
    if (request !== undefined) {
      this.#newest = request;
      request.onRoom = () => this.#intake.readBody();
    }
    this.#isClosing = isLast;
    this.#waiting.push({ turn, request });
    if (!this.#isBusy) void this.#serve();
  }

  /** Closes the connection after all accepted requests were served. */
  close(): void {
    this.#isClosing = true;
    if (!this.#isBusy) this.#end();
  }

  /** Resolves when the client has read the response, or the connection is closed. */
  taken(outgoing: ServerResponse): Promise<void> {
    return new Promise((resolve) => {
      this.#onTaken = resolve;
      outgoing.once("close", resolve);
    });
  }

  /** Waits until the client has read a response of this many bytes, or the connection is closed. */
  async sent(bytes: number, taken: Promise<unknown>): Promise<void> {
    this.#sendingSince = performance.now();
    this.deadline = this.#sendingSince + timeouts.silence + (bytes / minSendingRate) * 1_000;
    this.#shared.send(bytes);
    await taken;
    this.#shared.unreadBytes -= bytes;
    this.deadline = Number.POSITIVE_INFINITY;
    this.#sendingSince = undefined;
  }

  async #serve(): Promise<void> {
    const next = this.socket.destroyed ? undefined : this.#waiting.shift();
    if (next !== undefined) {
      this.#isBusy = true;
      this.#current = next.request;
      this.deadline = Number.POSITIVE_INFINITY;
      const served = next.turn();
      // The body may have arrived long ago.
      if (this.#intake.isHolding) this.#intake.feed();
      await served;
    }
    // Other connections come first, however many requests this one has sent at once.
    if (this.#waiting.length > 0 && !this.socket.destroyed)
      this.#shared.turns.later(this.#intake.caller, () => void this.#serve());
    else this.#rest();
  }

  #rest(): void {
    this.#isBusy = false;
    this.#hasServed = true;
    this.#restingSince = performance.now();
    if (this.#isClosing) this.#end();
    else this.#intake.readOn();
  }

  /**
   * Reads what the client still sends for a moment. If it closed at once, the system would discard the unread response.
   */
  #end(): void {
    this.#intake.discard();
    this.socket.end();
    this.deadline = performance.now() + timeouts.linger;
  }
}
