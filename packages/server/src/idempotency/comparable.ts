// Requests with bytes in their body, in a form that can be compared as JSON.
import { type Sha256, toHex } from "../http/sha256.ts";
import type { ValidRequest } from "../http/validation.ts";

/** Returns the request with the hashes of bytes and files in their place. `kind`: that of its body. */
export async function comparable(valid: ValidRequest, kind: string, sha256: Sha256): Promise<unknown> {
  if (kind !== "binary" && kind !== "multipart") return valid;
  return { ...valid, body: await hashed(valid.body, sha256) };
}

async function hashed(value: unknown, sha256: Sha256): Promise<unknown> {
  if (value instanceof Uint8Array) return { bytes: await sha256(toHex(value)) };
  if (value instanceof File) {
    const { name, type } = value;
    return { file: name, type, bytes: await sha256(toHex(new Uint8Array(await value.arrayBuffer()))) };
  }
  if (Array.isArray(value)) return Promise.all(value.map((item) => hashed(item, sha256)));
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(async ([name, member]) => [name, await hashed(member, sha256)] as const);
  return Object.fromEntries(await Promise.all(members));
}
