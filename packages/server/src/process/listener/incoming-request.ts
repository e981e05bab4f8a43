import type { IncomingMessage, ServerResponse } from "node:http";
import { type ProblemError, problem } from "../../http/problem.ts";
import type { ApiRequest, StreamLimits } from "../../http/request.ts";
import { bodyEndedEarly, concatenate } from "../../http/web-request.ts";
import { minReceivingRate } from "../config.ts";
import { ArrivingChunks } from "./arriving-chunks.ts";
import type { Shared } from "./shared.ts";

export interface Target {
  readonly pathname: string;
  readonly search: string;
}

/** A request of Node's HTTP server as an `ApiRequest`. */
export class IncomingRequest implements ApiRequest {
  readonly method: string;
  readonly pathname: string;
  readonly search: string;
  readonly #incoming: IncomingMessage;
  readonly #outgoing: ServerResponse;
  readonly #shared: Shared;
  #arrivingSince: number | undefined;
  #failure: ProblemError | undefined;
  #reject: ((reason: ProblemError) => void) | undefined;
  #chunks: ArrivingChunks | undefined;
  /** Called when more of its body may be parsed. */
  onRoom: () => void = () => {};

  constructor(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    { method, pathname, search }: Target & { readonly method: string },
    shared: Shared,
  ) {
    this.method = method;
    this.pathname = pathname;
    this.search = search;
    this.#incoming = incoming;
    this.#outgoing = outgoing;
    this.#shared = shared;
  }

  /** Returns all values of a header. Node's `headers` keeps only the first one and would hide a second key. */
  header(name: string): string | null {
    const values = this.#incoming.headersDistinct[name];
    if (values === undefined) return null;
    return values.length === 1 ? values[0]! : values.join(", ");
  }

  get isAborted(): boolean {
    const { socket, complete } = this.#incoming;
    return socket.destroyed || (socket.readableEnded && !complete);
  }

  /** True if the parser has read the whole request. */
  get isComplete(): boolean {
    return this.#incoming.complete;
  }

  /** The length of its body in bytes, unless the body is chunked. */
  get declaredLength(): number | undefined {
    const text = this.header("content-length");
    return text === null ? undefined : Number(text);
  }

  /** Start of the wait for its body, in milliseconds of `performance.now()`. */
  get arrivingSince(): number | undefined {
    return this.#arrivingSince;
  }

  /** Refuses the body because it violates HTTP. */
  fail(failure: ProblemError): void {
    this.#failure = failure;
    this.#reject?.(failure);
  }

  /** True if the waiting part of the body must be read before more is parsed. */
  get isFull(): boolean {
    return this.#chunks?.isFull === true;
  }

  async body(maxBytes: number): Promise<Uint8Array> {
    if (!this.#begin(maxBytes)) return new Uint8Array();
    let length = 0;
    try {
      return await this.#read(maxBytes, (bytes) => {
        length += bytes;
        this.#shared.arrive(bytes);
      });
    } finally {
      this.#end(length);
    }
  }

  async *chunks({ maxBytes, mostInMemory }: StreamLimits): AsyncGenerator<Uint8Array> {
    if (!this.#begin(maxBytes)) return;
    let counted = 0;
    const onArrival = (bytes: number) => {
      const more = Math.min(bytes, mostInMemory - counted);
      counted += more;
      this.#shared.arrive(more);
    };
    const chunks = new ArrivingChunks(this.#incoming, { maxBytes, onArrival, onRoom: () => this.onRoom() });
    this.#chunks = chunks;
    this.#reject = (reason) => chunks.fail(reason);
    try {
      for (let chunk = await chunks.next(); chunk !== undefined; chunk = await chunks.next()) {
        // The client's time stops while it has to wait, and grows with the bytes it sends.
        const waited = performance.now() - this.#arrivingSince! - (chunk.length / minReceivingRate) * 1_000;
        this.#arrivingSince = undefined;
        yield chunk;
        this.#arrivingSince = performance.now() - Math.max(0, waited);
      }
    } finally {
      chunks.drop();
      this.#end(counted);
    }
  }

  /**
   * Returns true if there is a body, and starts the wait for it. Refuses a body that is announced as too long, or has
   * failed.
   */
  #begin(maxBytes: number): boolean {
    const { declaredLength } = this;
    if (declaredLength !== undefined && declaredLength > maxBytes) throw problem("PAYLOAD_TOO_LARGE");
    if (declaredLength === undefined && this.header("transfer-encoding") === null) return false;
    if (this.#failure !== undefined) throw this.#failure;
    if (this.#incoming.httpVersion === "1.1" && this.header("expect") !== null) this.#outgoing.writeContinue();
    this.#arrivingSince = performance.now();
    return true;
  }

  #end(counted: number): void {
    this.#shared.arrivingBytes -= counted;
    this.#arrivingSince = undefined;
    this.#reject = undefined;
  }

  #read(maxBytes: number, onArrival: (bytes: number) => void): Promise<Uint8Array> {
    const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
    let chunks: Uint8Array[] | undefined = [];
    let length = 0;
    const refuse = (reason: ProblemError) => {
      // The rest is read and dropped, so that the client can finish sending and then read its refusal.
      chunks = undefined;
      reject(reason);
    };
    this.#reject = refuse;
    this.#incoming
      .on("data", (chunk: Uint8Array) => {
        if (chunks === undefined) return;
        length += chunk.length;
        if (length > maxBytes) return refuse(problem("PAYLOAD_TOO_LARGE"));
        chunks.push(chunk);
        onArrival(chunk.length);
      })
      .on("end", () => {
        if (chunks !== undefined) resolve(concatenate(chunks, length));
        chunks = undefined;
      })
      // Also called for a complete body, and creating an error costs as much as a look-up.
      .on("close", () => chunks !== undefined && refuse(problem("BAD_REQUEST", { message: bodyEndedEarly })))
      .on("error", () => {});
    return promise;
  }
}
