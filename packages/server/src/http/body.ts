// Reads a request body as JSON, strictly: no byte over the limit, no byte that is not UTF-8, no string or number that a
// database or another program could not keep.
import { limits } from "../generated/limits.ts";
import { type Fault, problem } from "./problem.ts";

/** The body as a JSON value. Refuses with 413 before reading on, with 400 for anything that is not sound JSON. */
export async function readJson(request: Request): Promise<unknown> {
  const bytes = await readBytes(request, limits.body.maxBytes);
  if (bytes.length === 0)
    throw problem("BAD_REQUEST", { message: "A JSON body is needed. Send {} if there is nothing to say." });
  const value = parse(decode(bytes));
  const faults = findUnsound(value);
  if (faults.length > 0) throw problem("BAD_REQUEST", faults);
  return value;
}

async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  const declared = request.headers.get("content-length");
  if (Number(declared) > maxBytes) throw problem("PAYLOAD_TOO_LARGE");
  // HTTP holds a sender to the length it declares; without a stream a PATCH takes a quarter less.
  if (declared !== null) return readWhole(request, maxBytes);
  if (request.body === null) return new Uint8Array();
  const reader: ReadableStreamDefaultReader<Uint8Array> = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let read = await whole(reader.read()); !read.done; read = await whole(reader.read())) {
    length += read.value.length;
    if (length > maxBytes) {
      // Let go, not cancelled: that would cut the connection while the caller still sends, and the refusal would be lost.
      reader.releaseLock();
      throw problem("PAYLOAD_TOO_LARGE");
    }
    chunks.push(read.value);
  }
  return chunks.length === 1 ? chunks[0]! : concatenate(chunks, length);
}

async function readWhole(request: Request, maxBytes: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(await whole(request.arrayBuffer()));
  if (bytes.length > maxBytes) throw problem("PAYLOAD_TOO_LARGE");
  return bytes;
}

/** A body that breaks off is the caller's matter, who will hardly hear of it: most often it has gone away. */
async function whole<Result>(reading: Promise<Result>): Promise<Result> {
  try {
    return await reading;
  } catch {
    throw problem("BAD_REQUEST", { message: "The body broke off." });
  }
}

function concatenate(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw problem("BAD_REQUEST", { message: "The body is not UTF-8." });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const place = /line \d+ column \d+/.exec((error as Error).message)?.[0];
    throw problem("BAD_REQUEST", {
      message: place === undefined ? "The body is not JSON." : `The body is not JSON, see ${place}.`,
    });
  }
}

/** Faults of strings with U+0000 or lone surrogates and of numbers beyond a double. Iterative: depth is the caller's choice. */
export function findUnsound(root: unknown): Fault[] {
  const faults: Fault[] = [];
  const pending: { value: unknown; path: string }[] = [{ value: root, path: "" }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value, path } = next;
    const fault = typeof value === "string" ? unsoundText(value) : unsoundNumber(value);
    if (fault !== undefined) faults.push({ message: fault, path });
    if (typeof value !== "object" || value === null) continue;
    for (const [key, member] of Object.entries(value)) {
      const fault = unsoundText(key);
      if (fault !== undefined) faults.push({ message: `${fault} It is in the name of a field.`, path });
      else pending.push({ value: member, path: `${path}/${escapePointer(key)}` });
    }
  }
  return faults.reverse();
}

function unsoundText(text: string): string | undefined {
  if (text.includes("\0")) return "Text must not contain U+0000.";
  if (!text.isWellFormed()) return "Text must not contain a lone surrogate.";
  return undefined;
}

function unsoundNumber(value: unknown): string | undefined {
  return typeof value === "number" && !Number.isFinite(value) ? "The number is out of range." : undefined;
}

/** A key as a part of a JSON pointer (RFC 6901, section 3). */
export function escapePointer(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
