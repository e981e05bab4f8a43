// The format of an API key: `org_` and 60 characters of base64url. They hold the organisation's id (16 bytes), the
// key's own id (5 bytes) and the secret (24 random bytes). The server stores only a hash of the secret. 192 random bits
// need no salt and no slow hash.
import { toHex } from "./sha256.ts";

export interface ApiKey {
  readonly orgId: string;
  readonly keyId: string;
  readonly secret: string;
}

const orgBytes = 16;
const idBytes = 5;
const secretBytes = 24;
const form = /^org_[A-Za-z0-9_-]{60}$/;

/** Creates a key of the organisation, and its text, which is shown once. */
export function createApiKey(orgId: string): { key: ApiKey; text: string } {
  const bytes = new Uint8Array(orgBytes + idBytes + secretBytes);
  crypto.getRandomValues(bytes);
  bytes.set(fromHex(orgId.replaceAll("-", "")));
  const text = `org_${toBase64url(bytes)}`;
  return { key: parseApiKey(text)!, text };
}

/** Returns the parts of a key, or undefined if the text is not a valid key. */
export function parseApiKey(text: string): ApiKey | undefined {
  if (!form.test(text)) return undefined;
  const hex = toHex(fromBase64url(text.slice("org_".length)));
  const org = hex.slice(0, orgBytes * 2);
  return {
    orgId: org.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5"),
    keyId: hex.slice(orgBytes * 2, (orgBytes + idBytes) * 2),
    secret: hex.slice((orgBytes + idBytes) * 2),
  };
}

function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function toBase64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_");
}

function fromBase64url(text: string): Uint8Array {
  const characters = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = new Uint8Array(characters.length);
  for (let index = 0; index < bytes.length; index++) bytes[index] = characters.charCodeAt(index);
  return bytes;
}
