import type { IncomingMessage } from "node:http";
import { type ProblemError, problem } from "../../http/problem.ts";
import { bodyEndedEarly, concatenate } from "../../http/web-request.ts";

interface Options {
  readonly maxBytes: number;
  /** Called with the bytes that came. */
  readonly onArrival: (bytes: number) => void;
  /** Called when there is room for more. */
  readonly onRoom: () => void;
}

/** Bytes that may wait to be taken, besides those of one packet. */
const mostWaiting = 65_536;

/** The body of a request as it comes from Node's parser, which is given no more of it while much waits to be taken. */
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

  /** Whether what is there has to be taken before more comes. */
  get isFull(): boolean {
    return this.#length >= mostWaiting;
  }

  /** Refuses what is still to come. */
  fail(failure: ProblemError): void {
    if (this.#isEnded || this.#isDropped) return;
    this.#failure = failure;
    this.drop();
    this.#wake?.();
  }

  /** Lets what is still to come be read and dropped, so that the client can finish sending and then read its response. */
  drop(): void {
    this.#isDropped = true;
    this.#take();
  }

  /** Returns what has come, or the next that comes; undefined at the end. */
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
