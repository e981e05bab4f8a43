// Finds out whose request it is. Every way of failing answers alike, and takes the same comparison, so that neither the
// answer nor its time tells whether an organisation or a key exists.
import { parseApiKey } from "./api-key.ts";
import { BoundedMap } from "./bounded-map.ts";
import { problem } from "./problem.ts";
import type { ApiRequest } from "./request.ts";
import type { Sha256 } from "./sha256.ts";

export interface StoredKey {
  /** What the key is for, if that was said. */
  readonly name?: string | null;
  readonly secretHash: string;
  readonly revoked: boolean;
}

/** What authentication needs to know of the keys. */
export interface KeyDirectory {
  findKey(orgId: string, keyId: string): Promise<StoredKey | undefined>;
}

export interface Caller {
  readonly orgId: string;
  readonly keyId: string;
}

const nobody: StoredKey = { secretHash: "0".repeat(64), revoked: true };

/** Headers whose keys were right when they were last used. */
const mostKnown = 1_024;

export interface Authenticator {
  /** The caller of a request by its `authorization` header, bare or as `Bearer`. Refuses with 401. */
  authenticate(request: Pick<ApiRequest, "header">): Promise<Caller>;
}

interface ReadKey {
  readonly caller: Caller;
  /** Of the secret. It stays here: the caller goes into records of requests. */
  readonly hash: string;
}

/** Looks each key up, each time. What is remembered is the work on the text of a header: its parts, and the secret's hash. */
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
      const { secretHash, revoked } = (await keys.findKey(orgId, keyId)) ?? nobody;
      if (!equalInConstantTime(key.hash, secretHash) || revoked) throw unauthorized();
      // Only now: callers without a key could otherwise push out those of others.
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
