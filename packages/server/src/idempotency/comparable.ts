// Converts requests with bytes in their body to comparable JSON.
import { digestOf } from "../http/temporary-files.ts";
import type { ValidRequest } from "../http/validation.ts";

/** Returns the request with hashes in place of bytes and files. `kind`: the kind of its body. */
export async function comparable(valid: ValidRequest, kind: string): Promise<unknown> {
  if (kind !== "binary" && kind !== "multipart") return valid;
  return { ...valid, body: await hashed(valid.body) };
}

async function hashed(value: unknown): Promise<unknown> {
  if (value instanceof File) return { file: value.name, type: value.type, bytes: await digestOf(value) };
  if (value instanceof Blob) return { bytes: await digestOf(value) };
  if (Array.isArray(value)) return Promise.all(value.map(hashed));
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(async ([name, member]) => [name, await hashed(member)] as const);
  return Object.fromEntries(await Promise.all(members));
}
