// A client that writes bytes and reads responses strictly by RFC 9112, so that nothing of the wire is hidden.
import { connect, type Socket } from "node:net";

export interface RawRequest {
  /** @default "GET" */
  readonly method?: string;
  readonly path: string;
  /** In this order, as often as they are named. */
  readonly headers?: readonly (readonly [name: string, value: string])[];
  readonly body?: string | Uint8Array;
}

export interface RawResponse {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
  /** With its head. */
  readonly bytes: number;
}

/** Returns the request as it goes over the wire, with the headers that its body needs. */
export function toBytes({ method = "GET", path, headers = [], body }: RawRequest): Buffer {
  const has = (wanted: string) => headers.some(([name]) => name.toLowerCase() === wanted);
  const content = body === undefined ? undefined : Buffer.from(body as string);
  const all = [...(has("host") ? [] : [["Host", "x"]]), ...headers];
  if (content !== undefined && !has("content-type")) all.push(["Content-Type", "application/json"]);
  if (content !== undefined && !has("content-length")) all.push(["Content-Length", String(content.length)]);
  const head = `${method} ${path} HTTP/1.1\r\n${all.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`;
  return Buffer.concat([Buffer.from(head, "latin1"), content ?? Buffer.alloc(0)]);
}

export interface Limits {
  /** Bytes of one response after which the connection is cut. */
  readonly maxBytes?: number;
  readonly timeoutMs?: number;
}

/** The fault of a response that has more bytes than the limit. */
export const tooLarge = "too large";

/** Violations of HTTP by responses of this run. */
export const violations: string[] = [];

export class RawConnection {
  readonly responses: RawResponse[] = [];
  /** The first violation of HTTP, or `tooLarge`. */
  fault: string | undefined;
  /** Bytes that do not belong to a whole response yet. */
  pendingBytes = 0;
  readonly socket: Socket;
  readonly #limits: Required<Limits>;
  #chunks: Buffer[] = [];
  #needed = 1;
  readonly #waiting: (() => void)[] = [];

  constructor(url: string, { maxBytes = 64 * 2 ** 20, timeoutMs = 5_000 }: Limits = {}) {
    const { hostname, port } = new URL(url);
    this.#limits = { maxBytes, timeoutMs };
    this.socket = connect({ host: hostname, port: Number(port), allowHalfOpen: false });
    this.socket.setNoDelay(true).on("error", () => {});
    this.socket.on("close", () => this.#wake());
    this.socket.on("data", (chunk: Buffer) => this.#receive(chunk));
  }

  get isClosed(): boolean {
    return this.socket.destroyed || this.socket.readableEnded;
  }

  write(bytes: string | Uint8Array): void {
    if (this.socket.writable) this.socket.write(bytes);
  }

  /** Waits until `count` responses have arrived, the connection has ended or the time is over. */
  async responded(count: number, timeoutMs = this.#limits.timeoutMs): Promise<readonly RawResponse[]> {
    const late = setTimeout(() => this.#wake(), timeoutMs);
    const deadline = performance.now() + timeoutMs;
    while (this.responses.length < count && !this.isClosed && performance.now() < deadline - 1) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    clearTimeout(late);
    return this.responses;
  }

  close(): void {
    this.socket.destroy();
  }

  #wake(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  #receive(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.pendingBytes += chunk.length;
    if (this.pendingBytes > this.#limits.maxBytes) this.#refuse(tooLarge);
    while (this.fault === undefined && this.pendingBytes >= this.#needed) {
      const bytes = this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks);
      const parsed = parse(bytes);
      if (typeof parsed === "string") {
        this.#refuse(parsed);
        break;
      }
      this.#needed = "needed" in parsed ? parsed.needed : 1;
      const rest = "response" in parsed ? bytes.subarray(parsed.response.bytes) : bytes;
      if ("response" in parsed) this.responses.push(parsed.response);
      this.#chunks = rest.length === 0 ? [] : [rest];
      this.pendingBytes = rest.length;
    }
    this.#wake();
  }

  #refuse(fault: string): void {
    this.fault = fault;
    if (fault !== tooLarge) violations.push(fault);
    this.#chunks = [];
    this.socket.destroy();
  }
}

type Parsed = { readonly response: RawResponse } | { readonly needed: number };

/** Returns the first response, the number of bytes needed to continue, or the fault. */
function parse(bytes: Buffer): Parsed | string {
  const end = bytes.indexOf("\r\n\r\n");
  if (end === -1) return bytes.length > 65_536 ? "a head without an end" : { needed: bytes.length + 1 };
  const [line = "", ...fields] = bytes.toString("latin1", 0, end).split("\r\n");
  const status = Number(/^HTTP\/1\.1 (\d{3}) [\x20-\x7e]*$/.exec(line)?.[1]);
  if (Number.isNaN(status)) return `a status line that is invalid: ${line.slice(0, 80)}`;
  const headers = new Map<string, string>();
  for (const field of fields) {
    const [, name, value = ""] = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*(.*?)[ \t]*$/.exec(field) ?? [];
    if (name === undefined) return `a header that is invalid: ${field.slice(0, 80)}`;
    const known = headers.get(name.toLowerCase());
    headers.set(name.toLowerCase(), known === undefined ? value : `${known}, ${value}`);
  }
  const start = end + 4;
  const respond = (body: string, bytes: number) => ({ response: { status, headers, body, bytes } });
  if (status < 200 || status === 204 || status === 304) return respond("", start);
  const length = headers.get("content-length");
  if (headers.get("transfer-encoding") === "chunked") {
    if (length !== undefined) return "both Content-Length and Transfer-Encoding";
    return parseChunks(bytes, start, respond);
  }
  if (length === undefined || !/^\d{1,15}$/.test(length)) return `a response without a valid length (${status})`;
  const whole = start + Number(length);
  return bytes.length < whole ? { needed: whole } : respond(bytes.toString("utf8", start, whole), whole);
}

function parseChunks(bytes: Buffer, start: number, respond: (body: string, bytes: number) => Parsed): Parsed | string {
  const body: Buffer[] = [];
  for (let at = start; ; ) {
    const end = bytes.indexOf("\r\n", at);
    if (end === -1) return { needed: bytes.length + 1 };
    const size = Number.parseInt(/^[0-9A-Fa-f]{1,8}$/.exec(bytes.toString("latin1", at, end))?.[0] ?? "", 16);
    if (Number.isNaN(size)) return "a chunk without a valid size";
    const next = end + 2 + size + 2;
    if (bytes.length < next) return { needed: next };
    if (bytes.toString("latin1", next - 2, next) !== "\r\n") return "a chunk without an end";
    if (size === 0) return respond(Buffer.concat(body).toString(), next);
    body.push(bytes.subarray(end + 2, next - 2));
    at = next;
  }
}
