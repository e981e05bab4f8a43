// Converts web-standard requests and responses: for the sandbox, tests, and any runtime with `Request` and `Response`.
import { problem } from "./problem.ts";
import type { ApiRequest } from "./request.ts";
import { type ApiResponse, responseHeaders } from "./response.ts";

/** Returns a web-standard request as an `ApiRequest`. */
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

/** Converts a response to a web-standard one. A response to HEAD has no body. */
export function toWebResponse(response: ApiResponse, method: string): Response {
  const body = method === "HEAD" ? null : (response.body ?? null);
  return new Response(body, { status: response.status, headers: responseHeaders(response) });
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
    // Released, not cancelled: the caller may still be sending.
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

/** Rarely read, because the caller has usually left. */
export const bodyEndedEarly = "The body ended before its announced length. Send it again.";

/** Joins the chunks. */
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
