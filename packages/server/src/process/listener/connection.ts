import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { problem } from "../../http/problem.ts";
import { minSendingRate, timeouts } from "../config.ts";
import type { IncomingRequest } from "./incoming-request.ts";
import { Intake } from "./intake.ts";
import type { Shared } from "./shared.ts";

/** Responds to one request, and ends when the client has taken the response. */
export type Turn = () => Promise<void>;

/**
 * One client's connection. Requests may be sent without waiting for responses (pipelining, RFC 9112, section 9.3.2); each is
 * begun when the response before it has been taken, so a client that does not read costs one response.
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
  /** When it was opened, or the last response was taken. */
  #restingSince = performance.now();
  #hasServed = false;
  #sendingSince: number | undefined;
  #onTaken: (() => void) | undefined;
  /** When this connection ends whatever happens, in milliseconds of `performance.now()`. */
  deadline = Number.POSITIVE_INFINITY;

  constructor(socket: Socket, shared: Shared) {
    this.socket = socket;
    this.#shared = shared;
    this.#intake = new Intake(socket, shared, this);
    socket.once("close", () => this.#onTaken?.());
    // Node's own end after a last response, at the client's wish or ours, would not read what still comes.
    socket.destroySoon = () => this.close();
  }

  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** Whether the request in progress has not been read to its end. */
  get isArriving(): boolean {
    return this.#isBusy && this.#current === this.#newest && this.#current?.isComplete === false;
  }

  /** Whether nothing after what was accepted is served. */
  get isClosing(): boolean {
    return this.#isClosing;
  }

  /** Whether the next response is the last one. */
  get isLast(): boolean {
    return this.#isClosing && this.#waiting.length === 0;
  }

  /** Since when there is nothing to do. Blank lines are no request: HTTP ignores them. */
  get idleSince(): number | undefined {
    const isIdle = !(this.#isBusy || this.#isNewestIncomplete || this.#intake.isMidHead || this.#intake.isPending);
    return isIdle && this.#hasServed ? this.#restingSince : undefined;
  }

  /** Since when it has been open, while nothing has arrived. */
  get unusedSince(): number | undefined {
    return this.#intake.isUnused ? this.#restingSince : undefined;
  }

  /** Since when the rest of a request is awaited that has its response already. Node has its own limit for heads. */
  get incompleteSince(): number | undefined {
    return !this.#isBusy && this.#hasServed && this.#isNewestIncomplete ? this.#restingSince : undefined;
  }

  /** Whether a request has begun to arrive and is not complete. */
  get #isNewestIncomplete(): boolean {
    return this.#newest?.isComplete === false;
  }

  /** Since when it has no request that could be worked on. */
  get restingSince(): number | undefined {
    if (this.#isBusy) return this.arrivingSince;
    return this.#intake.isPending ? undefined : this.#restingSince;
  }

  get arrivingSince(): number | undefined {
    return this.#current?.arrivingSince;
  }

  /** The method of the request that has just begun, if Node's parser does not know it. */
  takeUnknownMethod(): string | undefined {
    return this.#intake.takeUnknownMethod();
  }

  get holdingSince(): number | undefined {
    return this.#intake.holdingSince;
  }

  get sendingSince(): number | undefined {
    return this.#sendingSince;
  }

  /** The request that is read from the wire, or was last. */
  get newest(): IncomingRequest | undefined {
    return this.#newest;
  }

  /** Refuses with 408 the request whose body does not arrive. */
  expire(): void {
    this.#current?.fail(problem("REQUEST_TIMEOUT", {}, { connection: "close" }));
  }

  /** Serves a request once all before it are served; after the last one the connection closes. */
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

  /** Closes once everything accepted so far is served. */
  close(): void {
    this.#isClosing = true;
    if (!this.#isBusy) this.#end();
  }

  /** Resolves when the client has taken the response, or the connection is closed. */
  taken(outgoing: ServerResponse): Promise<void> {
    return new Promise((resolve) => {
      this.#onTaken = resolve;
      outgoing.once("close", resolve);
    });
  }

  /** Waits until the client has taken the response of so many bytes, or the connection is closed. */
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
      // Its body may have arrived long ago.
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

  /** What the client still sends is read for a moment: closed at once, the system would take back what it has not read yet. */
  #end(): void {
    this.#intake.discard();
    this.socket.end();
    this.deadline = performance.now() + timeouts.linger;
  }
}
