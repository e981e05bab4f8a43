// Reads a response only as far as needed: a small compressed one may stand for gigabytes.
import type { Deadline } from "./deadline.ts";

/** Returns the body as text; `undefined` if it has more bytes than allowed, counted after decompression. */
export async function readText(response: Response, limit: number, deadline: Deadline): Promise<string | undefined> {
  // Missing where there are no web streams (React Native, node-fetch), and for a response without a body.
  const reader = response.body?.getReader?.();
  let text: string | undefined;
  try {
    text = await deadline.race(() => (reader ? read(reader, limit) : response.text()));
  } finally {
    // Closes the connection, as the rest of the body is not needed.
    if (text === undefined) reader?.cancel().catch(() => {});
  }
  return text && text.length > limit ? undefined : text;
}

async function read(reader: ReadableStreamDefaultReader<Uint8Array>, limit: number): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > limit) return undefined;
    text += decoder.decode(value, { stream: true });
  }
}
