// Reads a response no further than it is wanted: a small compressed one may stand for gigabytes.
import type { Deadline } from "./deadline.ts";

/** The body as text; `undefined` if it has more bytes than allowed, counted after decompression. */
export async function readText(response: Response, limit: number, deadline: Deadline): Promise<string | undefined> {
  // Missing where there are no streams of the web (React Native, node-fetch), and for a response without a body.
  const reader = response.body?.getReader?.();
  let text: string | undefined;
  try {
    text = await deadline.race(reader ? read(reader, limit) : response.text());
  } finally {
    // Gives the connection up; what is still to come would be read for nothing.
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
