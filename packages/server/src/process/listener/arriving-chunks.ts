import type { IncomingMessage } from "node:http";
import { type ProblemError, problem } from "../../http/problem.ts";
import { bodyEndedEarly, concatenate } from "../../http/web-request.ts";

interface Options {
  readonly maxBytes: number;
  /** Called with the number of bytes that arrived. */
  readonly onArrival: (bytes: number) => void;
  /** Called when more bytes may arrive. */
  readonly onRoom: () => void;
}

/** Bytes that may wait for their reader, besides those of one packet. */
const mostWaiting = 65_536;

/**
 * The body of a request as Node's parser reports it. The parser gets no more of it while too much waits for the reader.
 */
export class ArrivingChunks {
  readonly #onRoom: () => void;
  #chunks: Uint8Array[] = [];
  #length = 0;
  #isEnded = false;
  #isDropped = false;
  #failure: ProblemError | undefined;
  #wake: (() => void) | undefined;

  constructor(incoming: IncomingMessage, { maxBytes, onArrival, onRoom }: Options) {
    this.#onRoom = onRoom;
    let total = 0;
    incoming
      .on("data", (chunk: Uint8Array) => {
        if (this.#isDropped) return;
        total += chunk.length;
        if (total > maxBytes) return this.fail(problem("PAYLOAD_TOO_LARGE"));
        this.#chunks.push(chunk);
        this.#length += chunk.length;
        onArrival(chunk.length);
        this.#wake?.();
      })
      .on("end", () => {
        this.#isEnded = true;
        this.#wake?.();
      })
      .on("close", () => this.fail(problem("BAD_REQUEST", { message: bodyEndedEarly })))
      .on("error", () => {});
  }

  /** True if the waiting bytes must be read before more arrive. */
  get isFull(): boolean {
    return this.#length >= mostWaiting;
  }

  /** Refuses the rest of the body. */
  fail(failure: ProblemError): void {
    if (this.#isEnded || this.#isDropped) return;
    this.#failure = failure;
    this.drop();
    this.#wake?.();
  }

  /** Drops the rest of the body as it arrives, so that the client can finish sending and then read its response. */
  drop(): void {
    this.#isDropped = true;
    this.#take();
  }

  /** Returns the waiting bytes or the next ones; undefined at the end. */
  async next(): Promise<Uint8Array | undefined> {
    while (this.#length === 0 && !this.#isEnded && this.#failure === undefined) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#wake = undefined;
    }
    if (this.#failure !== undefined) throw this.#failure;
    return this.#length > 0 ? this.#take() : undefined;
  }

  #take(): Uint8Array {
    const taken = concatenate(this.#chunks, this.#length);
    this.#chunks = [];
    this.#length = 0;
    this.#onRoom();
    return taken;
  }
}
