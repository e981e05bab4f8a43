// Finds out whose request it is. Every way of failing answers alike, and takes the same comparison, so that neither the
// answer nor its time tells whether an organisation or a key exists.
import { parseApiKey } from "./api-key.ts";
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

/** The caller of a request by its `authorization` header, bare or as `Bearer`. Refuses with 401. */
export async function authenticate(request: ApiRequest, keys: KeyDirectory, sha256: Sha256): Promise<Caller> {
  const header = request.header("authorization") ?? "";
  const key = parseApiKey(keyText(header));
  if (key === undefined) throw unauthorized();
  const [hash, stored] = await Promise.all([sha256(key.secret), keys.findKey(key.orgId, key.keyId)]);
  const { secretHash, revoked } = stored ?? nobody;
  if (!equalInConstantTime(hash, secretHash) || revoked) throw unauthorized();
  return { orgId: key.orgId, keyId: key.keyId };
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
