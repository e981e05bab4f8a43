import type { IncomingRequest } from "./incoming-request.ts";

/**
 * Most bytes of a piece. Node creates two large objects per request, and this many bytes hold ten of the shortest
 * requests.
 */
const pieceBytes = 256;
const chunkedPieceBytes = 2_048;
/**
 * Most pieces of a chunked body that end at a blank line, where the body may end. A body can have thousands of them.
 */
const mostBlankLines = 64;
/** The end of a head, and of chunks with their trailers. */
const end = "\r\n\r\n";

/**
 * Cuts the bytes of a connection into pieces for Node's parser: one per head, and one per body of a known length, as
 * they arrive.
 */
export class Framing {
  /** Returns the request that the parser began last. */
  readonly #newest: () => IncomingRequest | undefined;
  /** The request of the body in the current piece. */
  #reading: IncomingRequest | undefined;
  /** The request of the arriving body, and the bytes or pieces of it that the parser has read. */
  #arriving: IncomingRequest | undefined;
  #handedOn = 0;
  /** The last bytes of an incomplete head or of incomplete chunks. */
  #last = "";
  #isMidHead = false;
  #isUnused = true;
  /** True if pieces begin and end where messages do. A piece of chunks may contain further requests. */
  #isExact = true;

  constructor(newest: () => IncomingRequest | undefined) {
    this.#newest = newest;
  }

  /** True if only blank lines have arrived. */
  get isUnused(): boolean {
    return this.#isUnused;
  }

  /** True if a head is incomplete. */
  get isMidHead(): boolean {
    return this.#isMidHead && this.#isExact;
  }

  /** True if the next piece certainly begins a request. */
  get isStart(): boolean {
    return this.#isExact && !this.#isMidHead && this.#body === undefined;
  }

  /** The newest request, while its body is expected. */
  get #body(): IncomingRequest | undefined {
    const newest = this.#newest();
    return newest?.isComplete === false ? newest : undefined;
  }

  /** Returns the next piece of the bytes that have arrived. */
  next(held: Buffer): Buffer {
    const body = this.#body;
    this.#reading = body;
    return held.subarray(0, body === undefined ? this.#headLength(held) : this.#bodyLength(body, held));
  }

  /** Records that the parser has read the piece. */
  read(piece: Buffer): void {
    const body = this.#reading;
    if (body === undefined) this.#endHead(piece);
    else if (body.declaredLength === undefined) this.#endChunks(body, piece);
    else this.#handedOn += piece.length;
  }

  #bodyLength(body: IncomingRequest, held: Buffer): number {
    if (body !== this.#arriving) [this.#arriving, this.#handedOn] = [body, 0];
    if (body.declaredLength !== undefined) return body.declaredLength - this.#handedOn || pieceBytes;
    if (this.#handedOn > mostBlankLines) return chunkedPieceBytes;
    return this.#lengthToEnd(held.subarray(0, chunkedPieceBytes)) ?? chunkedPieceBytes;
  }

  /** Returns the length of a head alone. Its body then arrives in one piece, which needs no copy. */
  #headLength(held: Buffer): number {
    return this.#lengthToEnd(held) ?? pieceBytes;
  }

  #lengthToEnd(held: Buffer): number | undefined {
    // The end of the head may be incomplete.
    const split = this.#last === "" ? -1 : (this.#last + held.toString("latin1", 0, end.length - 1)).indexOf(end);
    if (split !== -1) return split + end.length - this.#last.length;
    const found = held.indexOf(end);
    return found === -1 ? undefined : found + end.length;
  }

  #endHead(piece: Buffer): void {
    // Blank lines do not begin a request.
    if (!this.#isMidHead && piece.every((byte) => byte === 0x0d || byte === 0x0a)) return;
    this.#isUnused = false;
    this.#endMessage(piece);
  }

  #endChunks(body: IncomingRequest, piece: Buffer): void {
    if (this.#newest() !== body) this.#isExact = false;
    else if (body.isComplete) this.#endMessage(piece);
    else {
      this.#handedOn++;
      this.#last = this.#lastWith(piece).slice(1 - end.length);
    }
  }

  /** Finds the message that begins after the end of a head or of chunks. */
  #endMessage(piece: Buffer): void {
    const last = this.#lastWith(piece);
    this.#isMidHead = last !== end;
    this.#last = this.#isMidHead ? last.slice(1 - end.length) : "";
  }

  #lastWith(piece: Buffer): string {
    return (this.#last + piece.toString("latin1", Math.max(0, piece.length - end.length))).slice(-end.length);
  }
}
