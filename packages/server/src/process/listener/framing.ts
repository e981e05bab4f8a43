import type { IncomingRequest } from "./incoming-request.ts";

/** Node makes two large objects of each request it reads; this many bytes are ten of the shortest requests. */
const pieceBytes = 256;
const chunkedPieceBytes = 2_048;
/** Pieces of chunks that end where the body may end, at a blank line. A body can have thousands of them. */
const mostBlankLines = 64;
/** Of a head, and of chunks with their trailers. */
const end = "\r\n\r\n";

/**
 * Cuts what arrives on a connection into pieces for Node's parser, one for each head and one for each body of a known length,
 * as far as they have arrived.
 */
export class Framing {
  /** The request that the parser began last. */
  readonly #newest: () => IncomingRequest | undefined;
  /** The request whose body the current piece belongs to. */
  #reading: IncomingRequest | undefined;
  /** The request whose body arrives, and how many bytes or pieces of it the parser has got. */
  #arriving: IncomingRequest | undefined;
  #handedOn = 0;
  /** The last bytes of a head or of chunks that have arrived in part. */
  #last = "";
  #isMidHead = false;
  #isUnused = true;
  /** Whether the pieces begin and end where messages do. Requests may hide within a piece of chunks. */
  #isExact = true;

  constructor(newest: () => IncomingRequest | undefined) {
    this.#newest = newest;
  }

  /** Whether nothing has arrived but blank lines. */
  get isUnused(): boolean {
    return this.#isUnused;
  }

  /** Whether a head has arrived in part. */
  get isMidHead(): boolean {
    return this.#isMidHead && this.#isExact;
  }

  /** Whether the next piece surely begins a request. */
  get isStart(): boolean {
    return this.#isExact && !this.#isMidHead && this.#body === undefined;
  }

  /** The newest request while its body is awaited. */
  get #body(): IncomingRequest | undefined {
    const newest = this.#newest();
    return newest?.isComplete === false ? newest : undefined;
  }

  /** Returns the next piece of what has arrived. */
  next(held: Buffer): Buffer {
    const body = this.#body;
    this.#reading = body;
    return held.subarray(0, body === undefined ? this.#headLength(held) : this.#bodyLength(body, held));
  }

  /** To be called once the parser has read the piece. */
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

  /** A head alone: its body then comes in one piece, which need not be copied. */
  #headLength(held: Buffer): number {
    return this.#lengthToEnd(held) ?? pieceBytes;
  }

  #lengthToEnd(held: Buffer): number | undefined {
    // It may have arrived in part.
    const split = this.#last === "" ? -1 : (this.#last + held.toString("latin1", 0, end.length - 1)).indexOf(end);
    if (split !== -1) return split + end.length - this.#last.length;
    const found = held.indexOf(end);
    return found === -1 ? undefined : found + end.length;
  }

  #endHead(piece: Buffer): void {
    // Blank lines do not begin one.
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

  /** What follows the end of a head or of chunks begins another message. */
  #endMessage(piece: Buffer): void {
    const last = this.#lastWith(piece);
    this.#isMidHead = last !== end;
    this.#last = this.#isMidHead ? last.slice(1 - end.length) : "";
  }

  #lastWith(piece: Buffer): string {
    return (this.#last + piece.toString("latin1", Math.max(0, piece.length - end.length))).slice(-end.length);
  }
}
