/** Computes the SHA-256 of a text's UTF-8, in hexadecimal. */
export type Sha256 = (text: string) => string | Promise<string>;

/** Uses Web Crypto and so runs anywhere. On Node it uses another thread, which costs more than the hashing. */
export const webSha256: Sha256 = async (text) =>
  toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))));

const hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

export function toHex(bytes: Uint8Array): string {
  let hex = "";
  for (const byte of bytes) hex += hexOfByte[byte];
  return hex;
}
