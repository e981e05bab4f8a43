// The way in and out by web standards: for the sandbox, for tests, for any runtime with `Request` and `Response`.
import { type Answer, answerHeaders } from "./answer.ts";
import { problem } from "./problem.ts";
import type { ApiRequest } from "./request.ts";

/** A web-standard request as the stages see it. */
export function fromWebRequest(request: Request): ApiRequest {
  const { pathname, search } = new URL(request.url);
  return {
    method: request.method,
    pathname,
    search,
    header: (name) => request.headers.get(name),
    body: (maxBytes) => readBytes(request, maxBytes),
    chunks: ({ maxBytes }) => readChunks(request, maxBytes),
    get isAborted() {
      return request.signal.aborted;
    },
  };
}

/** Writes an answer as a web-standard response. A HEAD request gets the headers alone. */
export function toWebResponse(answer: Answer, method: string): Response {
  const body = method === "HEAD" ? null : (answer.body ?? null);
  return new Response(body, { status: answer.status, headers: answerHeaders(answer) });
}

async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of readChunks(request, maxBytes)) {
    length += chunk.length;
    chunks.push(chunk);
  }
  return concatenate(chunks, length);
}

async function* readChunks(request: Request, maxBytes: number): AsyncGenerator<Uint8Array> {
  const declared = request.headers.get("content-length");
  if (Number(declared) > maxBytes) throw problem("PAYLOAD_TOO_LARGE");
  if (request.body === null) return;
  const reader: ReadableStreamDefaultReader<Uint8Array> = request.body.getReader();
  let length = 0;
  try {
    for (let read = await whole(reader.read()); !read.done; read = await whole(reader.read())) {
      length += read.value.length;
      if (length > maxBytes) throw problem("PAYLOAD_TOO_LARGE");
      yield read.value;
    }
  } finally {
    // Let go, not cancelled: the caller may still be sending.
    reader.releaseLock();
  }
}

async function whole<Result>(reading: Promise<Result>): Promise<Result> {
  try {
    return await reading;
  } catch {
    throw problem("BAD_REQUEST", { message: bodyEndedEarly });
  }
}

/** The caller will hardly read it: most often it has gone away. */
export const bodyEndedEarly = "The body ended before its announced length. Send it again.";

/** The chunks as one. */
export function concatenate(chunks: readonly Uint8Array[], length: number): Uint8Array {
  if (chunks.length === 1) return chunks[0]!;
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}
