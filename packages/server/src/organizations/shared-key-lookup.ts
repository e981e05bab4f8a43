import type { KeyDirectory, StoredKey } from "../http/authentication.ts";

/**
 * Requests under one key that come in while it is being looked up share the next look-up. An answer serves only those who
 * asked before the question was sent, so a key that is revoked is refused from the next request on.
 */
export function sharedKeyLookup({ findKey }: KeyDirectory): KeyDirectory {
  const asked = new Map<string, Promise<unknown>>();
  const waiting = new Map<string, Promise<StoredKey | undefined>>();

  async function askNext(id: string, orgId: string, keyId: string): Promise<StoredKey | undefined> {
    await asked.get(id)?.catch(() => {});
    waiting.delete(id);
    const asking = findKey(orgId, keyId);
    asked.set(id, asking);
    try {
      return await asking;
    } finally {
      if (asked.get(id) === asking) asked.delete(id);
    }
  }

  return {
    findKey(orgId, keyId) {
      const id = `${orgId} ${keyId}`;
      const shared = waiting.get(id) ?? askNext(id, orgId, keyId);
      waiting.set(id, shared);
      return shared;
    },
  };
}
