// Finds the caller of a request. Every failure gets the same response after the same comparison. So neither the
// response nor its time shows whether an organisation or a key exists.
import { parseApiKey } from "./api-key.ts";
import { BoundedMap } from "./bounded-map.ts";
import { problem } from "./problem.ts";
import type { ApiRequest } from "./request.ts";
import type { Sha256 } from "./sha256.ts";

export interface StoredKey {
  /** The purpose of the key, if one was given. */
  readonly name?: string | null;
  readonly secretHash: string;
  readonly revoked: boolean;
}

/** The lookup of keys that authentication needs. */
export interface KeyDirectory {
  findKey(orgId: string, keyId: string): Promise<StoredKey | undefined>;
}

export interface Caller {
  readonly orgId: string;
  readonly keyId: string;
}

const unknownKey: StoredKey = { secretHash: "0".repeat(64), revoked: true };

/** The number of valid headers to remember. */
const mostKnown = 1_024;

export interface Authenticator {
  /** Returns the caller of a request by its `authorization` header, bare or as `Bearer`. Refuses with 401. */
  authenticate(request: Pick<ApiRequest, "header">): Promise<Caller>;
}

interface ReadKey {
  readonly caller: Caller;
  /** The hash of the secret. It stays here, because the caller goes into request records. */
  readonly hash: string;
}

/** Looks up the key of every request. It remembers only how a header was parsed: its parts, and the secret's hash. */
export function authenticator(keys: KeyDirectory, sha256: Sha256): Authenticator {
  const known = new BoundedMap<string, ReadKey>(mostKnown);

  async function read(header: string): Promise<ReadKey> {
    const key = parseApiKey(keyText(header));
    if (key === undefined) throw unauthorized();
    return { caller: { orgId: key.orgId, keyId: key.keyId }, hash: await sha256(key.secret) };
  }

  return {
    async authenticate(request) {
      const header = request.header("authorization") ?? "";
      const key = known.get(header) ?? (await read(header));
      const { orgId, keyId } = key.caller;
      const { secretHash, revoked } = (await keys.findKey(orgId, keyId)) ?? unknownKey;
      if (!equalInConstantTime(key.hash, secretHash) || revoked) throw unauthorized();
      // Remembered only after success: otherwise callers without a key could push out the entries of others.
      known.set(header, key);
      return key.caller;
    },
  };
}

/** Returns the key of an `authorization` header, bare or as `Bearer`. */
export function keyText(header: string): string {
  return header.replace(/^bearer +/i, "").trim();
}

function unauthorized() {
  return problem("UNAUTHORIZED", {}, { "www-authenticate": "Bearer" });
}

function equalInConstantTime(left: string, right: string): boolean {
  let difference = left.length ^ right.length;
  for (let index = 0; index < left.length; index++) difference |= left.charCodeAt(index) ^ right.charCodeAt(index);
  return difference === 0;
}
