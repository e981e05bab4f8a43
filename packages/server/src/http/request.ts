/**
 * The request that all stages share. It comes from Node's HTTP server (listener/incoming-request.ts) or from a
 * web-standard `Request` (web-request.ts).
 */
export interface ApiRequest {
  readonly method: string;
  /** The path, still percent-encoded. */
  readonly pathname: string;
  /** The query with its question mark, or an empty string. */
  readonly search: string;
  /** Returns a header by its name in lower case, or null. Several lines of it are joined by ", ". */
  header(name: string): string | null;
  /** Returns the whole body. Refuses a longer one with 413, one that ends early with 400, and a slow one with 408. */
  body(maxBytes: number): Promise<Uint8Array>;
  /**
   * Returns the body in chunks. The client sends more when a chunk is taken. It refuses as `body` does. A caller uses
   * either of the two, once.
   */
  chunks(limits: StreamLimits): AsyncIterable<Uint8Array>;
  /** True if the client has closed its connection. */
  readonly isAborted: boolean;
}

export interface StreamLimits {
  /** The limit of the body. */
  readonly maxBytes: number;
  /** The most bytes of the body that its reader holds in memory at a time. */
  readonly mostInMemory: number;
}
