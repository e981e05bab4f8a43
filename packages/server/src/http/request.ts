/**
 * A request as the stages see it, whether it came in through Node's HTTP server (listener/incoming-request.ts) or as a
 * web-standard `Request` (web-request.ts).
 */
export interface ApiRequest {
  readonly method: string;
  /** Still percent-encoded. */
  readonly pathname: string;
  /** The query with its question mark, or an empty text. */
  readonly search: string;
  /** The value of a header by its name in lower case, several lines of it joined by ", "; null if it is missing. */
  header(name: string): string | null;
  /** All bytes of the body. Refuses with 413 what is longer, with 400 a body that ends early, with 408 one that is late. */
  body(maxBytes: number): Promise<Uint8Array>;
  /**
   * The bytes of the body piece by piece. The client sends on when a piece is taken. Refuses as `body` does. Either of the
   * two is called, once.
   */
  chunks(limits: StreamLimits): AsyncIterable<Uint8Array>;
  /** Whether the client has closed its connection. */
  readonly isAborted: boolean;
}

export interface StreamLimits {
  /** Of the body. */
  readonly maxBytes: number;
  /** As much of the body as its reader keeps in memory at a time. */
  readonly mostInMemory: number;
}
